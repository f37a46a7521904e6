import Statements
import TestSupport
import Testing

@Suite("Claims of statements that are known whole")
struct ProposedClaimTests {
  @Test(
    "The one decision gives the statement back",
    arguments: [Statement.full, .sample(), .sample(.signs, .planned, negated: true)])
  func gives(statement: Statement) {
    let proposed = DecidedClaim(proposing: statement, text: 7)
    var expected = statement
    expected.key = proposed.claim.key
    #expect(proposed.statement == expected)
    #expect(proposed.decisions.map(\.maker) == [.pattern])
    #expect(proposed.claim.key.description == "0000000000000007:0-9:10-15:16-26")
  }

  @Test("Claims at the same places are numbered in their order, others are not")
  func ordinals() {
    let proposed = DecidedClaim.proposing(
      [.sample(), .sample(.opposes), Statement.sample().moved(by: 30), .sample(.signs)], text: 7)
    #expect(proposed.map(\.claim.key.ordinal) == [0, 1, 0, 2])
    #expect(Set(proposed.map(\.claim.key)).count == 4)
  }
}
