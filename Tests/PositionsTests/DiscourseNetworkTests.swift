import Positions
import Statements
import Testing

@Suite("Networks as Discourse Network Analyzer counts them")
struct DiscourseNetworkTests {
  private func event(
    _ actor: String, _ concept: String, _ isYes: Bool, document: Int64 = 1, day: Int = 1
  ) -> DiscourseEvent {
    DiscourseEvent(
      actor: actor, concept: concept, isYes: isYes, document: document,
      date: CalendarDate(year: 2024, month: 6, day: day))
  }

  /// Peru is twice for the cap and once against the fund, Chad once for both.
  private var events: [DiscourseEvent] {
    [
      event("Peru", "cap", true), event("Peru", "cap", true, document: 2, day: 2),
      event("Peru", "fund", false), event("Chad", "cap", true), event("Chad", "fund", true),
      event("", "cap", true),
    ]
  }

  private func tie(
    _ aggregation: DiscourseNetwork.Aggregation, _ normalization: DiscourseNetwork.Normalization,
    _ duplicates: DiscourseNetwork.Duplicates = .include
  ) -> Double {
    DiscourseNetwork(of: events, duplicates: duplicates, aggregation: aggregation)
      .tie(0, 1, normalization)
  }

  @Test("Congruence, conflict and their difference are sums of products")
  func ties() {
    #expect(tie(.congruence, .no) == 2)
    #expect(tie(.conflict, .no) == 1)
    #expect(tie(.subtract, .no) == 1)
    #expect(tie(.ignore, .no) == 3)
    #expect(tie(.congruence, .no, .acrossrange) == 1)
    #expect(tie(.congruence, .no, .document) == 2)
    #expect(tie(.congruence, .no, .month) == 1)
  }

  @Test("Norms are the mean of totals, what either says alone and both say, and totals multiplied")
  func norms() {
    #expect(tie(.congruence, .average) == 2 / 2.5)
    // Chad alone is for the fund, Peru alone against it.
    #expect(tie(.congruence, .jaccard) == 2.0 / 4)
    #expect(tie(.congruence, .cosine) == 2.0 / 6)
    #expect(tie(.conflict, .cosine) == 1.0 / 6)
  }

  @Test("Actors and ideas: yes less no, both sides as 3, by what the actor or all say")
  func sides() {
    let both = events + [event("Peru", "fund", true)]
    let network = DiscourseNetwork(of: both, duplicates: .include, aggregation: .combine)
    #expect(network.actors == ["Chad", "Peru"])
    #expect(network.concepts == ["cap", "fund"])
    #expect(network.sides(.no) == [[1, 1], [1, 3]])
    let subtract = DiscourseNetwork(of: events, duplicates: .include, aggregation: .subtract)
    #expect(subtract.sides(.no) == [[1, 1], [2, -1]])
    #expect(subtract.sides(.activity) == [[0.5, 0.5], [2.0 / 3, -1.0 / 3]])
    #expect(subtract.sides(.prominence) == [[1.0 / 3, 0.5], [2.0 / 3, -0.5]])
  }
}
