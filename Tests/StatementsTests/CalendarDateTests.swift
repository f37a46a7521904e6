import Statements
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("An ISO date is read and printed back", arguments: ["2024-02-29", "0099-12-31"])
  func roundTrip(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(
    "What is no day of the calendar is refused",
    arguments: [
      "2023-02-29", "2024-13-01", "2024-1-1", "2024-01-01 ", "-001-01-01", "", "２０２４-01-01",
    ])
  func refused(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
