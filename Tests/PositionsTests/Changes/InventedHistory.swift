import Statements
import TestSupport

/// An invented life of one state with one treaty: what its governments wanted and did, what articles and
/// a register told of it, and what a reader who knows the life would say of it.
///
/// The truth is written from the life, before anything is weighed: a government turns, a parliament
/// contradicts its minister, a signature is given or not. What articles get wrong is noise, and no
/// part of the truth. Made before the definitions in `Sources/Positions/Changes`, and kept.
struct InventedHistory {
  /// A turn of the government that its articles tell.
  struct Turn: Hashable {
    var from: Polarity
    var to: Polarity
    /// The first day of which something tells the new side.
    var day: CalendarDate
  }

  /// Two voices of the state against each other, or one against itself, by the days of their words.
  struct Dispute: Hashable {
    var first: CalendarDate
    var second: CalendarDate
  }

  /// What is said against what is done, by the words that tell it.
  struct Gap: Hashable {
    var kind: String
    var days: Int
  }

  private(set) var statements: [SourcedStatement] = []
  private(set) var acts: [StoredAct] = []
  private(set) var table: ActTable
  let treaty: Treaty

  private(set) var turns: [Turn] = []
  private(set) var disputes: [Dispute] = []
  private(set) var gaps: Set<Gap> = []

  static let state = ActorID("state:RUR")
  static let parliament = ActorID("body:rur-parliament")

  private var chance: SplitMix64
  private var articles: Int64 = 0

  init(seed: UInt64) {
    chance = SplitMix64(seed: seed)
    let adopted = CalendarDate(year: 2015, month: 1 + Int(chance.next() % 12), day: 10)
    treaty = Treaty(
      id: TreatyID("treaty:sample"), title: "Sample Treaty", name: "Sample Treaty",
      adopted: adopted, openedForSignature: adopted?.adding(days: 30))
    table = ActTable(
      treaty: treaty.id, kinds: [.signed, .ratified, .acceded],
      asOf: CalendarDate(year: 2025, month: 6, day: 1), source: "register")
    live()
  }

  private mutating func roll(_ range: ClosedRange<Int>) -> Int {
    .random(in: range, using: &chance)
  }

  private mutating func happens(_ percent: Int) -> Bool { roll(1...100) <= percent }

  private struct Era {
    var side: Polarity
    var first: CalendarDate
    var last: CalendarDate
  }

  private mutating func live() {
    guard let opened = treaty.openedForSignature, let end = table.asOf else { return }
    var eras: [Era] = []
    var first = opened.adding(days: roll(-200...300)) ?? opened
    var side: Polarity = happens(60) ? .support : .oppose
    for number in 0..<roll(1...3) {
      let last = first.adding(days: roll(60...900)) ?? first
      if last.adding(days: 60).map({ $0 > end }) ?? true { break }
      eras.append(Era(side: side, first: first, last: last))
      first = last.adding(days: roll(10...200)) ?? last
      side = number == 0 && happens(15) ? .neutral : side.reversed
      if side == .neutral || side == eras.last?.side { side = eras.last?.side.reversed ?? .support }
    }
    let signedDay = deed(eras, opened)
    var before: Era?
    var toldAct = false
    for era in eras {
      let isSigned = signedDay.map { era.first <= $0 && $0 <= era.last } ?? false
      let days = tell(era, atLeast: toldAct ? 2 : 1)
      toldAct = false
      var firstTold = days.first
      if isSigned, let signedDay, happens(60) {
        report(.signs, on: signedDay)
        toldAct = true
        firstTold = firstTold.map { min($0, signedDay) }
      }
      if let before, let firstTold {
        turns.append(Turn(from: before.side, to: era.side, day: firstTold))
      }
      before = era
      disturb(days, era)
    }
    judge(eras, signedDay, end)
  }

