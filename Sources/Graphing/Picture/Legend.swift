import Statements

/// What the lines and marks of a picture mean, in rows that fit the page.
struct Legend: Hashable, Sendable {
  enum Sample: Hashable, Sendable {
    /// Words alone.
    case none
    /// A line, with the mark at its end where there is one.
    case line(Stroke, width: Double, mark: Shape.Outline?, color: String)
    /// A mark alone, filled or hollow.
    case mark(Shape.Outline, fill: String?, stroke: String)
    /// A number or sign in its little box.
    case pill(String, fill: String?, stroke: String, ink: String)
    /// The doubled box of those who are only counted.
    case stack(String)
    /// A side held for a time: a bar above or below the line of its row.
    case bar(above: Bool, Tone)
    /// The disc of a side.
    case sign(Polarity, Modality)
    /// The box of what was done.
    case act(TimelineAct)
    /// The upright line of a change.
    case upright(String)
  }

  struct Item: Hashable, Sendable {
    var sample: Sample
    var meaning: String
  }

  var items: [Item] = []

  mutating func add(_ sample: Sample, _ meaning: String) {
    items.append(Item(sample: sample, meaning: meaning))
  }

  private static let font = Font(11)
  private static let rowHeight = 22.0

  /// Draws it and returns where it ends.
  func add(to picture: inout Picture, below top: Double, _ palette: Palette) -> Double {
    var x = Picture.margin
    var y = top
    for item in items {
      let sampleWidth = Self.width(of: item.sample)
      // Words without a sample begin where the samples of other lines do.
      let gap = sampleWidth == 0 ? 0.0 : 6
      let textWidth = Self.font.width(of: item.meaning)
      if x > Picture.margin, x + sampleWidth + gap + textWidth > picture.width - Picture.margin {
        x = Picture.margin
        y += Self.rowHeight
      }
      Self.add(item.sample, to: &picture, at: Point(x, y + Self.rowHeight / 2), palette)
      picture.add(
        .text(
          Text(item.meaning, Self.font, palette.faint),
          in: Frame(x: x + sampleWidth + gap, y: y, width: textWidth, height: Self.rowHeight)))
      x += sampleWidth + gap + textWidth + 20
    }
    return items.isEmpty ? top : y + Self.rowHeight
  }

  private static func width(of sample: Sample) -> Double {
    switch sample {
    case .none: 0
    case .line: 44
    case .mark: 10
    case .sign: 17
    case .act: 14
    case .upright: 6
    case .bar: 32
    case .stack: 24
    case .pill(let text, _, _, _): max(22, Font(11, bold: true).width(of: text) + 10)
    }
  }

  private static func add(
    _ sample: Sample, to picture: inout Picture, at start: Point, _ palette: Palette
  ) {
    switch sample {
    case .none: break
    case .line(let stroke, let width, let mark, let color):
      var begin = start
      if let mark {
        picture.add(
          Shape(
            mark, Frame(x: start.x, y: start.y - 5, width: 10, height: 10),
            fill: palette.background, stroke: color, strokeWidth: 1.5))
        begin.x += 10
      }
      let end = Point(start.x + 44, start.y)
      let ends = [begin, end].map { point in
        picture.add(Shape(.none, Frame(around: point, width: 0.1, height: 0.1)))
      }
      picture.add(
        Line(
          from: ends[0], to: ends[1], .straight(from: begin, to: end), color: color, width: width,
          style: stroke))
    case .mark(let outline, let fill, let stroke):
      picture.add(
        Shape(
          outline, Frame(x: start.x, y: start.y - 5, width: 10, height: 10),
          fill: fill ?? palette.background, stroke: stroke, strokeWidth: 1.5))
    case .stack(let color):
      for offset in [2.0, -1.0] {
        picture.add(
          Shape(
            .rounded, Frame(x: start.x, y: start.y - 6 + offset, width: 24, height: 11),
            fill: palette.background, stroke: color))
      }
    case .bar(let isAbove, let tone):
      picture.add(
        Shape(
          .box, Frame(x: start.x, y: start.y - 0.5, width: 32, height: 1), fill: palette.rule))
      picture.add(
        Shape(
          .box, Frame(x: start.x, y: isAbove ? start.y - 6 : start.y, width: 32, height: 6),
          fill: tone.field, stroke: tone.strong, strokeWidth: 0.75))
    case .sign(let polarity, let modality):
      picture.addSign(
        polarity, modality, at: Point(start.x + 8.5, start.y), palette, size: 17)
    case .act(let act):
      picture.addAct(act, .neutral, at: Point(start.x + 7, start.y), palette, size: 14)
    case .upright(let color):
      let line = Frame(x: start.x + 2, y: start.y - 9, width: 2, height: 18)
      picture.add(Shape(.box, line, fill: color))
    case .pill(let text, let fill, let stroke, let ink):
      picture.add(
        Shape(
          .rounded, Frame(x: start.x, y: start.y - 8, width: width(of: sample), height: 16),
          fill: fill ?? palette.background, stroke: stroke,
          text: Text(text, Font(11, bold: true), ink, .centre)))
    }
  }
}
