import TreatyGraph
import Testing

@testable import TreatyGraphCommand

@Suite("Values of options")
struct ValueKindTests {
  @Test(
    "A period may be named by its day, month or year",
    arguments: [
      ["2024-02-10", "2024-02-10", "2024-02-10"], ["2024-02", "2024-02-01", "2024-02-29"],
      ["2023", "2023-01-01", "2023-12-31"],
    ])
  func periods(example: [String]) {
    #expect(ValueKind<CalendarDate>.periodStart.read(example[0])?.description == example[1])
    #expect(ValueKind<CalendarDate>.periodEnd.read(example[0])?.description == example[2])
  }

  @Test("What is no date is refused", arguments: ["", "2024-13", "24", "2024-02-30", "May 2024"])
  func noDate(text: String) {
    #expect(ValueKind<CalendarDate>.periodStart.read(text) == nil)
    #expect(ValueKind<CalendarDate>.periodEnd.read(text) == nil)
    #expect(ValueKind<CalendarDate>.date.read(text) == nil)
  }

  @Test("A choice is read by its name in any case, and the names are what a shell may offer")
  func choices() {
    let kind = ValueKind<Console.Format>.choice("FORMAT")
    #expect(kind.read("json") == .json)
    #expect(kind.read("JSON") == .json)
    #expect(kind.read("jsonl") == nil)
    #expect(kind.completion == .choices(["auto", "table", "json"]))
    #expect(kind.expectation == "one of auto, table, json")
  }
}
