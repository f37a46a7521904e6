import Positions
import Statements
import TestSupport
import Testing

@testable import Storage

@Suite("What people decide")
struct PersonDecisionTests {
  private let store: StatementStore
  private let document = Document.sample("a.txt", text: "A text.")

  init() throws { store = try StatementStore(inMemory: "test") }

  private func claim(_ statement: Statement = .sample(), _ rules: Decision...) -> DecidedClaim {
    var claim = DecidedClaim(proposing: statement, text: TextDigest.of(document.text))
    claim.decisions += rules
    return claim
  }

  private func read(_ program: String, _ claims: DecidedClaim...) throws {
    try store.add(
      document, sentenceCount: 9, claims: claims,
      by: ExtractorVersion(program: program, data: "d"))
  }

  private func statements() throws -> [Statement] {
    try store.statements(matching: StatementQuery()).map(\.statement)
  }

  private func decision(_ effects: Decision.Effect..., time: Int64 = 1_700_000_000) -> Decision {
    Decision(
      maker: .person("ana"), name: "correct", effects: effects, because: "page 3", time: time)
  }

  private static let turned = Decision(
    maker: .rule, name: "exit-turned", phase: .side, effects: [.polarity(.oppose)],
    because: "leave")

  @Test("A correction changes the statement, and keeps its number and what the machine had said")
  func corrects() throws {
    try read("1", claim())
    let corrected = try store.decide(on: 1, decision(.polarity(.oppose)))
    #expect(try statements() == [.sample(polarity: .oppose)])
    #expect(try store.claim(1) == corrected)
    #expect(corrected.decided.decisions == claim().decisions + [decision(.polarity(.oppose))])
  }

  @Test("It stands over a new reading, which may read all else better")
  func survives() throws {
    try read("1", claim())
    try store.decide(on: 1, decision(.polarity(.oppose)))
    try read("2", claim(.sample(.welcomes, confidence: 0.5)))
    let expected = Statement.sample(.welcomes, polarity: .oppose, confidence: 0.5)
    #expect(try statements() == [expected])
    #expect(try store.statements(matching: StatementQuery()).map(\.id) == [1])
  }

  @Test("A claim that somebody touched stays as it is where a new reading finds it no longer")
  func lost() throws {
    try read("1", claim(), claim(Statement.sample(.signs).moved(by: 30)))
    try store.decide(on: 1, decision(.polarity(.oppose)))
    try read("2")
    #expect(try statements() == [.sample(polarity: .oppose)])
    #expect(try store.claim(1)?.isRetired == false)
    #expect(try store.claim(2)?.isRetired == true)
  }

  @Test("What was rejected stays rejected, until that is taken back")
  func rejects() throws {
    try read("1", claim())
    try store.decide(on: 1, decision(.refuse))
    #expect(try statements() == [])
    try read("2", claim(.sample(confidence: 0.5)))
    #expect(try statements() == [])
    try store.decide(on: 1, decision(.revoke(1)))
    #expect(try statements() == [.sample(confidence: 0.5)])
    #expect(try store.statements(matching: StatementQuery()).map(\.id) == [1])
  }

  @Test("A rule that was taken back stays taken back where the next reading follows it again")
  func revokedRule() throws {
    try read("1", claim(.sample(), Self.turned))
    try store.decide(on: 1, decision(.revoke(1)))
    #expect(try statements() == [.sample()])
    let other = Decision(maker: .rule, name: "other", phase: .holder)
    try read("2", claim(.sample(confidence: 0.5), other, Self.turned))
    #expect(try statements() == [.sample(confidence: 0.5)])
    #expect(try store.claim(1)?.decided.decisions.last?.effects == [.revoke(2)])
    try read("3", claim(.sample(confidence: 0.6)))
    #expect(try statements() == [.sample(confidence: 0.6)])
    try read("4", claim(.sample(confidence: 0.7), Self.turned))
    #expect(try statements() == [.sample(confidence: 0.7)])
  }

  @Test("A claim that the reading refused is kept once a person accepts it, over readings too")
  func accepts() throws {
    let refusal = Decision(maker: .rule, name: "hearsay", phase: .claim, effects: [.refuse])
    try read("1", claim(.sample(), refusal))
    #expect(try store.claims(ofArticle: 1) == [])
    let accepted = try store.decide(
      on: claim(.sample(), refusal), ofArticle: 1, decision(.accept))
    #expect(accepted.id == 1)
    #expect(try statements() == [.sample()])
    try read("2", claim(.sample(confidence: 0.3), refusal))
    #expect(try statements() == [.sample(confidence: 0.3)])
    let again = try store.decide(on: claim(.sample(), refusal), ofArticle: 1, decision(.accept))
    #expect(again.id == 1)
  }

  @Test("Somebody else as the actor is found under that name, and the directory's names stay")
  func actor() throws {
    try read("1", claim(), claim(Statement.sample().moved(by: 30)))
    var mention = Statement.sample(actor: "state:XAN", actorName: "Xanadu").actor
    mention.name = "Xanadu"
    try store.decide(on: 1, decision(.actor(mention)))
    #expect(try store.actors().map(\.actor.name).sorted() == ["Ruritania", "Xanadu"])
    mention = Statement.sample(actorName: "Old Ruritania").actor
    try store.decide(on: 1, decision(.actor(mention)))
    #expect(try store.actors().map(\.actor.name) == ["Ruritania"])
  }

  @Test("Words that no statement says are kept with the claim", arguments: StorePlace.allCases)
  func words(place: StorePlace) throws {
    try place.withStore { store in
      var claim = claim(.full)
      claim.claim.actor = Quote(text: "it\u{0}", range: ScalarRange(40, 43))
      claim.claim.key.actor = claim.claim.actor.range
      claim.claim.object = Quote(text: "that … text", range: ScalarRange(50, 70))
      claim.claim.key.object = claim.claim.object.range
      claim.claim.spans = [ScalarRange(50, 54), ScalarRange(66, 70)]
      try store.add(
        document, sentenceCount: 9, claims: [claim], by: StatementStore.firstVersion)
      #expect(try store.claim(1)?.decided == claim)
      #expect(try store.statements(matching: StatementQuery()).map(\.statement) == [.full])
      try store.decide(on: 1, decision(.refuse))
      #expect(try store.claim(1)?.decided.claim == claim.claim)
      #expect(try store.claim(1)?.decided.decisions.first == claim.decisions.first)
    }
  }

  @Test("A decision on nothing is an error, one without a time has that of now")
  func edges() throws {
    #expect(throws: StorageError.noClaim(path: "test", number: 7)) {
      try store.decide(on: 7, decision(.refuse))
    }
    try read("1", claim())
    var timeless = decision(.refuse)
    timeless.time = nil
    let time = try store.decide(on: 1, timeless).decided.decisions.last?.time
    #expect((time ?? 0) > 1_700_000_000)
  }
}
