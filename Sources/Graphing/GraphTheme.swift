/// Colours for a purpose: a screen, a dark screen, a printer without colours.
public enum GraphTheme: String, Hashable, Sendable, CaseIterable {
  /// For a screen, a dark screen, a printer.
  case light, dark, print
}

/// The colours of one meaning: lines, fields, and words on each.
struct Tone: Hashable, Sendable {
  /// Lines, outlines and headings.
  var strong: String
  /// Words on `strong`.
  var onStrong: String
  /// Boxes.
  var soft: String
  /// The field behind the boxes.
  var field: String
}

/// The colours of a theme.
///
/// Blue against orange, after the palette for all kinds of colour vision by Okabe and Ito (Color
/// Universal Design, 2008), darkened until words in them have a contrast of 4.5 to 1.
struct Palette: Hashable, Sendable {
  var background: String
  /// Titles and names.
  var ink: String
  /// What is less important.
  var faint: String
  var rule: String
  var support: Tone
  var oppose: Tone
  var neutral: Tone
  /// What the positions are on.
  var subject: Tone

  init(_ theme: GraphTheme) {
    switch theme {
    case .light: self = .light
    case .dark: self = .dark
    case .print: self = .print
    }
  }

  private init(
    background: String, ink: String, faint: String, rule: String, support: Tone, oppose: Tone,
    neutral: Tone, subject: Tone
  ) {
    self.background = background
    self.ink = ink
    self.faint = faint
    self.rule = rule
    self.support = support
    self.oppose = oppose
    self.neutral = neutral
    self.subject = subject
  }

  private static let light = Palette(
    background: "#FFFFFF", ink: "#14181F", faint: "#586170", rule: "#C9CFD8",
    support: Tone(strong: "#005F9E", onStrong: "#FFFFFF", soft: "#FFFFFF", field: "#E6F1F9"),
    oppose: Tone(strong: "#B84300", onStrong: "#FFFFFF", soft: "#FFFFFF", field: "#FCEBDF"),
    neutral: Tone(strong: "#5B6472", onStrong: "#FFFFFF", soft: "#FFFFFF", field: "#F0F2F5"),
    subject: Tone(strong: "#14181F", onStrong: "#FFFFFF", soft: "#FFFFFF", field: "#FFFFFF"))

  private static let dark = Palette(
    background: "#12161D", ink: "#F2F4F7", faint: "#A9B2C0", rule: "#3A4350",
    support: Tone(strong: "#62B5EE", onStrong: "#08131C", soft: "#12161D", field: "#17293A"),
    oppose: Tone(strong: "#F2955A", onStrong: "#1E0D02", soft: "#12161D", field: "#38241A"),
    neutral: Tone(strong: "#B4BCC8", onStrong: "#12161D", soft: "#12161D", field: "#222933"),
    subject: Tone(strong: "#F2F4F7", onStrong: "#12161D", soft: "#12161D", field: "#12161D"))

  /// Greys only. Support is dark and opposition light, so that they differ on any printer.
  private static let print = Palette(
    background: "#FFFFFF", ink: "#000000", faint: "#444444", rule: "#AAAAAA",
    support: Tone(strong: "#000000", onStrong: "#FFFFFF", soft: "#FFFFFF", field: "#E3E3E3"),
    oppose: Tone(strong: "#6A6A6A", onStrong: "#FFFFFF", soft: "#FFFFFF", field: "#F6F6F6"),
    neutral: Tone(strong: "#5E5E5E", onStrong: "#FFFFFF", soft: "#FFFFFF", field: "#FFFFFF"),
    subject: Tone(strong: "#000000", onStrong: "#FFFFFF", soft: "#FFFFFF", field: "#FFFFFF"))
}
