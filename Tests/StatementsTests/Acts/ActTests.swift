import Statements
import TestSupport
import Testing

@Suite("Acts")
struct ActTests {
  private func told(_ statement: Statement) -> Act? {
    Act(sourced(statement)[0])
  }

  @Test("What an article says was done is an act, with its day and words")
  func done() throws {
    let act = try #require(told(.sample(.signs, on: "2025-10-25")))
    #expect(act.kind == .signed)
    #expect(act.isDone)
    #expect(act.treaty == TreatyID("treaty:sample"))
    #expect(act.date == CalendarDate("2025-10-25"))
    #expect(act.text == "Ruritania backs the treaty. So says article 1.")
  }

  @Test("What will be done is announced, and what was not done is no act done")
  func notDone() throws {
    #expect(told(.sample(.signs, .planned))?.stage == .announced)
    let refused = try #require(told(.sample(.signs, polarity: .neutral, negated: true)))
    #expect(refused.isNegated && !refused.isDone)
  }

  @Test("Words, possibilities, rumours and what is on a part of a treaty are no acts")
  func none() {
    #expect(told(.sample(.supports)) == nil)
    #expect(told(.sample(.signs, .possible)) == nil)
    #expect(told(.sample(.ratifies, .reported)) == nil)
    #expect(told(.sample(.signs, object: .provision, objectName: "Article 5")) == nil)
  }

  @Test("Every act has a side, and only some make a party")
  func kinds() {
    #expect(ActKind.allCases.filter(\.makesParty).count == 6)
    #expect(ActKind.denounced.polarity == .oppose)
    #expect(ActKind.abstained.polarity == .neutral)
    #expect(ActKind.allCases.filter(\.isVote).count == 4)
  }
}
