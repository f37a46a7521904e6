import Statements
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite("Reading the same text again")
struct RereadingTests {
  private let store: StatementStore
  private let document = Document.sample("a.txt", text: "A text.")

  init() throws { store = try StatementStore(inMemory: "test") }

  private func claim(
    _ statement: Statement, ordinal: Int = 0, _ rules: Decision...
  ) -> DecidedClaim {
    var claim = DecidedClaim(
      proposing: statement, text: TextDigest.of(document.text), ordinal: ordinal)
    claim.decisions += rules
    return claim
  }

  /// A reading by a version of its own.
  @discardableResult
  private func read(_ program: String, _ claims: DecidedClaim...) throws -> AdditionOutcome {
    try store.add(
      document, sentenceCount: 9, claims: claims,
      by: ExtractorVersion(program: program, data: "d"))
  }

  private func ids() throws -> [Int64] {
    try store.statements(matching: StatementQuery(article: 1)).map(\.id)
  }

  private static let turned = Decision(
    maker: .rule, name: "exit-turned", phase: .side, effects: [.polarity(.oppose)],
    because: "leave")
  private static let refusal = Decision(
    maker: .rule, name: "hearsay", phase: .claim, effects: [.refuse])

  @Test("A claim that is found again keeps its number, whatever is read otherwise in it")
  func keeps() throws {
    try read("1", claim(.sample()), claim(Statement.sample(.opposes).moved(by: 30)))
    var better = Statement.sample(.rejects, actor: nil, actorName: "its neighbour")
    better.evidence.sentenceIndex = 3
    #expect(
      try read("2", claim(Statement.sample(.opposes).moved(by: 30)), claim(better)) == .reread(1))
    let found = try store.statements(matching: StatementQuery(article: 1))
    #expect(found.map(\.id) == [1, 2])
    #expect(found.first?.statement == better)
    #expect(try store.claim(1)?.decided == claim(better))
  }

  @Test("What is found no longer is kept without a statement, and has its number when found again")
  func retires() throws {
    let other = Statement.full.moved(by: 30)
    try read("1", claim(.sample()), claim(other, Self.turned))
    try read("2", claim(.sample()))
    #expect(try ids() == [1])
    let retired = try #require(try store.claim(2))
    #expect(retired.isRetired)
    #expect(retired.statement == nil)
    #expect(retired.decided == claim(other, Self.turned))
    try read("3", claim(Statement.sample().moved(by: 60)), claim(other, Self.turned))
    #expect(try ids().sorted() == [2, 3])
    #expect(try store.claim(2)?.isRetired == false)
    #expect(try store.claim(1)?.isRetired == true)
  }

  @Test("A reading that says the same changes nothing but the version")
  func same() throws {
    try read("1", claim(.sample(), Self.turned), claim(Statement.full.moved(by: 30)))
    let before = try store.dump()
    try read("2", claim(.sample(), Self.turned), claim(Statement.full.moved(by: 30)))
    func rest(_ dump: [String]) -> [String] {
      dump.filter { !$0.hasPrefix("article: ") && !$0.hasPrefix("extraction: ") }
    }
    #expect(rest(try store.dump()) == rest(before))
  }

  @Test("Decisions of an earlier reading stay in the store, those of the latest count")
  func history() throws {
    try read("1", claim(.sample(), Self.turned))
    try read("2", claim(.sample(confidence: 0.4)))
    #expect(try store.claim(1)?.decided == claim(.sample(confidence: 0.4)))
    let records = try store.connection.withLock {
      try $0.claimRecords(where: "claim.article = ?", [1])
    }
    let earlier = records[0].entries.filter { $0.reading == 1 }.map(\.decision)
    #expect(earlier == claim(.sample(), Self.turned).decisions)
  }

  @Test("What is refused gets no number, and a statement that a later reading refuses is none")
  func refused() throws {
    try read("1", claim(.sample(), Self.refusal), claim(Statement.sample().moved(by: 30)))
    #expect(try ids() == [1])
    try read("2", claim(Statement.sample().moved(by: 30), Self.refusal))
    #expect(try ids() == [])
    let claims = try store.claims(ofArticle: 1)
    #expect(claims.map(\.id) == [1])
    #expect(claims.first?.decided.decisions.last == Self.refusal)
    #expect(claims.first?.isRetired == false)
  }

  @Test("A statement is found again at its own places, where its claim stands elsewhere now")
  func movedClaim() throws {
    try read("1", claim(Statement.sample(.signs).moved(by: 30)), claim(.sample()))
    // The pronoun is the claim's, the statement has the name before it.
    var moved = claim(.sample())
    moved.claim.actor = Quote(text: "it", range: ScalarRange(40, 42))
    moved.claim.key.actor = moved.claim.actor.range
    try read("2", moved, claim(Statement.sample(.signs).moved(by: 30)))
    #expect(try ids() == [1, 2])
    let claims = try store.claims(ofArticle: 1)
    #expect(claims.map(\.decided.claim.actor.text) == ["Ruritania", "it"])
  }

  @Test("A retired claim keeps its sentence where the text is divided otherwise now")
  func sentences() throws {
    try read("1", claim(.sample()), claim(Statement.sample(.signs).moved(by: 30)))
    var divided = Statement.sample(.signs).moved(by: 30)
    divided.evidence.sentenceIndex = 0
    divided.evidence.sentence = Quote(text: "backs the treaty.", range: ScalarRange(40, 57))
    try read("2", claim(divided))
    let retired = try #require(try store.claim(1))
    #expect(retired.decided.claim.evidence.sentence == Statement.sample().evidence.sentence)
    #expect(
      try store.statements(matching: StatementQuery(article: 1)).map(\.statement) == [divided])
    try read("3", claim(.sample()), claim(divided.moved(by: 90)))
    #expect(try ids().sorted() == [1, 3])
  }
}
