import Statements
import Testing

@testable import Positions

@Suite("Changes, contradictions and consistency of invented histories")
struct InventedHistoryTests {
  /// How many that are true were found, and how many that were found are true.
  private struct Score: CustomStringConvertible {
    var found = 0
    var right = 0
    var truths = 0

    mutating func add<Item, Truth>(
      _ items: [Item], _ truth: [Truth], _ isRight: (Item, Truth) -> Bool
    ) {
      var left = truth
      found += items.count
      truths += truth.count
      for item in items {
        guard let place = left.firstIndex(where: { isRight(item, $0) }) else { continue }
        left.remove(at: place)
        right += 1
      }
    }

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { truths == 0 ? 1 : Double(right) / Double(truths) }
    var description: String { "\(right) right of \(found) found, of \(truths) there are" }
  }

  /// The kept ones, and more, on which no definition was looked at.
  private static let seeds: [ClosedRange<UInt64>] = [1...300, 100_001...101_000]

  private func histories(_ seeds: ClosedRange<UInt64>) -> [InventedHistory] {
    seeds.map { InventedHistory(seed: $0) }
  }

  private func standings(_ history: InventedHistory) -> Standings {
    Standings(weighing: history.statements)
  }

  private func expectGood(_ score: Score, atLeast count: Int) {
    #expect(score.precision >= 0.98, "\(score)")
    #expect(score.recall >= 0.98, "\(score)")
    #expect(score.truths >= count, "\(score)")
  }

  @Test(
    "Changes are found by their sides, and the first day of the new one lies between theirs",
    arguments: seeds)
  func changes(_ seeds: ClosedRange<UInt64>) {
    var score = Score()
    for history in histories(seeds) {
      let found = standings(history).changes.filter { $0.holder.id == InventedHistory.state }
      score.add(found, history.turns) { change, turn in
        guard let since = change.since, let until = change.until else { return false }
        return change.from == turn.from && change.to == turn.to && since <= turn.day
          && turn.day <= until
      }
    }
    expectGood(score, atLeast: 150)
  }

  @Test(
    "Contradictions are found by the day of the later voice",
    arguments: seeds)
  func contradictions(_ seeds: ClosedRange<UInt64>) {
    var score = Score()
    for history in histories(seeds) {
      let found = standings(history).contradictions(within: 30).compactMap { pair in
        [pair.first, pair.second].first { $0.statement.actor.id == InventedHistory.parliament }?
          .date ?? pair.second.date
      }
      score.add(found, history.disputes.map(\.second), ==)
    }
    expectGood(score, atLeast: 40)
  }

  @Test(
    "Words against acts are found by their kind and the days between",
    arguments: seeds)
  func consistency(_ seeds: ClosedRange<UInt64>) {
    var score = Score()
    for history in histories(seeds) {
      let check = ConsistencyCheck(
        treaty: history.treaty, registers: [history.table], ledger: ActLedger(history.acts),
        canJoin: { _ in true })
      let positions = standings(history).sides(on: history.treaty.id)?.positions ?? []
      let found = check.inconsistencies(of: positions).filter {
        $0.holder.id == InventedHistory.state
      }.map { InventedHistory.Gap(kind: $0.kind.rawValue, days: $0.days) }
      score.add(found, Array(history.gaps), ==)
    }
    expectGood(score, atLeast: 150)
  }
}
