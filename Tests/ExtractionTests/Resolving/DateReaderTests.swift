import Statements
import Testing

@testable import Extraction

@Suite("When a position was taken")
struct DateReaderTests {
  /// A Friday.
  private static let day = CalendarDate(year: 2025, month: 7, day: 25)

  @Test(
    "The text's own date counts, else the article's",
    arguments: [
      ("Peru signed the Paris Agreement in 2016.", "2016"),
      ("Peru ratified the Paris Agreement in April 2019.", "2019-04"),
      ("Peru signed the Paris Agreement on 3 March 2021.", "2021-03-03"),
      ("On Tuesday, Peru rejected the levy.", "2025-07-22"),
      ("Peru said on Friday that it opposes the levy.", "2025-07-25"),
      ("Last August, Peru voted against the levy.", "2024-08"),
      ("Peru backed the levy last year.", "2024"),
      ("Peru opposed the levy two years ago.", "2023"),
      ("Peru rejected the levy yesterday.", "2025-07-24"),
      ("Peru has opposed the levy since 2014.", "2014"),
      ("Peru welcomed the levy in May.", "2025-05"),
      ("Peru welcomed the levy in December.", "2024-12"),
      ("In 2019, Peru signed and ratified the Paris Agreement.", "2019"),
      // What is still to come dates nothing.
      ("Peru will sign the Paris Agreement in March.", "2025-07-25"),
      ("Peru supports a ban in 2030.", "2025-07-25"),
      ("Peru backs the levy.", "2025-07-25"),
    ])
  func dates(text: String, expected: String) throws {
    let statements = try ReadText(text, on: Self.day).statements
    #expect(!statements.isEmpty)
    #expect(statements.allSatisfy { $0.date?.description == expected })
  }

  @Test("When is no part of what")
  func objects() throws {
    let names = try ReadText("Peru backed the levy last year.", on: Self.day).statements
      .map(\.object.quote.text)
    #expect(names == ["the levy"])
  }

  @Test("Without the article's date only acts are dated, and nothing by how long ago it was")
  func undated() throws {
    #expect(
      try ReadText("Peru signed the Paris Agreement in 2016.").statements.map {
        $0.date?.description
      } == ["2016"])
    #expect(
      try ReadText("Peru signed the Paris Agreement last year.").statements.allSatisfy {
        $0.date == nil
      })
    #expect(try ReadText("Peru backed a ban in 2016.").statements.allSatisfy { $0.date == nil })
  }
}
