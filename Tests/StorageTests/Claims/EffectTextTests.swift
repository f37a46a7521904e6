import Statements
import TestSupport
import Testing

@testable import Storage

@Suite("Effects as text")
struct EffectTextTests {
  private static let quote = Quote(text: "p6:\u{0}\"é\" 中文;", range: ScalarRange(3, 19))
  private static let mention = ActorMention(
    id: nil, name: "", kind: .group, affiliation: ActorID("state:RUR"), quote: quote)
  private static let object = StatementObject(
    kind: .provision, id: nil, name: "Article 9", quote: quote,
    spans: [ScalarRange(3, 4), ScalarRange(10, 19)])

  /// At least one of each sort, with and without what may be missing.
  private static let effects: [Decision.Effect] =
    [
      .refuse, .accept, .revoke(0), .revoke(1_234), .actor(mention),
      .actor(Statement.sample().actor), .negation(true), .negation(false), .via(nil),
      .condition(quote), .condition(nil), .object(object), .object(Statement.sample().object),
      .topic(quote), .topic(nil), .speaker(mention), .speaker(nil), .date(nil),
      .date(CalendarDate(year: 2024, month: 2, day: 29)), .date(CalendarDate.period("2019-04")),
      .date(CalendarDate.period("2019")), .confidence(0.1), .confidence(0.1 + 0.2),
      .confidence(1), .confidence(.leastNonzeroMagnitude),
    ] + Relation.allCases.map { .relation($0) } + Polarity.allCases.map { .polarity($0) }
    + Modality.allCases.map { .modality($0) } + Via.allCases.map { .via($0) }

  @Test("Each sort of effect is among those that are tried, and has a letter of its own")
  func complete() {
    #expect(Set(Self.effects.map { EffectLetter($0) }) == Set(EffectLetter.allCases))
    #expect(
      Set(EffectLetter.allCases.map(\.capital)).isDisjoint(
        with: EffectLetter.allCases.map(\.rawValue)))
  }

  @Test("What is written is read, without a statement and beside any", arguments: effects)
  func roundTrip(effect: Decision.Effect) throws {
    for statement in [nil, Statement.full, .sample(), .sample(.opposes, .planned, negated: true)] {
      let text = EffectWriter.text(of: [effect, .refuse, effect], beside: statement)
      #expect(
        try EffectReader.effects(in: text, beside: statement) == [effect, .refuse, effect],
        "\(text)")
    }
  }

  @Test("What the statement says is a capital, and any other value is written out")
  func capitals() throws {
    let statement = Statement.full
    let proposed = DecidedClaim(proposing: statement, text: 0).decisions[0]
    #expect(EffectWriter.text(of: proposed.effects, beside: statement) == "ARPMNVCOTSDF")
    #expect(
      EffectWriter.text(of: [.polarity(.support), .negation(true)], beside: statement)
        == "p7:supportN")
    #expect(EffectWriter.text(of: [.refuse, .negation(true)], beside: nil) == "xn1")
    #expect(EffectWriter.text(of: [], beside: statement) == "")
    #expect(try EffectReader.effects(in: "", beside: nil) == [])
  }

  @Test(
    "What nobody wrote is told, never guessed",
    arguments: [
      "q", "p", "p7:suppor", "p3:pro", "p7support", "P", "X", "z;x", "z12", "d+2:no", "f1:x",
      "c+1:a5;3;", "p99999999999999999999:x", "a", "é",
    ])
  func faults(text: String) {
    #expect(throws: EffectReader.Fault.self) {
      try EffectReader.effects(in: text, beside: nil)
    }
  }
}
