import Testing

@testable import Reading

@Suite("The first lines of a file")
struct HeadLinesTests {
  private static func lines(of text: String) -> [String] {
    HeadLines(Array(text.utf8)).trimmed().map { String(decoding: $0, as: UTF8.self) }
  }

  /// As characters have it.
  private static func plainly(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { ExportLine.trimmed($0) }.filter { !$0.isEmpty }
  }

  @Test(
    "They are cut and trimmed as characters have it",
    arguments: [
      "", "\n\n", "one", " one \r\n\ttwo\n \n three", "\u{FEFF}TY  - NEWS\n", "a\u{85}b\u{2028}c",
      "\u{A0}one\u{3000}\n“two”", "Länge: 3\u{B}Körper\u{C}Ende", "é\r\né",
    ])
  func same(text: String) {
    #expect(Self.lines(of: text) == Self.plainly(text))
  }

  @Test(
    "Exports are told by their keys, whatever the case of these, and articles are none",
    arguments: [
      ("TY  - NEWS\nTI  - A", ExportFormat.ris), ("@article{a,", .bibtex),
      ("1 of 161 DOCUMENTS\n\nThe Gazette\nLENGTH: 300 words", .nexis),
      ("Title\nBODY\nText\nEnd of Document", .nexis),
      ("Document 1 of 10\nPublication title: Gazette", .proquest),
      ("Text\nDocument GAZ0000020250304el340001", .factiva),
      ("HD\tTitle\nPD\t2024\nSN\tGazette\nAN\tDocument", .factiva),
    ])
  func formats(head: String, format: ExportFormat) {
    #expect(ExportFormat(head: Array(head.utf8)) == format)
  }

  @Test(
    "Articles are no exports",
    arguments: [
      "Document 5 was signed.\nLength: 3", "Full text: the treaty", "HD: a\nPD: b\nSN: c\nAN: d",
      "Body: the senate\nThe end of document.",
    ])
  func articles(head: String) {
    #expect(ExportFormat(head: Array(head.utf8)) == nil)
  }
}
