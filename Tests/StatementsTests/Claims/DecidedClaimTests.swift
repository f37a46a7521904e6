import Statements
import Testing

@Suite("Claims and the decisions on them")
struct DecidedClaimTests {
  private static let text = "Norway regretted Latvia's decision to leave the treaty."

  private static func quote(_ words: String) -> Quote {
    let before = text.prefix(upTo: text.firstRange(of: words)?.lowerBound ?? text.startIndex)
    let start = before.unicodeScalars.count
    return Quote(text: words, range: ScalarRange(start, start + words.unicodeScalars.count))
  }

  private static let claim = Claim(
    key: ClaimKey(
      text: 1, actor: quote("Norway").range, predicate: quote("regretted").range,
      object: quote("Latvia's decision to leave the treaty").range),
    actor: quote("Norway"),
    predicate: Predicate(lemma: "regret", quote: quote("regretted")),
    object: quote("Latvia's decision to leave the treaty"),
    evidence: Evidence(sentenceIndex: 0, sentence: quote(text)))

  private static let proposal = Decision(
    maker: .pattern, name: "verb-of-stance",
    effects: [
      .actor(
        ActorMention(id: ActorID("state:NOR"), name: "Norway", kind: .state, quote: quote("Norway"))
      ),
      .relation(.criticises), .polarity(.oppose), .confidence(0.9),
      .object(
        StatementObject(
          kind: .treaty, id: "treaty:istanbul", name: "Istanbul Convention", quote: claim.object)),
    ])

  private static let turned = Decision(
    maker: .rule, name: "exit-turned", phase: .side, effects: [.polarity(.support)],
    because: "leave")

  private func statement(_ decisions: Decision...) -> Statement? {
    DecidedClaim(claim: Self.claim, decisions: decisions).statement
  }

  @Test("A claim without a decision is no statement")
  func nothingDecided() { #expect(statement() == nil) }

  @Test("Later decisions stand over earlier ones, and leave the rest")
  func order() {
    let result = statement(Self.proposal, Self.turned)
    #expect(result?.polarity == .support)
    #expect(result?.relation == .criticises)
    #expect(result?.pattern == "verb-of-stance")
    #expect(result?.confidence == 0.9)
  }

  @Test("What is refused is no statement until somebody accepts it")
  func refusal() {
    let refusal = Decision(maker: .rule, name: "no-position", effects: [.refuse])
    let acceptance = Decision(maker: .person("ana"), name: "accept", effects: [.accept])
    #expect(refusal.isRefusal)
    #expect(statement(Self.proposal, refusal) == nil)
    #expect(statement(Self.proposal, refusal, acceptance)?.polarity == .oppose)
  }

  @Test("What is revoked no longer counts, and revoking may be revoked")
  func revoking() {
    let undo = Decision(maker: .person("ana"), name: "undo", effects: [.revoke(1)])
    let redo = Decision(maker: .person("ana"), name: "redo", effects: [.revoke(2)])
    #expect(statement(Self.proposal, Self.turned, undo)?.polarity == .oppose)
    #expect(statement(Self.proposal, Self.turned, undo, redo)?.polarity == .support)
  }

  @Test("A decision cannot revoke what comes after it")
  func revokingAhead() {
    let early = Decision(maker: .person("ana"), name: "undo", effects: [.revoke(2)])
    #expect(statement(Self.proposal, early, Self.turned)?.polarity == .support)
  }

  @Test("A key is written and read back, and nothing else is taken for one")
  func keys() {
    var key = Self.claim.key
    #expect(key.description == "0000000000000001:0-6:7-16:17-54")
    #expect(ClaimKey(key.description) == key)
    key.ordinal = 2
    key.text = -1
    #expect(key.description == "ffffffffffffffff:0-6:7-16:17-54:2")
    #expect(ClaimKey(key.description) == key)
    for wrong in [
      "", "1:0-6:7-16:17-54", "0000000000000001:0-6:7-16", "0000000000000001:0-6:7-16:54-17",
      "0000000000000001:0-6:7-16:17-54:0", "0000000000000001:0-6:7-16:17-54:x",
      "000000000000000G:0-6:7-16:17-54",
    ] {
      #expect(ClaimKey(wrong) == nil, "\(wrong)")
    }
  }
}
