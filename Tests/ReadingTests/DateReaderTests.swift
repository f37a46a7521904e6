import Statements
import Testing

@testable import Reading

@Suite("Dates as people write them")
struct DateReaderTests {
  private func reader(order: DateOrder? = nil) throws -> DateReader {
    DateReader(months: try ReadingTests.reader().rules.months, order: order)
  }

  @Test(
    "A day is read in the forms of feeds, mail and several languages",
    arguments: [
      "Tue, 04 Mar 2025 10:00:00 GMT", "Tue, 4 Mar 25 10:00:00 GMT", "Tue Mar  4 10:00:00 2025",
      "Tue Mar 04 10:00:00 UTC 2025", "04.03.2025 10:00", "4.3.2025", "2025/03/04", "20250304",
      "20250304T100000Z", "2025-03-04T10:00:00+0100", "mar., 04 mars 2025 10:00:00 +0100",
      "Di, 04 Mrz 2025 10:00:00 +0100", "4. März 2025", "4 de marzo de 2025", "4 марта 2025",
      "2025年3月4日", "1741082400", "4th of March 2025", "March 4th, 2025", "04-Mar-2025",
    ])
  func day(text: String) throws {
    #expect(try reader().read(text) == CalendarDate("2025-03-04").map(DateReader.Outcome.date))
  }

  @Test("What may be month or day first is ambiguous, unless somebody says which")
  func order() throws {
    #expect(try reader().read("03/04/2025") == .ambiguous)
    #expect(
      try reader(order: .day).read("03/04/2025")
        == CalendarDate("2025-04-03").map(DateReader.Outcome.date))
    #expect(
      try reader(order: .month).read("3/4/25")
        == CalendarDate("2025-03-04").map(DateReader.Outcome.date))
    #expect(try reader().order(shownBy: "3/14/2025") == .month)
    #expect(try reader().order(shownBy: "14/3/2025") == .day)
  }

  @Test(
    "Numbers that are no date are none",
    arguments: ["A/19/L.2/2024", "paragraph 12 of resolution 33/25", "v1 [cs.CY] 12", "2501.03642"])
  func others(text: String) throws {
    #expect(try reader().find(in: text) == nil)
  }
}
