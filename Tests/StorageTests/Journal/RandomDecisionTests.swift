import Positions
import Statements
import TestSupport
import Testing

@testable import Storage

@Suite("Decisions at random")
struct RandomDecisionTests {
  /// All that the store answers.
  private struct Answer: Equatable {
    var statements: [SourcedStatement]
    var actors: [ActorSummary]
    var treaties: [TreatySummary]
    var articles: [StoredArticle]

    init(of store: StatementStore) throws {
      statements = try store.statements(matching: StatementQuery())
      actors = try store.actors()
      treaties = try store.treaties()
      articles = try store.articles()
    }
  }

  private static func store() throws -> StatementStore {
    let store = try StatementStore(inMemory: "test")
    for article in 0..<6 {
      let statements = (0..<8).map { number in
        Statement.sample(
          Relation.allCases[(article + number) % Relation.allCases.count],
          actor: number.isMultiple(of: 2) ? "ngo:a\(number)" : nil, actorName: "Body \(number)",
          objectID: number == 3 ? nil : "treaty:t\(number % 3)"
        ).moved(by: 30 * number)
      }
      let text = String(repeating: "Ruritania backs the treaty.   ", count: 8) + "\(article)"
      try store.add(
        .sample("\(article).txt", text: text), sentenceCount: 300, statements: statements,
        by: ExtractorVersion(program: "1", data: "d"))
    }
    return store
  }

  private static func act(_ dice: inout SplitMix64, on store: StatementStore, at time: Int64) throws
  {
    let statement = Int64.random(in: 1...48, using: &dice)
    func subject() -> JournalSubject {
      let number = Int.random(in: 0..<8, using: &dice)
      return JournalSubject(.actor, number.isMultiple(of: 2) ? "ngo:a\(number)" : "Body \(number)")
    }
    func add(
      _ kind: JournalEntry.Kind, _ subject: JournalSubject, _ fields: [String: String] = [:]
    ) throws {
      try store.add(
        JournalEntry(coder: "ana", time: time, kind: kind, subjects: [subject], fields: fields))
    }
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: try store.add(.accept, on: statement, by: "ana", at: time)
    case 1: try store.add(.reject, on: statement, by: "ana", at: time)
    case 2...4:
      var correction = Correction()
      correction.side = Polarity.allCases.randomElement(using: &dice)
      correction.modality = Modality.allCases.randomElement(using: &dice)
      if Bool.random(using: &dice) {
        correction.actor = .init(id: ActorID("state:X"), name: "X", kind: .state)
      }
      correction.date = CalendarDate.period("2024").map { .set($0) } ?? .kept
      try store.add(.correct(correction), on: statement, by: "ana", at: time)
    case 5: try add(.note, .statement(statement), ["note": "\(time)"])
    case 6: try add(.tag, .statement(statement), ["tag": "t"])
    case 7: try add(.remove, .article(Int64.random(in: 1...6, using: &dice)))
    case 8: try add(.restore, .article(Int64.random(in: 1...6, using: &dice)))
    case 9: try add(.merge, subject(), ["into": subject().name, "name": "Merged"])
    case 10: try add(.rename, subject(), ["name": "Name \(time)"])
    default:
      try store.add(
        Statement.sample(.signs).moved(by: 30), toArticle: Int64.random(in: 1...6, using: &dice),
        by: "ana", at: time)
    }
  }

  @Test("Undone in order they give the first answer", arguments: [1, 2, 3] as [UInt64])
  func undone(seed: UInt64) throws {
    let store = try Self.store()
    let first = try Answer(of: store)
    var dice = SplitMix64(seed: seed)
    var answers: [Answer] = []
    for time in 1...120 {
      answers.append(try Answer(of: store))
      try Self.act(&dice, on: store, at: Int64(time))
    }
    #expect(try Answer(of: store) != first)
    for answer in answers.reversed() {
      guard case .undone = try store.undo(by: "ana", at: 999) else {
        Issue.record("there is nothing to undo")
        return
      }
      #expect(try Answer(of: store) == answer)
    }
    #expect(try store.undo(by: "ana", at: 999) == .nothing)
    #expect(try Answer(of: store) == first)
  }
}
