import TreatyGraph

/// How a word stands out on a terminal that shows colours.
enum TextStyle: String, CaseIterable, Sendable {
  case bold, faint, underlined, support, oppose, neutral, match, warning, error

  /// The parameters of the terminal's "select graphic rendition" sequence (ECMA-48, 8.3.117).
  ///
  /// Blue and orange tell support from opposition to the colour-blind; the words say it as well.
  private var code: String {
    switch self {
    case .bold: "1"
    case .faint: "2"
    case .underlined: "4"
    case .support: "38;5;32"
    case .oppose: "38;5;166"
    case .neutral: "38;5;244"
    case .match: "1;4"
    case .warning: "33"
    case .error: "1;31"
    }
  }

  init(_ polarity: Polarity) {
    switch polarity {
    case .support: self = .support
    case .oppose: self = .oppose
    case .neutral: self = .neutral
    }
  }

  func apply(to text: String) -> String { "\u{1B}[\(code)m\(text)\u{1B}[0m" }
}
