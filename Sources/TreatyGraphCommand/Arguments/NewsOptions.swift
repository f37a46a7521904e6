import TreatyGraph

/// How news are written.
enum NewsFormat: String, CaseIterable, Sendable {
  case text, md, html, atom

  /// The news as a file; nil where they are printed for eyes or programs.
  func write(_ news: NewsPage, _ archive: Archive) throws -> String? {
    switch self {
    case .text: return nil
    case .md: return news.briefing.markdown
    case .html: return news.briefing.html(template: try archive.briefingTemplate())
    case .atom: return news.atom()
    }
  }
}

extension ValueKind where Value == NewsStart {
  /// `yesterday`, `last`, or a day, month or year, read as its first day.
  static var newsStart: Self {
    Self(
      placeholder: "WHEN", expectation: "yesterday, last, or a date such as 2025-10-25",
      completion: .choices(["yesterday", "last"]),
      read: { text in
        switch text.lowercased() {
        case "yesterday": .yesterday
        case "last": .last
        default: ValueKind<CalendarDate>.periodStart.read(text).map { .day($0) }
        }
      },
      print: { start in
        switch start {
        case .yesterday: "yesterday"
        case .last: "last"
        case .day(let day): day.description
        }
      })
  }
}
