import Foundation
import TreatyGraph

/// What decisions of people cost those who ask, and those who decide.
struct DecisionBenchmark {
  private static let statementsPerArticle = 40
  private static let rounds = 9
  private static let reviewed = 1000
  private static let decisionsAtOnce = 500

  /// How many decisions there are.
  let count: Int
  /// How many statements there are; nobody decides on the last quarter of them.
  let statementCount: Int
  /// Where the stores are left for other questions; nil for nowhere.
  var kept: String?

  /// Asks two stores of the same statements in turns, one with the decisions; then decides as a review
  /// does.
  func run() throws {
    let work = try WorkFolder()
    let folder = kept ?? work.path
    let plain = try store(folder + "/plain.sqlite")
    let decided = try store(folder + "/decided.sqlite")
    let took = try seconds {
      for first in stride(from: 0, to: count, by: Self.decisionsAtOnce) {
        try decided.together {
          for number in first..<min(count, first + Self.decisionsAtOnce) {
            try decide(number, in: decided)
          }
        }
      }
    }
    print("\(count) decisions on \(statementCount) statements in \(format(took)) s")
    try compare("positions", plain, decided)
    for number in 0..<200 {
      try decided.add(
        JournalEntry(
          coder: "ana", time: 1, kind: .merge, subjects: [JournalSubject(.actor, "Body \(number)")],
          fields: ["into": "Body \(number + 1000)", "name": "Body \(number + 1000)"]))
    }
    try compare("and 200 merges", plain, decided)
    try review(
      Archive(
        path: folder + "/decided.sqlite", data: TreatyData(folder: URL(filePath: "data"))))
  }

  private func compare(_ name: String, _ plain: StatementStore, _ decided: StatementStore) throws {
    let treaty = TreatyID("treaty:un-cybercrime")
    let question = PositionQuestion(treaty: treaty)
    try compare(name, plain, decided) { _ = try question.answer(from: $0) }
    try compare("\(name), first page", plain, decided) {
      _ = try $0.treatyOverview(of: treaty, atMost: 25)
    }
  }

  /// In processor time, as other programs may be running.
  private func compare(
    _ name: String, _ plain: StatementStore, _ decided: StatementStore,
    _ ask: (StatementStore) throws -> Void
  ) throws {
    var without = Double.infinity
    var with = Double.infinity
    for _ in 0..<Self.rounds {
      without = min(without, try processorSeconds { try ask(plain) })
      with = min(with, try processorSeconds { try ask(decided) })
    }
    print(
      String(
        format: "%@: %.1f ms without, %.1f ms with, ratio %.3f", name, without * 1000, with * 1000,
        with / without))
  }

  /// A key pressed, until the next statement can be drawn.
  private func review(_ archive: Archive) throws {
    let session = try archive.review(by: "ana")
    var times: [Double] = []
    for (place, item) in session.items.prefix(Self.reviewed).enumerated() {
      times.append(
        try seconds {
          try session.decide(place.isMultiple(of: 2) ? .accept : .reject, on: item)
          let next = session.items[min(place + 1, session.items.count - 1)]
          _ = try session.statement(next)
          _ = try session.marks(on: next)
        })
    }
    times.sort()
    guard let most = times.last else { return }
    let count = times.count
    print(
      "review, \(count) times: decide and show the next in \(format(times[count / 2] * 1000)) ms, "
        + "99 of 100 in \(format(times[count * 99 / 100] * 1000)) ms, at most "
        + "\(format(most * 1000)) ms")
  }

  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let began = ContinuousClock.now
    try body()
    return (ContinuousClock.now - began) / .seconds(1)
  }

  private func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
    let began = clock()
    try body()
    return Double(clock() - began) / Double(CLOCKS_PER_SEC)
  }

  private func format(_ value: Double) -> String { String(format: "%.3f", value) }

  private func decide(_ number: Int, in store: StatementStore) throws {
    let statement = Int64(number % max(1, statementCount * 3 / 4) + 1)
    switch number % 4 {
    case 0: try store.add(.accept, on: statement, by: "ana", at: 1)
    case 1:
      var correction = Correction()
      correction.modality = .asserted
      try store.add(.correct(correction), on: statement, by: "ben", at: 1)
    case 2:
      try store.add(
        JournalEntry(
          coder: "ana", time: 1, kind: .note, subjects: [.statement(statement)],
          fields: ["note": "see page \(number)"]))
    default:
      try store.add(
        JournalEntry(
          coder: "ben", time: 1, kind: .tag, subjects: [.statement(statement)],
          fields: ["tag": "checked"]))
    }
  }

  private func store(_ path: String) throws -> StatementStore {
    let store = try StatementStore(path: path, for: .writing)
    let version = ExtractorVersion(program: "benchmark", data: "none")
    for article in 0..<(statementCount / Self.statementsPerArticle) {
      let text = "Article \(article). " + String(repeating: "Body backs the treaty. ", count: 40)
      let document = Document(
        article: Article(
          name: "\(article).txt",
          date: CalendarDate(year: 2000 + article % 24, month: article % 12 + 1, day: 1)),
        text: text, passages: [])
      let claims = DecidedClaim.proposing(
        (0..<Self.statementsPerArticle).map { statement(article, $0) }, text: 0)
      try store.add(document, sentenceCount: 40, claims: claims, by: version)
    }
    return store
  }

  private func statement(_ article: Int, _ number: Int) -> Statement {
    let start = 20 + 23 * number
    func quote(_ text: String, _ place: Int) -> Quote {
      Quote(
        text: text, range: ScalarRange(start + place, start + place + text.unicodeScalars.count))
    }
    let body = (article * 7 + number * 13) % 2000
    return Statement(
      actor: ActorMention(
        id: nil, name: "Body \(body)", kind: .group, quote: quote("Body", 0)),
      relation: number.isMultiple(of: 3) ? .opposes : .supports,
      polarity: number.isMultiple(of: 3) ? .oppose : .support,
      predicate: Predicate(lemma: "back", quote: quote("backs", 5)),
      object: StatementObject(
        kind: .treaty, id: "treaty:un-cybercrime", name: "UN Convention against Cybercrime",
        quote: quote("the treaty", 11)),
      confidence: 0.9, pattern: "sample",
      evidence: Evidence(sentenceIndex: number, sentence: quote("Body backs the treaty.", 0)))
  }
}
