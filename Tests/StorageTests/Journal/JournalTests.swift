import Positions
import Statements
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite("The journal")
struct JournalTests {
  private let store: StatementStore
  private static let text = "Ruritania backs the treaty. Unless the levy goes, it may leave."

  init() throws {
    store = try StatementStore(inMemory: "test")
    try store.add(
      .sample("a.txt", text: Self.text), sentenceCount: 2, statements: [.sample()], by: .first)
  }

  private func statements() throws -> [Statement] {
    try store.statements(matching: StatementQuery()).map(\.statement)
  }

  private func decide(_ verdict: StatementVerdict, by coder: String = "ana", because: String? = nil)
    throws
  {
    _ = try #require(try store.add(verdict, on: 1, by: coder, at: 1_700_000_000, because: because))
  }

  private var opposed: StatementVerdict {
    var correction = Correction()
    correction.side = .oppose
    return .correct(correction)
  }

  @Test("The schema knows every kind of act, and every sort of subject")
  func kinds() throws {
    let known = try store.connection.withLock {
      try $0.rows("SELECT name FROM journalKind") { $0.text() }
    }
    #expect(Set(known) == Set(JournalEntry.Kind.allCases.map(\.rawValue)))
    for kind in JournalSubject.Kind.allCases {
      try store.add(
        JournalEntry(coder: "ana", time: 5, kind: .note, subjects: [JournalSubject(kind, "1")]))
    }
  }

  @Test("What was done is told with who, when, what and why")
  func told() throws {
    try decide(opposed, because: "see page 3")
    let entry = JournalEntry(
      coder: "ana", time: 1_700_000_000, kind: .correct, subjects: [.statement(1)],
      fields: ["side": "oppose", "relation": "opposes"], because: "see page 3")
    #expect(try store.journal() == [NumberedEntry(number: 1, entry: entry)])
    #expect(try store.claim(1)?.decided.decisions.last?.because == "see page 3")
  }

  @Test("A correction changes the statement; undo, redo and undo again take it back and forth")
  func backAndForth() throws {
    let first = try statements()
    try decide(opposed)
    let second = try statements()
    #expect(second.map(\.polarity) == [.oppose])
    for expected in [first, second, first, second] {
      if expected == first {
        _ = try store.undo(by: "ana", at: 9)
      } else {
        _ = try store.redo(by: "ana", at: 9)
      }
      #expect(try statements() == expected)
    }
  }

  @Test("What is rejected is no statement, and one again when it is accepted or corrected")
  func rejects() throws {
    try decide(.reject)
    #expect(try statements() == [])
    try decide(.accept, by: "ben")
    #expect(try statements().map(\.confidence) == [1])
    try decide(.reject)
    try decide(opposed)
    #expect(try statements().map(\.polarity) == [.oppose])
  }

  @Test("Of two who decide on one statement the later stands; both are kept")
  func later() throws {
    try decide(opposed)
    try decide(.reject, by: "ben")
    #expect(try statements() == [])
    _ = try store.undo(by: "ben", at: 9)
    #expect(try statements().map(\.polarity) == [.oppose])
  }

  @Test("Nobody undoes what another coder did, or has built upon")
  func others() throws {
    try decide(opposed)
    try decide(.accept, by: "ben")
    guard case .builtUpon(let first, let later) = try store.undo(by: "ana", at: 9) else {
      Issue.record("undone")
      return
    }
    #expect(first.number == 1)
    #expect(later.entry.coder == "ben")
    guard case .notOwn = try store.undo(2, by: "ana", at: 9) else {
      Issue.record("undone")
      return
    }
    #expect(try store.undo(7, by: "ana", at: 9) == .unknown)
    #expect(try store.undo(by: "cy", at: 9) == .nothing)
    _ = try store.undo(2, by: "ben", at: 9)
    guard case .standsNot = try store.undo(2, by: "ben", at: 9) else {
      Issue.record("undone")
      return
    }
    guard case .undone = try store.undo(by: "ana", at: 9) else {
      Issue.record("not undone")
      return
    }
  }

