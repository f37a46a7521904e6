import Statements

/// An article of an export, before its date is read.
struct ExportedArticle: Hashable {
  /// Where it begins, counted from 1.
  var line: Int
  var title: String?
  var date: String?
  var outlet: String?
  var address: String?
  var text = ""
  /// Read where there is no text.
  var abstract = ""

  var body: String { text.isEmpty ? abstract : text }

  /// Takes what a key holds; what was told first counts.
  mutating func take(_ value: String, as field: ExportField) {
    let folded = value.foldingWhiteSpace()
    guard !folded.isEmpty else { return }
    switch field {
    case .title: title = title ?? folded
    case .date: date = date ?? folded
    case .outlet: outlet = outlet ?? folded
    case .address: address = address ?? folded
    case .text: text += text.isEmpty ? value : "\n\n" + value
    case .abstract: abstract += abstract.isEmpty ? value : "\n\n" + value
    case .ignored, .begin, .end, .over: break
    }
  }
}

/// A line of an export with its number.
struct NumberedLine: Hashable {
  var number: Int
  var text: String
}

extension [NumberedLine] {
  init(of text: String) {
    self = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { NumberedLine(number: $0 + 1, text: ExportLine.trimmed($1)) }
  }

  /// Runs of lines that are not blank.
  var paragraphs: [ArraySlice<NumberedLine>] { self[...].split { $0.text.isEmpty } }
}

extension ArraySlice<NumberedLine> {
  var joined: String { map(\.text).joined(separator: "\n") }
}
