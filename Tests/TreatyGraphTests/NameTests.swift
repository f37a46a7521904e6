import Actors
import Foundation
import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("Names that a user gives")
struct NameTests {
  private static let version = ExtractorVersion(program: "1.0", data: "fake")
  private let store: StatementStore
  private let names: NameQuestion

  init() throws {
    store = try StatementStore(inMemory: "test")
    let directory = try ActorDirectory(folder: try TreatyData.find().folder.path)
    names = NameQuestion(directory: directory, store: store)
  }

  @Test("Any alias and id lead to the actor", arguments: ["the US", "state:USA", "united states"])
  func aliases(name: String) throws {
    #expect(try names.holder(named: name) == .known(ActorID("state:USA")))
  }

  @Test("A name that only articles use is found as they write it")
  func unknownActor() throws {
    #expect(throws: TreatyGraphError.self) { try names.holder(named: "Six Envoys of Ruritania") }
    try store.add(
      .sample("a.txt"), sentenceCount: 1,
      statements: [.sample(actor: nil, actorName: "six envoys of Ruritania")], by: Self.version)
    #expect(
      try names.holder(named: "Six Envoys of Ruritania")
        == .unknown(name: "Six Envoys of Ruritania"))
    #expect {
      try names.holder(named: "envoys of ruritania")
    } throws: {
      "\($0)".contains("\"six envoys of Ruritania\"")
    }
  }

  @Test("A misspelt name gets the nearest known ones")
  func nearest() {
    #expect {
      try names.holder(named: "Germny")
    } throws: {
      "\($0)".contains("did you mean") && "\($0)".contains("\"Germany\"")
    }
  }

  @Test("A treaty is found by words of its name, if no other has them; a fact needs the whole name")
  func partOfTreatyName() throws {
    #expect(try names.treaty(named: "Cybercrime").id.rawValue == "treaty:un-cybercrime")
    #expect(try names.treaty(named: "arms trade").id.rawValue == "treaty:att")
    #expect {
      try names.treaty(named: "weapons convention")
    } throws: {
      guard case TreatyGraphError.ambiguousTreaty(_, let candidates) = $0 else { return false }
      return candidates.count > 1
    }
    for nonsense in ["rms trade", "-", "of Ruritania"] {
      #expect(throws: TreatyGraphError.self) { try names.treaty(named: nonsense) }
    }
  }

  private func fact(_ actor: String, kind: ActorKind? = nil) -> RecordedFact {
    RecordedFact(
      actor: actor, unknownActorKind: kind, relation: .signs,
      object: "treaty:un-cybercrime", quote: "France put its name under it today.",
      source: "https://example.org/7", date: CalendarDate("2025-10-25"))
  }

  @Test("A fact recorded by hand counts as the actor's position, with its quote and source")
  func recorded() throws {
    #expect(try fact("the French").record(in: store, names: names, by: Self.version) == .added(1))
    #expect(try fact("France").record(in: store, names: names, by: Self.version) == .unchanged(1))
    let question = PositionQuestion(holder: .known(ActorID("state:FRA")))
    let position = try #require(try question.answer(from: store).positions.first)
    #expect(position.relation == .signs)
    #expect(position.lastAct != nil)
    #expect(position.deciding.statement.actor.quote.range == ScalarRange(0, 6))
    #expect(position.deciding.article.address == "https://example.org/7")
    #expect(position.deciding.statement.pattern == RecordedFact.pattern)
  }

  @Test("An actor that nobody knows is recorded only where the user says what it is")
  func recordedUnknown() throws {
    #expect(throws: TreatyGraphError.self) {
      try fact("Ruritania").record(in: store, names: names, by: Self.version)
    }
    try fact("Ruritania", kind: .state).record(in: store, names: names, by: Self.version)
    #expect(try store.actors().map(\.actor.name) == ["Ruritania"])
  }

  @Test("A fact may be on a part of a treaty, in a month, and of what somebody did not do")
  func recordedPart() throws {
    var fact = fact("France")
    fact.object = "article 29 on evidence"
    #expect(throws: TreatyGraphError.self) {
      try fact.record(in: store, names: names, by: Self.version)
    }
    fact.treaty = "cybercrime"
    fact.isNegated = true
    fact.relation = .supports
    for (number, month) in ["2025-10", "2025-11"].enumerated() {
      fact.date = CalendarDate.period(month)
      let outcome = try fact.record(in: store, names: names, by: Self.version)
      #expect(outcome == .added(Int64(number + 1)))
    }
    let statement = try #require(try store.statements(matching: StatementQuery()).first?.statement)
    #expect(statement.object.kind == .provision)
    #expect(statement.object.id == "treaty:un-cybercrime")
    #expect(statement.polarity == .oppose)
    #expect(statement.date?.description == "2025-10")
    // What a table prints of it can be typed back.
    fact.treaty = nil
    fact.object = "Article 29 on Evidence"
    fact.date = CalendarDate("2025-12-01")
    try fact.record(in: store, names: names, by: Self.version)
    let typed = try #require(try store.statements(matching: StatementQuery()).last?.statement)
    #expect(typed.object.kind == .provision)
    #expect(typed.object.id == "treaty:un-cybercrime")
  }

  @Test("A fact without words to show it is refused")
  func emptyQuote() {
    var fact = fact("France")
    fact.quote = " \n"
    #expect(throws: TreatyGraphError.emptyQuote) {
      try fact.record(in: store, names: names, by: Self.version)
    }
  }
}
