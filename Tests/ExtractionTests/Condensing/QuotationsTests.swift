import Statements
import Testing

@testable import Extraction

@Suite("Quotation marks")
struct QuotationsTests {
  private func quoted(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Quotations(scalars).ranges.map { range in
      String(String.UnicodeScalarView(scalars[range.start..<range.end]))
    }
  }

  @Test(
    "Curly marks count by direction, straight ones in turns",
    arguments: [
      ("“No,” she said. “Never.”", ["“No,”", "“Never.”"]),
      ("\"No,\" she said. \"Never.\"", ["\"No,\"", "\"Never.\""]),
      ("«Non», she said.", ["«Non»"]),
      ("She said no.", []),
    ])
  func ranges(text: String, expected: [String]) {
    #expect(quoted(text) == expected)
  }

  @Test("What nothing closes goes on to the end, and a stray closing mark opens nothing")
  func unclosed() {
    #expect(quoted("She said: “No. Never.") == ["“No. Never."])
    #expect(quoted("No.” She left.") == [])
  }
}