  private var firstWords: [CalendarDate] = []
  private var plansOnly = false
  private var wishesToLeave: CalendarDate?
  private var isParty: CalendarDate?
  private var votedFor: CalendarDate?
  private var joinedConsensus: CalendarDate?
  private var reservation: CalendarDate?

  /// The articles of an era with their days: each tells its side truly.
  private mutating func tell(_ era: Era, atLeast least: Int) -> [CalendarDate] {
    let span = era.last.dayNumber - era.first.dayNumber
    var days = (0..<max(least, roll(1...6))).map { _ in
      era.first.adding(days: roll(0...span)) ?? era.first
    }.sorted()
    // Articles of one day are of one event; here each tells an event of its own.
    days = days.enumerated().filter { $0.offset == 0 || days[$0.offset - 1] != $0.element }
      .map(\.element)
    if days.count < least { days.append(era.last) }
    plansOnly = era.side == .support && happens(15)
    for (number, day) in days.enumerated() {
      let relations: [Relation] =
        era.side == .support
        ? [.supports, .welcomes, .callsFor] : [.opposes, .rejects, .criticises]
      if plansOnly {
        report(.signs, .planned, on: day)
      } else {
        report(relations[roll(0...2)], on: day, speaker: happens(40) ? "the foreign minister" : nil)
      }
      // The same report in another newspaper.
      if happens(25) { copyLast(on: day.adding(days: roll(0...1)) ?? day) }
      if number == 0 { firstWords.append(day) }
    }
    return days
  }

  /// What is no turn: articles that get it wrong, soft words, and other voices of the state.
  private mutating func disturb(_ days: [CalendarDate], _ era: Era) {
    guard let day = days.randomElement(using: &chance) else { return }
    let other: Relation = era.side == .support ? .opposes : .supports
    if happens(20) {
      // Of two articles on one event one gets it wrong.
      report(other, on: day.adding(days: roll(0...2)) ?? day, sure: 0.55...0.9)
    }
    if happens(20) { report(other, on: day.adding(days: roll(4...20)) ?? day, sure: 0.2...0.45) }
    if happens(20) { report(.states, on: day.adding(days: roll(1...30)) ?? day) }
    if happens(15) { report(other, .reported, on: day.adding(days: roll(5...20)) ?? day) }
    guard !plansOnly else { return }
    if happens(18) {
      let later = day.adding(days: roll(1...25)) ?? day
      guard later <= era.last else { return }
      report(era.side == .support ? .supports : .opposes, on: day, speaker: "the foreign minister")
      report(other, on: later, by: Self.parliament)
      disputes.append(Dispute(first: day, second: later))
    }
  }

  /// What the register has; the day of signature.
  private mutating func deed(_ eras: [Era], _ opened: CalendarDate) -> CalendarDate? {
    if happens(40), let adopted = treaty.adopted {
      // A vote on the text, before it was open for signature.
      let side = eras.last { $0.first <= adopted }?.side
      switch roll(1...10) {
      case 1...5 where side != .oppose:
        votedFor = adopted
        enter(.votedFor, on: adopted, resolution: "A/RES/70/1")
      case 6: enter(.abstained, on: adopted, resolution: "A/RES/70/1")
      case 7: enter(.absent, on: adopted, resolution: "A/RES/70/1")
      default: break
      }
    } else if happens(40), let adopted = treaty.adopted {
      joinedConsensus = adopted
      enter(.adopted, on: adopted)
    }
    for era in eras where era.side == .support && era.last > opened {
      guard happens(45) else { continue }
      let first = max(opened, era.first)
      let room = max(0, min(400, era.last.dayNumber - first.dayNumber))
      let signed = first.adding(days: roll(0...room)) ?? first
      enter(.signed, on: signed)
      if happens(40), let bound = signed.adding(days: roll(20...500)), bound < table.asOf ?? bound {
        enter(.ratified, on: bound)
        isParty = bound
        if happens(35) {
          reservation = bound
          enter(.reserved, on: bound, text: "Article 4 does not bind Ruritania.")
        }
        if happens(25), let last = eras.last, let wish = max(last.last, bound).adding(days: 100),
          wish < table.asOf ?? wish
        {
          wishesToLeave = wish
        }
      }
      return signed
    }
    return nil
  }

