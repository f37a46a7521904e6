import Positions
import Statements
import TestSupport
import Testing

@Suite("Positions")
struct PositionTests {
  @Test("Of two sides the later one stands, and the change is dated")
  func laterOutweighsEarlier() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.supports, on: "2024-05-01"), .sample(.opposes, on: "2021-02-03"))))
    #expect(position.polarity == .support)
    #expect(position.since?.description == "2024-05-01")
    #expect(position.hasChanged)
    #expect(position.history.standings.map(\.polarity) == [.oppose, .support])
    #expect(!position.isContested)
  }

  @Test("An act outweighs the words of its day, however many")
  func actsOutweighWords() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.criticises, on: "2024-05-01"), .sample(.warnsOf, on: "2024-05-01"),
          .sample(.signs, on: "2024-05-01"))))
    #expect(position.relation == .signs)
    #expect(position.polarity == .support)
    #expect(position.isContested)
    #expect(position.lastAct?.statement.relation == .signs)
  }

  @Test("One article of words does not overturn an act, two do")
  func wordsAgainstAct() throws {
    let signed = Statement.sample(.signs, on: "2022-01-01")
    let first = Statement.sample(.rejects, on: "2023-01-01")
    let second = Statement.sample(.rejects, on: "2023-02-01")
    let once = try #require(Position(weighing: sourced(signed, first)))
    #expect(once.polarity == .support)
    #expect(once.isContested)
    let twice = try #require(Position(weighing: sourced(signed, first, second)))
    #expect(twice.polarity == .oppose)
    #expect(twice.since?.description == "2023-01-01")
  }

  @Test("A later act overturns an act at once")
  func actAgainstAct() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.ratifies, on: "2010-01-01"), .sample(.withdrawsFrom, on: "2020-01-01"))))
    #expect(position.relation == .withdrawsFrom)
    #expect(position.hasChanged)
  }

  @Test(
    "Later words overturn a vote on the resolution that opened talks, and not one on the treaty")
  func wordsAgainstVote() throws {
    let words = Statement.sample(.supports, on: "2024-02-12")
    let onText = Statement.sample(.votesAgainst, on: "2019-12-27", object: .act)
    let changed = try #require(Position(weighing: sourced(onText, words)))
    #expect(changed.polarity == .support)
    #expect(changed.hasChanged)
    let onTreaty = Statement.sample(.votesAgainst, on: "2019-12-27")
    #expect(Position(weighing: sourced(onTreaty, words))?.polarity == .oppose)
  }

  @Test("A signature outweighs a vote on a text for the treaty, of its day, later or before")
  func signatureAgainstVote() throws {
    for day in ["2019-12-27", "2025-10-25"] {
      let signed = Statement.sample(.signs, on: day)
      for vote in ["2019-12-27", "2025-10-25"] {
        let against = Statement.sample(.votesAgainst, on: vote, object: .act)
        #expect(Position(weighing: sourced(signed, against))?.polarity == .support)
      }
    }
  }

  @Test("A later vote on a text takes back an earlier one")
  func voteAgainstVote() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.votesAgainst, on: "2019-12-27", object: .act),
          .sample(.votesFor, on: "2024-12-24", object: .act))))
    #expect(position.polarity == .support)
    #expect(position.relation == .votesFor)
  }

  @Test("Who voted against the talks, planned to sign and did not is on no side")
  func planAgainstVote() throws {
    let vote = Statement.sample(.votesAgainst, on: "2019-12-27", object: .act)
    let plan = Statement.sample(.signs, .planned, on: "2025-10-24")
    let undone = Statement.sample(.signs, polarity: .neutral, negated: true, on: "2025-10-27")
    let position = try #require(Position(weighing: sourced(vote, plan, undone)))
    #expect(position.polarity == .neutral)
    #expect(position.history.overruled.count == 2)
    #expect(Position(weighing: sourced(vote, undone))?.polarity == .oppose)
  }

  @Test("Words of one article that only the judge hears overturn no vote")
  func heardAgainstVote() throws {
    var heard = Statement.sample(.supports, on: "2024-02-12")
    heard.pattern = Statement.judgedPattern
    let vote = Statement.sample(.votesAgainst, on: "2019-12-27", object: .act)
    #expect(Position(weighing: sourced(vote, heard))?.polarity == .oppose)
  }

  @Test(
    "Signing that is planned, possible or denied is no act",
    arguments: [
      Statement.sample(.signs, .planned), .sample(.signs, .possible),
      .sample(.signs, polarity: .oppose, negated: true),
    ])
  func noAct(statement: Statement) {
    #expect(Position(weighing: sourced(statement))?.lastAct == nil)
  }

  @Test("What is only possible neither overturns nor softens what is firm")
  func possibleYields() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.supports, on: "2022-01-01"),
          .sample(.withdrawsFrom, .possible, on: "2023-01-01"),
          .sample(.signs, .possible, on: "2024-01-01"))))
    #expect(position.polarity == .support)
    #expect(position.modality == .asserted)
    #expect(position.isContested)
  }

  @Test("A later condition qualifies the position of the same side")
  func laterConditionQualifies() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.supports, on: "2022-01-01"), .sample(.signs, .conditional, on: "2023-01-01"))))
    #expect(position.polarity == .support)
    #expect(position.modality == .conditional)
    #expect(position.since?.description == "2022-01-01")
  }

  @Test("A plan outweighs a condition of the same article that points the other way")
  func plannedAgainstConditional() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.supports, .planned, on: "2024-11-10"),
          .sample(.ratifies, .conditional, polarity: .oppose, on: "2024-11-10"))))
    #expect(position.polarity == .support)
    #expect(position.modality == .planned)
    #expect(position.isContested)
  }

  @Test("Neutral words overturn nothing, and stand alone where no side was taken")
  func neutralWords() throws {
    let stands = try #require(
      Position(
        weighing: sourced(
          .sample(.opposes, on: "2022-01-01"), .sample(.states, on: "2023-01-01"))))
    #expect(stands.polarity == .oppose)
    #expect(!stands.isContested)
    let undecided = try #require(
      Position(weighing: sourced(.sample(.isUndecidedOn, on: "2023-01-01"))))
    #expect(undecided.polarity == .neutral)
    #expect(undecided.relation == .isUndecidedOn)
    #expect(undecided.history.standings.isEmpty)
  }

  @Test("An abstention is an act and ends a side")
  func abstention() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.supports, on: "2022-01-01"), .sample(.abstains, on: "2023-01-01"))))
    #expect(position.polarity == .neutral)
    #expect(position.relation == .abstains)
    #expect(position.hasChanged)
  }

  @Test("A weak statement does not overturn a strong one; two weak ones do")
  func overturningTakesConfidence() throws {
    let firm = Statement.sample(.supports, on: "2022-01-01", confidence: 0.95)
    let weak = Statement.sample(.opposes, on: "2023-01-01", confidence: 0.55)
    let second = Statement.sample(.rejects, on: "2023-03-01", confidence: 0.55)
    #expect(Position(weighing: sourced(firm, weak))?.polarity == .support)
    #expect(Position(weighing: sourced(firm, weak, second))?.polarity == .oppose)
  }

  @Test("Statements below the threshold are left out unless asked, denied hearsay always")
  func leftOut() {
    let doubtful = Statement.sample(.supports, confidence: 0.3)
    let denied = Statement.sample(.opposes, .reported)
    #expect(Position(weighing: sourced(doubtful)) == nil)
    #expect(Position(weighing: sourced(denied), minimumConfidence: 0) == nil)
    #expect(Position(weighing: sourced(doubtful), minimumConfidence: 0)?.polarity == .support)
  }

  @Test("More articles make a position surer, sentences of one article do not")
  func confidence() throws {
    let one = sourced(.sample(.supports, confidence: 0.6))
    let two = sourced(.sample(.supports, confidence: 0.6), .sample(.supports, confidence: 0.6))
    let sameArticle = two.map {
      SourcedStatement(id: $0.id, statement: $0.statement, article: $0.article, articleID: 1)
    }
    #expect(try abs(#require(Position(weighing: one)).confidence - 0.6) < 1e-9)
    #expect(try abs(#require(Position(weighing: two)).confidence - 0.84) < 1e-9)
    #expect(try abs(#require(Position(weighing: sameArticle)).confidence - 0.6) < 1e-9)
    #expect(Position(weighing: sameArticle)?.articleCount == 1)
  }

  @Test("The order in which statements are given changes nothing")
  func orderOfInput() {
    let statements = sourced(
      .sample(.supports, on: "2022-01-01"), .sample(.opposes, on: "2022-01-01"),
      .sample(.signs, .planned), .sample(.rejects, on: "2023-01-01", confidence: 0.7),
      .sample(.states, on: "2024-01-01"))
    let expected = Position(weighing: statements)
    #expect(expected != nil)
    #expect(Position(weighing: statements.reversed()) == expected)
  }

  @Test("A plan counts no longer once the actor has not done it")
  func plannedThenRefused() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.signs, .planned, on: "2025-10-24"),
          .sample(.signs, polarity: .neutral, negated: true, on: "2025-10-27"))))
    #expect(position.polarity == .neutral)
    #expect(position.history.standings.isEmpty)
    #expect(position.history.overruled.map(\.id) == [1])
    #expect(position.since?.description == "2025-10-27")
    #expect(position.statements.count == 2)
  }

  @Test("A plan that comes after what was not done stands, and so do words besides plans")
  func plansThatStand() throws {
    let later = try #require(
      Position(
        weighing: sourced(
          .sample(.signs, polarity: .neutral, negated: true, on: "2025-10-27"),
          .sample(.signs, .planned, on: "2025-11-24"))))
    #expect(later.polarity == .support)
    let words = try #require(
      Position(
        weighing: sourced(
          .sample(.supports, on: "2025-01-01"), .sample(.signs, .planned, on: "2025-10-24"),
          .sample(.signs, polarity: .neutral, negated: true, on: "2025-10-27"))))
    #expect(words.polarity == .support)
    #expect(words.relation == .supports)
    #expect(words.modality == .asserted)
  }

  @Test("What is only possible takes no side that the actor denies to be on")
  func deniedPossibility() throws {
    let warns = Statement.sample(.warnsOf, .possible, on: "2022-06-10")
    let denies = Statement.sample(.opposes, polarity: .neutral, negated: true, on: "2022-06-10")
    #expect(Position(weighing: sourced(warns, denies))?.polarity == .neutral)
    #expect(Position(weighing: sourced(denies, warns))?.polarity == .neutral)
    let firm = Statement.sample(.warnsOf, on: "2022-06-10")
    #expect(Position(weighing: sourced(firm, denies))?.polarity == .oppose)
    let later = Statement.sample(.warnsOf, .possible, on: "2023-06-10")
    #expect(Position(weighing: sourced(denies, later))?.polarity == .oppose)
  }

  @Test("A plan that was carried out makes the side surer")
  func carriedOut() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.signs, .planned, on: "2025-10-24"), .sample(.signs, on: "2025-10-27"))))
    #expect(position.relation == .signs)
    #expect(position.confidence > 0.95)
    #expect(position.history.overruled.isEmpty)
  }

  @Test("Another act than the planned one leaves the plan as it is")
  func otherAct() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.ratifies, .planned, on: "2025-10-24"),
          .sample(.signs, polarity: .neutral, negated: true, on: "2025-10-27"))))
    #expect(position.polarity == .support)
  }

  @Test("Beside an act stands its day, and apart from it since when the side is held")
  func dayOfTheAct() throws {
    let position = try #require(
      Position(
        weighing: sourced(
          .sample(.proposes, on: "2017-01-01"), .sample(.signs, on: "2025-10-27"),
          .sample(.signs, on: "2025-12-01"))))
    #expect(position.relation == .signs)
    #expect(position.since?.description == "2025-10-27")
    #expect(position.sideSince?.description == "2017-01-01")
  }

  @Test("Of a year and a day in it, the day is that of the act; a vote is not the vote before")
  func precision() throws {
    var early = Statement.sample(.ratifies)
    early.date = CalendarDate.period("2025")
    let position = try #require(
      Position(weighing: sourced(early, .sample(.ratifies, on: "2025-10-27"))))
    #expect(position.since?.description == "2025-10-27")
    let votes = try #require(
      Position(
        weighing: sourced(
          .sample(.votesFor, on: "2019-12-27"), .sample(.votesFor, on: "2024-12-24"))))
    #expect(votes.since?.description == "2024-12-24")
    #expect(votes.sideSince?.description == "2019-12-27")
  }

  @Test("A statement without a date has its article's")
  func dateOfArticle() {
    let article = Article(name: "a.txt", date: CalendarDate("2021-01-01"))
    let statements = [
      SourcedStatement(id: 1, statement: .sample(.opposes), article: article, articleID: 1),
      SourcedStatement(
        id: 2, statement: .sample(.supports, on: "2020-01-01"), article: article, articleID: 1),
    ]
    #expect(Position(weighing: statements)?.polarity == .oppose)
  }
}
