import Positions
import Statements
import TestSupport

/// A made-up debate with as many actors as asked for, the same each time.
///
/// The first actors bear the names of some that really took part; who says what is made up.
struct SyntheticDebate {
  private(set) var statements: [SourcedStatement] = []
  var standings: Standings { Standings(weighing: statements) }
  private var random: SplitMix64
  private var articleCount = 0
  private let objectCount: Int

  private struct Role {
    var id: String?
    var name: String
    var kind: ActorKind
    /// Above 0 in favour, below 0 against.
    var leaning: Double
  }

  static let subject = "UN Convention against Cybercrime"

  init(actors count: Int, objects: Int = 1, seed: UInt64 = 7) {
    objectCount = objects
    random = SplitMix64(seed: seed)
    let named = Self.cast.split(separator: "\n").map(Self.role)
    for index in 0..<count {
      let role = index < named.count ? named[index] : madeUp(index)
      speak(role, weight: max(1, 12 - index / 3))
    }
    changeSides()
  }

  private static let cast = """
    state:RUS|Russia|state|1
    state:CHN|China|state|1
    ngo:eff|Electronic Frontier Foundation|nonGovernmentalOrganization|-1
    state:VNM|Viet Nam|state|1
    state:USA|United States|state|0.6
    ngo:hrw|Human Rights Watch|nonGovernmentalOrganization|-1
    bloc:EU|European Union|bloc|0.5
    company:microsoft|Microsoft|company|-0.9
    |more than 80 NGOs|group|-1
    state:JPN|Japan|state|0
    ngo:access-now|Access Now|nonGovernmentalOrganization|-1
    state:NZL|New Zealand|state|-0.4
    |six Democratic senators|group|-0.3
    bloc:G77|Group of 77|bloc|0.9
    igo:unodc|United Nations Office on Drugs and Crime|intergovernmentalOrganization|0.9
    state:CHE|Switzerland|state|0
    state:BRA|Brazil|state|0.6
    state:IRN|Iran|state|0.3
    company:tech-accord|Cybersecurity Tech Accord|company|-1
    ngo:article-19|ARTICLE 19|nonGovernmentalOrganization|-1
    state:PRK|North Korea|state|1
    state:IND|India|state|0.8
    ngo:privacy-international|Privacy International|nonGovernmentalOrganization|-1
    state:MEX|Mexico|state|0
    """

  private static func role(_ line: Substring) -> Role {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    return Role(
      id: parts[0].isEmpty ? nil : String(parts[0]), name: String(parts[1]),
      kind: ActorKind(rawValue: String(parts[2])) ?? .group, leaning: Double(parts[3]) ?? 0)
  }

  private mutating func madeUp(_ index: Int) -> Role {
    let kinds: [ActorKind] = [.state, .nonGovernmentalOrganization, .state, .company, .state]
    let kind = kinds[index % kinds.count]
    let syllables = ["ma", "lo", "ri", "ta", "ven", "or"]
    var name = ""
    for _ in 0..<(2 + random.next(below: 3)) { name += syllables[random.next(below: 6)] }
    name = name.prefix(1).uppercased() + name.dropFirst() + " \(index)"
    let against = kind == .state ? 0.25 : 0.8
    let leaning = random.unit() < against ? -random.unit() : random.unit()
    return Role(id: "made-up:\(index)", name: name, kind: kind, leaning: leaning)
  }

  private mutating func speak(_ role: Role, weight: Int) {
    let count = 1 + random.next(below: weight)
    let modalities: [Modality] = [.asserted, .planned, .conditional, .possible]
    for _ in 0..<count {
      let isFirm = abs(role.leaning) > 0.7
      let modality = isFirm ? .asserted : modalities[Int(abs(role.leaning) * 10) % 4]
      let relation: Relation =
        role.leaning > 0.05 ? .supports : role.leaning < -0.05 ? .opposes : .isUndecidedOn
      add(role, relation, modality, year: 2018 + random.next(below: 8))
    }
  }

  /// Some who are quoted on the other side: long ago, or beside what they say now.
  private mutating func changeSides() {
    guard statements.count > 30 else { return }
    let early = CalendarDate(year: 2017, month: 11, day: 6)
    for (name, relation) in [("Brazil", Relation.opposes), ("New Zealand", .supports)] {
      let said = statements.first { $0.statement.actor.name == name }
      guard var statement = said?.statement else { continue }
      statement.relation = relation
      statement.polarity = relation.polarity
      statement.modality = .asserted
      statement.date = early
      append(statement, newArticle())
    }
    let said = statements.last { $0.statement.actor.name == "India" }
    guard var doubt = said?.statement else { return }
    doubt.relation = .criticises
    doubt.polarity = .oppose
    doubt.modality = .possible
    append(doubt, newArticle())
  }

  private mutating func newArticle() -> Int {
    articleCount += 1
    return articleCount
  }

  private mutating func add(_ role: Role, _ relation: Relation, _ modality: Modality, year: Int) {
    // Several actors share an article, as in the world.
    if random.unit() < 0.7 || articleCount == 0 { articleCount += 1 }
    let article = articleCount > 8 ? articleCount - random.next(below: 8) : articleCount
    let date = CalendarDate(
      year: year, month: 1 + random.next(below: 12), day: 1 + random.next(below: 28))
    let sentence = "\(role.name) \(relation.rawValue) the treaty & \"its\" <aims>, \(year)."
    let none = ScalarRange(0, 0)
    let statement = Statement(
      actor: ActorMention(
        id: role.id.map { ActorID($0) }, name: role.name, kind: role.kind,
        quote: Quote(text: role.name, range: none)),
      relation: relation, polarity: relation.polarity, modality: modality,
      predicate: Predicate(lemma: "say", quote: Quote(text: "says", range: none)),
      condition: modality == .conditional ? Quote(text: "unless amended", range: none) : nil,
      object: object(), date: date, confidence: 0.9, pattern: "made-up",
      evidence: Evidence(sentenceIndex: 0, sentence: Quote(text: sentence, range: none)))
    append(statement, article)
  }

  private mutating func append(_ statement: Statement, _ article: Int) {
    statements.append(
      SourcedStatement(
        id: Int64(statements.count + 1), statement: statement,
        article: Article(
          name: "article-\(article).txt", date: statement.date, outlet: "The Example Post",
          address: "https://example.org/articles/\(article)?a=1&b=2"),
        articleID: Int64(article)))
  }

  /// Mostly the treaty; where others are asked for, one of its provisions, issues or relatives.
  private mutating func object() -> StatementObject {
    let others = Self.others.split(separator: "\n")
    let quote = Quote(text: "it", range: ScalarRange(0, 0))
    guard objectCount > 1, random.unit() < 0.6 else {
      return StatementObject(
        kind: .treaty, id: "treaty:un-cybercrime", name: Self.subject, quote: quote)
    }
    let parts = others[random.next(below: min(objectCount - 1, others.count))]
      .split(separator: "|", omittingEmptySubsequences: false)
    return StatementObject(
      kind: StatementObject.Kind(rawValue: String(parts[0])) ?? .issue,
      id: parts[1].isEmpty ? nil : String(parts[1]), name: String(parts[2]), quote: quote)
  }

  private static let others = """
    treaty|treaty:budapest|Budapest Convention on Cybercrime
    provision|treaty:un-cybercrime|Article 35 on electronic evidence
    issue||human rights safeguards
    issue||data retention by service providers
    treaty|treaty:plastics|plastics treaty
    provision|treaty:un-cybercrime|Article 14 on child sexual abuse material
    issue||protection of security researchers
    """
}

extension SplitMix64 {
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
