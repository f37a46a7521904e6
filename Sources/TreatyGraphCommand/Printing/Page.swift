/// What a writer makes of a report: lines of results, and remarks beside them that are never part of
/// the results.
///
/// A writer is a function of the report and the width, and nothing else: it can be tested without a
/// terminal, and a report looks the same wherever it is printed.
struct Page: Hashable, Sendable {
  enum Line: Hashable, Sendable {
    case result(StyledText)
    case remark(String)
  }

  private(set) var lines: [Line] = []

  /// Adds a line of results, an empty one where none is given.
  mutating func add(_ line: StyledText = StyledText("")) { lines.append(.result(line)) }

  mutating func add(_ more: [StyledText]) { lines += more.map { .result($0) } }

  mutating func remark(_ text: String) { lines.append(.remark(text)) }
}

extension Console {
  func print(_ page: Page) {
    for line in page.lines {
      switch line {
      case .result(let line): print(line.rendered(on: self))
      case .remark(let text): note(text)
      }
    }
  }
}
