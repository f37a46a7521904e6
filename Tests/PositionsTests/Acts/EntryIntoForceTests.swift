import Statements
import Testing

@testable import Positions

@Suite("Entry into force")
struct EntryIntoForceTests {
  private func act(_ kind: ActKind, _ number: Int, _ day: String) -> Act {
    Act(
      kind, by: ActorID("state:S\(number)"), called: "S\(number)", treaty: TreatyID("treaty:t"),
      on: CalendarDate(day), source: "s")
  }

  private func count(_ acts: [Act], needed: Int, asOf: String) -> EntryIntoForce {
    EntryIntoForce(needed: needed, condition: nil, acts: acts, asOf: CalendarDate(asOf)) {
      $0 != ActorID("state:S99")
    }
  }

  @Test("States that are bound count, once each; who left and what is no state does not")
  func counting() {
    let found = count(
      [
        act(.signed, 1, "2020-01-01"), act(.ratified, 1, "2021-01-01"),
        act(.acceded, 2, "2021-06-01"), act(.signed, 3, "2020-01-01"),
        act(.ratified, 4, "2021-01-01"), act(.withdrew, 4, "2022-01-01"),
        act(.approved, 99, "2021-01-01"),
      ], needed: 3, asOf: "2022-12-31")
    #expect(found.boundCount == 2 && found.signedCount == 1 && found.missingCount == 1)
    #expect(found.reached == CalendarDate("2021-06-01"))
  }

  @Test("Enough are bound on the day of the last one that was needed")
  func reached() {
    let acts = (1...5).map { act(.ratified, $0, "202\($0)-01-01") }
    let found = count(acts, needed: 3, asOf: "2026-01-01")
    #expect(found.reached == CalendarDate("2023-01-01") && found.forecast == nil)
  }

  @Test("A forecast is at the pace of two years, with what nine of ten cases lie between")
  func forecast() throws {
    let acts = (1...20).map { act(.ratified, $0, "2024-06-01") }
    let found = try #require(count(acts, needed: 40, asOf: "2025-01-01").forecast)
    #expect(found.pace == 20)
    // As many again take about as long again.
    #expect(abs(found.middle.dayNumber - (CalendarDate("2027-01-01")?.dayNumber ?? 0)) < 20)
    #expect(found.earliest < found.middle && found.latest.map { $0 > found.middle } == true)
    #expect(count([act(.signed, 1, "2024-06-01")], needed: 40, asOf: "2025-01-01").forecast == nil)
  }
}
