import Foundation
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

  @Test(
    "A month or a year is a date too, and says so", arguments: ["2019-04", "2019", "2019-04-12"])
  func periods(text: String) throws {
    let date = try #require(CalendarDate.period(text))
    #expect(date.description == text)
    #expect(date.period(.day)?.description.hasPrefix(text) == true)
    #expect(try JSONDecoder().decode(CalendarDate.self, from: JSONEncoder().encode(date)) == date)
    #expect(CalendarDate(text) == (date.precision == .day ? date : nil))
  }

  @Test(
    "What is no period is refused", arguments: ["2019-13", "19", "2019-4", "2019-04-", "April"])
  func noPeriod(text: String) {
    #expect(CalendarDate.period(text) == nil)
  }

  @Test(
    "Days are counted over the ends of months and years",
    arguments: [
      ("2024-03-01", -1, "2024-02-29"), ("2023-12-31", 1, "2024-01-01"),
      ("2024-01-15", -400, "2022-12-11"), ("2024-01-15", 0, "2024-01-15"),
    ])
  func adding(date: String, days: Int, expected: String) throws {
    let first = try #require(CalendarDate(date))
    let later = try #require(first.adding(days: days))
    #expect(later.description == expected)
    #expect(later.dayNumber - first.dayNumber == days)
  }

  @Test("The day of the week follows the calendar")
  func weekday() {
    #expect(CalendarDate("2025-07-25")?.weekday == 5)
    #expect(CalendarDate("2000-01-01")?.weekday == 6)
  }
}