  @Test("A note is built upon nothing, and nothing upon it")
  func notes() throws {
    try decide(opposed)
    let note = JournalEntry(
      coder: "ben", time: 9, kind: .note, subjects: [.statement(1)], fields: ["note": "why?"])
    try store.add(note)
    for coder in ["ana", "ben"] {
      guard case .undone = try store.undo(by: coder, at: 9) else {
        Issue.record("not undone")
        return
      }
    }
  }

  @Test("After another act there is nothing to redo")
  func noRedo() throws {
    try decide(opposed)
    _ = try store.undo(by: "ana", at: 9)
    try decide(.accept)
    #expect(try store.redo(by: "ana", at: 9) == .nothing)
  }

  @Test("An undone decision on what a newer reading lost leaves it lost")
  func lost() throws {
    try decide(opposed)
    try store.add(
      .sample("a.txt", text: Self.text), sentenceCount: 2, statements: [], by: .second)
    #expect(try statements().map(\.polarity) == [.oppose])
    _ = try store.undo(by: "ana", at: 9)
    #expect(try statements() == [])
    _ = try store.redo(by: "ana", at: 9)
    #expect(try statements().map(\.polarity) == [.oppose])
  }

  @Test("Words of a correction have the place that they have in the text, or are refused")
  func words() throws {
    var correction = Correction()
    correction.object = "the levy"
    correction.condition = .set("Unless the levy\ngoes")
    try decide(.correct(correction))
    let statement = try #require(try statements().first)
    #expect(statement.object.quote == Quote(text: "the levy", range: ScalarRange(35, 43)))
    #expect(statement.object.kind == .provision)
    #expect(statement.condition?.range == ScalarRange(28, 48))
    correction.object = "the toll"
    #expect(try store.add(.correct(correction), on: 1, by: "ana", at: 9) == nil)
    #expect(try store.journal().count == 1)
  }

  @Test("Every correction is read back from the journal as it was made")
  func fields() {
    var correction = Correction()
    correction.actor = .init(id: nil, name: "Six senators", kind: .group, affiliation: ActorID("a"))
    correction.relation = .signs
    correction.side = .oppose
    correction.modality = .planned
    correction.object = "x"
    correction.treaty = .set(.init(id: TreatyID("treaty:a"), name: "A"))
    correction.condition = .removed
    correction.speaker = .set(.init(id: ActorID("b"), name: "B", kind: .state))
    correction.date = CalendarDate.period("2024-03").map { .set($0) } ?? .kept
    #expect(Correction(fields: correction.fields) == correction)
    correction.speaker = .removed
    correction.treaty = .removed
    correction.date = .removed
    #expect(Correction(fields: correction.fields) == correction)
    #expect(Correction(fields: [:]).isEmpty)
  }

  @Test("An entry is never changed")
  func lasting() throws {
    try decide(.accept)
    store.connection.withLock { connection in
      for column in ["coder = 'x'", "time = 5", "fields = '{}'", "because = 'x'"] {
        #expect(throws: StorageError.self) { try connection.run("UPDATE journal SET \(column)") }
      }
    }
  }

  @Test("What is purged takes along what the journal says of it, and undone entries too")
  func purged() throws {
    try store.add(.sample("b.txt"), sentenceCount: 1, statements: [.sample()], by: .first)
    try decide(opposed, because: "secret words")
    _ = try store.undo(by: "ana", at: 9)
    try store.add(.accept, on: 2, by: "ana", at: 9)
    try store.purge(article: 1)
    #expect(try store.journal().map(\.entry.kind) == [.accept])
  }

  @Test("A number that no statement has is an error")
  func unknown() {
    #expect(throws: StorageError.noClaim(path: ":memory:", number: 9)) {
      try store.add(.accept, on: 9, by: "ana", at: 9)
    }
  }
}

extension ExtractorVersion {
  fileprivate static let first = ExtractorVersion(program: "1", data: "d")
  fileprivate static let second = ExtractorVersion(program: "2", data: "d")
}
