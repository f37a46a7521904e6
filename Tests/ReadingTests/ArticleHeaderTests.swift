import Reading
import Statements
import Testing

@Suite("Article headers")
struct ArticleHeaderTests {
  @Test("Header lines give the metadata and are not read as text")
  func headerLines() throws {
    let document = try document(
      """
      Title: Two states  leave the talks
      Date: Saturday, October 25th, 2025
      Source: The Daily Example
      URL: https://example.org/two

      Two states left the talks.
      """)
    let article = document.article
    #expect(article.title == "Two states leave the talks")
    #expect(article.date == CalendarDate("2025-10-25"))
    #expect(article.outlet == "The Daily Example")
    #expect(article.address == "https://example.org/two")
    #expect(document.passages.map(\.kind) == [.title, .paragraph])
  }

  @Test("What the caller says outranks the header")
  func overrides() throws {
    let document = try document(
      "Date: 2020-01-01\nSource: A\n\nText here.",
      overrides: ArticleMetadata(date: CalendarDate("2021-02-03"), outlet: "B"))
    #expect(document.article.date == CalendarDate("2021-02-03"))
    #expect(document.article.outlet == "B")
  }

  @Test("A first line with an unknown key is text")
  func unknownKey() throws {
    let document = try document("Note: this is a text.\n\nIt goes on.")
    #expect(document.passages.first?.text == "Note: this is a text.")
  }

  @Test(
    "Dates are read as people write them",
    arguments: [
      "2025-10-25", "2025-10-25T08:15:00Z", "25 October 2025", "25 Oct. 2025", "October 25, 2025",
      "Sat, 25 Oct 2025 10:00:00 GMT", "25/10/2025", "10/25/2025", "25.10.2025", "2025/10/25",
      "20251025", "25 octobre 2025", "Geneva, October 25, 2025, 10:15 AM",
    ])
  func dates(text: String) throws {
    #expect(try reader().date(text, in: "x") == CalendarDate("2025-10-25"))
  }

  @Test("A date that may be month or day first is refused", arguments: ["03/04/2025", "3-4-2025"])
  func ambiguous(text: String) {
    #expect(throws: ReadingError.ambiguousDate(file: "x", value: text)) {
      try reader().date(text, in: "x")
    }
  }

  @Test("What is no day is refused", arguments: ["2025", "soon", "2025-02-30", "October 2025", ""])
  func unknown(text: String) {
    #expect(throws: ReadingError.unknownDate(file: "x", value: text)) {
      try reader().date(text, in: "x")
    }
  }

  @Test("Day and month that are the same number are no riddle")
  func same() throws {
    #expect(try reader().date("04/04/2025", in: "x") == CalendarDate("2025-04-04"))
  }
}
