import Foundation
import TreatyGraph

/// Makes a store of so many invented statements, the same each time: holders and treaties as often as
/// Zipf's law has them, the United States in 12 of 100.
struct StoreMaker {
  private static let statementsPerArticle = 8
  /// Answers are settled once for so many: what is said most is weighed anew each time.
  private static let articlesAtOnce = 20_000
  private static let holderCount = 20_000
  private static let outletCount = 200
  private static let issueCount = 50_000
  /// In how many of 1,000 statements a sentence of the same actor is said once more.
  private static let repeatsPerThousand = 30

  let count: Int
  private let known: [PoliticalActor]
  private let treaties: [Treaty]
  private let holders: ZipfNumbers
  private let objects: ZipfNumbers
  private let issues: ZipfNumbers

  /// With the actors and treaties of the data folder.
  init(count: Int) throws {
    self.count = count
    let directory = try ActorDirectory(folder: "data")
    known = directory.actors.filter { $0.id.rawValue != "state:USA" }
    treaties = directory.treaties
    holders = ZipfNumbers(count: Self.holderCount)
    objects = ZipfNumbers(count: treaties.count)
    issues = ZipfNumbers(count: Self.issueCount)
  }

  func make(_ path: String) throws {
    let store = try StatementStore(path: path, for: .writing)
    let version = ExtractorVersion(program: "benchmark", data: "none")
    var chance = SplitMix64(seed: 15)
    var last: Statement?
    let articles = count / Self.statementsPerArticle
    for first in stride(from: 0, to: articles, by: Self.articlesAtOnce) {
      try store.together {
        for article in first..<min(articles, first + Self.articlesAtOnce) {
          try add(article, to: store, &chance, &last, by: version)
        }
      }
    }
  }

  private func add(
    _ article: Int, to store: StatementStore, _ chance: inout SplitMix64, _ last: inout Statement?,
    by version: ExtractorVersion
  ) throws {
    var lines: [String] = []
    var statements: [Statement] = []
    var place = 0
    for number in 0..<Self.statementsPerArticle {
      var statement = statement(&chance)
      if Int.random(in: 0..<1000, using: &chance) < Self.repeatsPerThousand, let last {
        statement = last
      }
      statement.move(to: place, sentence: number)
      last = statement
      place += statement.evidence.sentence.range.count + 1
      lines.append(statement.evidence.sentence.text)
      statements.append(statement)
    }
    let day = Int.random(in: 0..<9000, using: &chance)
    let document = Document(
      article: Article(
        name: "\(article).txt", title: "Talks, part \(article)",
        date: CalendarDate(year: 2000, month: 1, day: 1)?.adding(days: day),
        outlet: "Outlet \(Int.random(in: 0..<Self.outletCount, using: &chance))"),
      text: lines.joined(separator: " "), passages: [])
    try store.add(
      document, sentenceCount: statements.count,
      claims: DecidedClaim.proposing(statements, text: 0), by: version)
  }

  private func statement(_ chance: inout SplitMix64) -> Statement {
    let actor = actor(&chance)
    let treaty = treaties[objects.next(&chance)]
    let number = Int.random(in: 0..<100, using: &chance)
    let object: StatementObject
    switch number {
    case 0..<60: object = named(.treaty, treaty.id.rawValue, treaty.name)
    case 60..<75:
      object = named(
        .provision, treaty.id.rawValue,
        "article \(issues.next(&chance) % 60 + 1) of the treaty")
    case 75..<80: object = named(.provision, treaty.id.rawValue, "text")
    default: object = named(.issue, nil, "limits on matter \(issues.next(&chance))")
    }
    let relations: [Relation] = [
      .supports, .supports, .callsFor, .welcomes, .opposes, .criticises, .warnsOf, .states, .signs,
      .ratifies,
    ]
    let relation = relations[Int.random(in: 0..<relations.count, using: &chance)]
    let certainty = Int.random(in: 35...98, using: &chance)
    let words = (0..<6).map { _ in "word\(UInt32.random(in: 0...99_999, using: &chance))" }
    let sentence =
      "\(actor.name) \(relation.rawValue) \(object.name): \(words.joined(separator: " "))."
    return Statement(
      actor: actor, relation: relation, polarity: relation.polarity,
      modality: certainty % 9 == 0 ? .planned : certainty % 11 == 0 ? .possible : .asserted,
      predicate: Predicate(lemma: relation.rawValue, quote: quote(relation.rawValue)),
      object: object, confidence: Double(certainty) / 100, pattern: "benchmark",
      evidence: Evidence(sentenceIndex: 0, sentence: quote(sentence)))
  }

  private func actor(_ chance: inout SplitMix64) -> ActorMention {
    guard Int.random(in: 0..<100, using: &chance) >= 12 else {
      return ActorMention(
        id: ActorID("state:USA"), name: "United States", kind: .state, quote: quote("the US"))
    }
    let rank = holders.next(&chance)
    guard rank >= known.count || rank % 3 == 0 else {
      let actor = known[rank]
      return ActorMention(
        id: actor.id, name: actor.name, kind: actor.kind, quote: quote(actor.name))
    }
    return ActorMention(
      id: nil, name: "delegation \(rank)", kind: .group, quote: quote("delegation \(rank)"))
  }

  private func named(
    _ kind: StatementObject.Kind, _ id: String?, _ name: String
  ) -> StatementObject {
    StatementObject(kind: kind, id: id, name: name, quote: quote(name))
  }

  private func quote(_ text: String) -> Quote {
    Quote(text: text, range: ScalarRange(0, text.unicodeScalars.count))
  }
}

/// Numbers from 0, each as often as Zipf's law has it: the second half as often as the first.
struct ZipfNumbers {
  private let sums: [Double]

  init(count: Int) {
    var sum = 0.0
    sums = (1...max(1, count)).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
  }

  func next(_ chance: inout SplitMix64) -> Int {
    let drawn = Double.random(in: 0..<(sums.last ?? 1), using: &chance)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Statement {
  /// Its sentence from a place of the text on.
  fileprivate mutating func move(to place: Int, sentence number: Int) {
    let length = evidence.sentence.text.unicodeScalars.count
    let range = ScalarRange(place, place + length)
    evidence = Evidence(
      sentenceIndex: number, sentence: Quote(text: evidence.sentence.text, range: range))
    actor.quote.range = ScalarRange(place, place + 3)
    predicate.quote.range = ScalarRange(place + 4, place + 5)
    object.quote.range = ScalarRange(place + 6, place + 7)
  }
}
