extension Picture {
  /// The empty space round the page.
  static let margin = 32.0

  /// Title and subtitle at the top left, as in a report; returns where the drawing begins.
  mutating func addHeader(_ title: String, _ subtitle: String, _ palette: Palette) -> Double {
    let room = width - 2 * Self.margin
    let font = Font(24, bold: true)
    let lines = font.lines(of: title, width: room, atMost: 2)
    let titleFrame = Frame(
      x: Self.margin, y: 24, width: room, height: font.lineHeight * Double(lines.count))
    add(.text(Text(lines: lines, font, palette.ink), in: titleFrame))
    let small = Font(13)
    let subtitleFrame = Frame(x: Self.margin, y: titleFrame.maxY + 4, width: room, height: 18)
    add(.text(Text(small.fitting(subtitle, in: room), small, palette.faint), in: subtitleFrame))
    return subtitleFrame.maxY + 16
  }

  /// The legend, a rule, and where all this comes from; ends the page.
  mutating func addFooter(
    _ legend: Legend, _ source: String, below y: Double, _ palette: Palette
  ) {
    let room = width - 2 * Self.margin
    add(
      Shape(
        .box, Frame(x: Self.margin, y: y + 18, width: room, height: 0.75), fill: palette.rule))
    let bottom = legend.add(to: &self, below: y + 28, palette)
    let font = Font(10.5)
    let lines = font.lines(of: source, width: room, atMost: 2)
    let frame = Frame(
      x: Self.margin, y: bottom + 8, width: room, height: font.lineHeight * Double(lines.count))
    add(.text(Text(lines: lines, font, palette.faint), in: frame))
    // Whole points, or the background ends a hair before the page.
    height = (frame.maxY + 18).rounded(.up)
  }
}