  private mutating func judge(_ eras: [Era], _ signed: CalendarDate?, _ end: CalendarDate) {
    guard let last = eras.last, let opened = treaty.openedForSignature else { return }
    if let wish = wishesToLeave {
      // A government that wants out says so more than once.
      report(.withdrawsFrom, .planned, on: wish)
      report(.withdrawsFrom, .planned, on: wish.adding(days: 9) ?? wish)
      if last.side == .support {
        turns.append(Turn(from: .support, to: .oppose, day: wish))
      }
      gaps.insert(Gap(kind: "asksToLeave", days: wish.dayNumber - (isParty ?? wish).dayNumber))
    }
    if let signed, isParty == nil {
      gaps.insert(
        Gap(kind: "signedNotRatified", days: end.dayNumber - signed.dayNumber))
    }
    if signed == nil, last.side == .support, !plansOnly, wishesToLeave == nil,
      let words = firstWords.last
    {
      gaps.insert(
        Gap(
          kind: "saysYesNotSigned",
          days: end.dayNumber - max(words.dayNumber, opened.dayNumber)))
    }
    if let votedFor, wishesToLeave == nil, last.side == .oppose, let words = firstWords.last,
      words > votedFor
    {
      gaps.insert(
        Gap(kind: "votedForSpeaksAgainst", days: words.dayNumber - votedFor.dayNumber))
    } else if let votedFor, let wish = wishesToLeave, last.side == .support {
      gaps.insert(
        Gap(kind: "votedForSpeaksAgainst", days: wish.dayNumber - votedFor.dayNumber))
    } else if let votedFor, wishesToLeave != nil, let words = firstWords.last, words > votedFor {
      gaps.insert(
        Gap(kind: "votedForSpeaksAgainst", days: words.dayNumber - votedFor.dayNumber))
    }
    if let joinedConsensus, let reservation {
      gaps.insert(
        Gap(
          kind: "consensusWithReservation",
          days: reservation.dayNumber - joinedConsensus.dayNumber))
    }
  }

  private mutating func report(
    _ relation: Relation, _ modality: Modality = .asserted, on day: CalendarDate,
    speaker: String? = nil, by actor: ActorID = Self.state,
    sure: ClosedRange<Double> = 0.7...0.97
  ) {
    articles += 1
    var statement = Statement.sample(
      relation, modality, on: day.description,
      confidence: Double.random(in: sure, using: &chance))
    statement.actor.id = actor
    if actor == Self.parliament {
      statement.actor.name = "Parliament of Ruritania"
      statement.actor.kind = .governmentBody
      statement.actor.affiliation = Self.state
    }
    if let speaker {
      statement.speaker = ActorMention(
        id: nil, name: speaker, kind: .person, affiliation: Self.state,
        quote: Quote(text: speaker, range: ScalarRange(0, 5)))
    }
    statement.evidence.sentence.text += " So says article \(articles) of \(chance.next())."
    statements.append(
      SourcedStatement(
        id: articles, statement: statement, article: Article(name: "\(articles).txt", date: day),
        articleID: articles))
  }

  private mutating func copyLast(on day: CalendarDate) {
    guard let last = statements.last else { return }
    articles += 1
    statements.append(
      SourcedStatement(
        id: articles, statement: last.statement,
        article: Article(name: "\(articles).txt", date: day), articleID: articles,
        report: last.reportID))
  }

  private mutating func enter(
    _ kind: ActKind, on day: CalendarDate, resolution: String? = nil, text: String? = nil
  ) {
    acts.append(
      StoredAct(
        act: Act(
          kind, by: Self.state, called: "Ruritania", treaty: treaty.id, resolution: resolution,
          on: day, source: "register", text: text), origin: .register(1), taken: nil))
  }
}
