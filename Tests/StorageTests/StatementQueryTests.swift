import Positions
import Statements
import Storage
import TestSupport
import Testing

@Suite("Queries for statements")
struct StatementQueryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var query: StatementQuery
    var expected: [Int64]

    init(_ description: String, _ query: StatementQuery, _ expected: [Int64]) {
      testDescription = description
      self.query = query
      self.expected = expected
    }
  }

  @Test(
    "A query finds what it asks for, the oldest first",
    arguments: [
      Case("everything", StatementQuery(), [1, 8, 2, 3, 7]),
      Case("an actor", StatementQuery(holder: .known(ActorID("state:RUR"))), [1, 8, 2, 3, 7]),
      Case("nobody", StatementQuery(holder: .known(ActorID("state:?"))), []),
      Case(
        "an unknown actor, whatever the case of letters",
        StatementQuery(holder: .unknown(name: "SIX envoys"), includesSuperseded: true), [4]),
      Case(
        "a known actor is not found as unknown",
        StatementQuery(holder: .unknown(name: "Ruritania")), []),
      Case("a treaty", StatementQuery(treaty: TreatyID("treaty:sample")), [1, 2, 3, 7]),
      Case(
        "an id that only actors have", StatementQuery(treaty: TreatyID("state:RUR")), []),
      Case("words of the object", StatementQuery(objectText: "article 9"), [3]),
      Case("words with signs that SQL knows", StatementQuery(objectText: "t's 100%"), [8]),
      Case("since", StatementQuery(since: CalendarDate("2024-01-10")), [2, 3, 7]),
      Case("until", StatementQuery(until: CalendarDate("2024-01-10")), [1, 8, 2, 3]),
      Case("sure ones", StatementQuery(minimumConfidence: 0.5), [1, 8, 3, 7]),
      Case("an article", StatementQuery(article: 1), [1, 2, 3]),
      Case(
        "history too, undated first", StatementQuery(includesSuperseded: true),
        [4, 6, 1, 8, 2, 3, 5, 7]),
      Case("the latest two", StatementQuery(limit: 2), [3, 7]),
      Case(
        "all at once",
        StatementQuery(
          holder: .known(ActorID("state:RUR")), treaty: TreatyID("treaty:sample"),
          objectText: "THE TREATY", since: CalendarDate("2024-01-01"),
          until: CalendarDate("2024-12-31"), minimumConfidence: 0.5, limit: 1), [7]),
    ])
  func finds(example: Case) throws {
    try StorePlace.memory.withStore { store in
      try fill(store)
      #expect(try store.statements(matching: example.query).map(\.id) == example.expected)
    }
  }

  @Test("Actors and treaties are counted over current articles, the most quoted first")
  func summaries() throws {
    try StorePlace.memory.withStore { store in
      try fill(store)
      let actors = try store.actors()
      #expect(actors.map(\.actor.name) == ["Ruritania"])
      #expect(actors.map(\.statementCount) == [5])
      #expect(actors.map(\.articleCount) == [3])
      let treaties = try store.treaties()
      #expect(treaties.map(\.id.rawValue) == ["treaty:sample", "treaty:other"])
      #expect(treaties.map(\.statementCount) == [4, 1])
      #expect(treaties.first?.firstDate?.description == "2021-05-05")
      #expect(treaties.first?.lastDate?.description == "2024-06-01")
    }
  }

  /// Statements 1 to 3 in a.txt, 4 to 6 in the first b.txt, 7 in the second one, 8 in c.txt.
  private func fill(_ store: StatementStore) throws {
    try store.add(
      .sample("a.txt", date: "2024-01-10"),
      .sample(.opposes, on: "2021-05-05"),
      .sample(.supports, confidence: 0.4),
      .sample(.states, object: .provision, objectName: "Article 9"))
    try store.add(
      .sample("b.txt"),
      .sample(.signs, actor: nil, actorName: "six envoys"),
      .sample(.signs, on: "2024-01-11", actor: "state:XAN", actorName: "Xanadu"),
      .sample(object: .actor, objectID: "state:RUR", objectName: "Ruritania"))
    try store.add(.sample("b.txt", text: "Changed."), .sample(.refuses, on: "2024-06-01"))
    try store.add(
      .sample("c.txt"),
      .sample(.welcomes, on: "2022-01-01", objectID: "treaty:other", objectName: "It's 100%"))
  }
}
