/// How the text of a file is cut into the documents that are parsed.
package enum DocumentSeparation: String, Hashable, Sendable, CaseIterable {
  /// The file is one document.
  case files
  /// NUL bytes stand between documents.
  case nul
  /// Empty lines stand between documents.
  case paragraphs

  package func documents(in text: String) -> [String] {
    switch self {
    case .files: [text]
    case .nul:
      text.utf8.split(separator: 0, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    case .paragraphs: Self.paragraphs(in: text)
    }
  }

  private static func paragraphs(in text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
    return paragraphs
  }
}
