import Positions
import Statements

/// The stance graph with its places: supporters left, opponents right, what they stand on between
/// them, and below it those who take no side. The strongest stand at the top, nearest to it.
struct StancePicture {
  private(set) var picture: Picture
  private let graph: StanceGraph
  private let options: GraphOptions
  private let palette: Palette
  private let scale: LineScale
  private let style: StanceRowStyle

  private static let sideWidth = 372.0
  private static let gutter = 112.0
  private static let middleWidth = 212.0
  private static let pageWidth = 2 * (Picture.margin + sideWidth + gutter) + middleWidth
  private static let headerHeight = 52.0

  init(_ graph: StanceGraph, _ options: GraphOptions) {
    self.graph = graph
    self.options = options
    palette = Palette(options.theme)
    let sides = [graph.support, graph.neutral, graph.oppose]
    let holders = sides.flatMap { $0.sections.flatMap(\.holders) }
    scale = LineScale(largest: holders.map(\.articles).max() ?? 1)
    let longest = sides.map { $0.sections.map(\.rowCount).reduce(0, +) }.max() ?? 0
    style = StanceRowStyle(rowCount: longest)
    let title = options.title ?? "Who stands where: \(graph.subject)"
    picture = Picture(
      title: title.drawable(), summary: Self.summary(of: graph, options),
      width: Self.pageWidth, background: palette.background)
    draw()
  }

  private mutating func draw() {
    let top = picture.addHeader(picture.title, graph.origin.subtitle, palette)
    let left = Picture.margin
    let middle = left + Self.sideWidth + Self.gutter
    let right = middle + Self.middleWidth + Self.gutter
    let support = addSide(graph.support, x: left, top: top)
    let oppose = addSide(graph.oppose, x: right, top: top)
    let subject = addSubject(x: middle, top: top, lines: [support.ends, oppose.ends])
    connect(support.ends, to: subject, at: middle)
    connect(oppose.ends, to: subject, at: middle + Self.middleWidth)
    let neutralTop = picture[subject].frame.maxY + 28
    let neutral = addNeutral(x: middle, top: neutralTop, below: subject)
    let bottom = max(support.bottom, oppose.bottom, neutral)
    picture.addFooter(
      legend, graph.origin.footer(minimumArticles: options.minimumArticles), below: bottom, palette)
  }

  /// Where the line of a box begins, and how it looks.
  private struct LineEnd {
    var shape: ShapeID
    var point: Point
    var row: StanceRow
    var width: Double
    var color: String
  }

  private struct DrawnSide {
    var ends: [LineEnd]
    var bottom: Double
  }

  private mutating func addSide(_ side: StanceGraph.Side, x: Double, top: Double) -> DrawnSide {
    let tone = palette.tone(side.polarity)
    let layout = StanceColumn(
      side, style, boxWidth: Self.sideWidth - 24, top: top + Self.headerHeight)
    let bottom = max(layout.bottom + 12, top + Self.headerHeight + 24)
    picture.add(
      Shape(
        .box, Frame(x: x, y: top, width: Self.sideWidth, height: bottom - top), fill: tone.field))
    addHeading(side, x: x, top: top, tone)
    var ends: [LineEnd] = []
    for entry in layout.entries {
      let frame = Frame(
        x: x + 12, y: entry.y, width: Self.sideWidth - 24, height: entry.height)
      switch entry.content {
      case .heading(let heading):
        let alignment: Text.Alignment = side.polarity == .support ? .trailing : .leading
        picture.add(.text(Text(heading, Font(11, bold: true), palette.faint, alignment), in: frame))
      case .row(let row):
        let drawer = StanceRowDrawer(
          row: row, frame: frame, polarity: side.polarity, style: style, palette: palette)
        let end = drawer.add(to: &picture)
        ends.append(
          LineEnd(
            shape: end.shape, point: end.point, row: row,
            width: scale.width(of: row.isGathered ? 1 : row.articles),
            color: tone.strong))
      }
    }
    return DrawnSide(ends: ends, bottom: bottom)
  }

  private mutating func addHeading(
    _ side: StanceGraph.Side, x: Double, top: Double, _ tone: Tone
  ) {
    let sign = Frame(x: x + 12, y: top + 13, width: 26, height: 26)
    picture.add(
      Shape(
        .ellipse, sign, fill: tone.strong,
        text: Text(Caption.sign(side.polarity), Font(18, bold: true), tone.onStrong, .centre)))
    let font = Font(20, bold: true)
    let name = Caption.side(side.polarity)
    let nameWidth = font.width(of: name)
    picture.add(
      .text(
        Text(name, font, tone.strong),
        in: Frame(x: sign.maxX + 8, y: top + 12, width: nameWidth, height: 28)))
    let counts = "\(Caption.actors(side.actorCount)), \(Caption.articles(side.articleCount))"
    picture.add(
      .text(
        Text(counts, Font(13), tone.strong, .trailing),
        in: Frame(
          x: x + Self.sideWidth - 172, y: top + 14, width: 160, height: 26)))
  }

  private mutating func addSubject(x: Double, top: Double, lines: [[LineEnd]]) -> ShapeID {
    let font = Font(17, bold: true)
    let words = font.lines(
      of: graph.subject, width: Self.middleWidth - 24, atMost: 5)
    let ports = lines.map { ends in ends.map(\.width).reduce(0, +) + gap(ends) * Double(ends.count)
    }
    let height = max(
      font.lineHeight * Double(words.count) + 36, (ports.max() ?? 0) + 24, Self.headerHeight + 40)
    return picture.add(
      Shape(
        .rounded, Frame(x: x, y: top, width: Self.middleWidth, height: height),
        fill: palette.subject.strong,
        text: Text(lines: words, font, palette.subject.onStrong, .centre),
        note: Note([graph.subject, graph.origin.subtitle])))
  }

  private func gap(_ ends: [LineEnd]) -> Double { ends.count > 30 ? 1.5 : 4 }

  /// Leads each line to a place of its own, in the order of the boxes: none crosses another.
  private mutating func connect(_ ends: [LineEnd], to subject: ShapeID, at x: Double) {
    let gap = gap(ends)
    let total = ends.map(\.width).reduce(0, +) + gap * Double(max(0, ends.count - 1))
    let box = picture[subject].frame
    var y = box.middle.y - total / 2
    for (index, end) in ends.enumerated() {
      // The lower a line begins, the nearer to the middle it climbs: it passes under all before it.
      let share = 0.24 + 0.56 * Double(index) / Double(max(1, ends.count - 1))
      let port = Point(x, y + end.width / 2)
      y += end.width + gap
      picture.add(
        Line(
          from: end.shape, to: subject, .stepped(from: end.point, to: port, at: share),
          color: end.color,
          width: end.width, style: end.row.modality.stroke, note: end.row.note))
    }
  }

  private mutating func addNeutral(x: Double, top: Double, below subject: ShapeID) -> Double {
    let side = graph.neutral
    guard side.actorCount > 0 else { return top - 28 }
    let tone = palette.neutral
    let headerHeight = 58.0
    let layout = StanceColumn(
      side, style, boxWidth: Self.middleWidth - 20, top: top + headerHeight)
    let field = Frame(
      x: x, y: top, width: Self.middleWidth, height: layout.bottom + 12 - top)
    let id = picture.add(Shape(.box, field, fill: tone.field, stroke: palette.rule))
    picture.add(
      .text(
        Text(Caption.side(.neutral), Font(15, bold: true), tone.strong, .centre),
        in: Frame(x: x, y: top + 8, width: Self.middleWidth, height: 22)))
    picture.add(
      .text(
        Text(
          "\(Caption.actors(side.actorCount)), \(Caption.articles(side.articleCount))", Font(12),
          tone.strong, .centre),
        in: Frame(x: x, y: top + 30, width: Self.middleWidth, height: 18)))
    for entry in layout.entries {
      let frame = Frame(
        x: x + 10, y: entry.y, width: Self.middleWidth - 20, height: entry.height)
      switch entry.content {
      case .heading(let heading):
        picture.add(.text(Text(heading, Font(11, bold: true), palette.faint), in: frame))
      case .row(let row):
        let drawer = StanceRowDrawer(
          row: row, frame: frame, polarity: .neutral, style: style, palette: palette)
        _ = drawer.add(to: &picture)
      }
    }
    let from = Point(field.middle.x, picture[subject].frame.maxY)
    picture.add(
      Line(
        from: subject, to: id, .straight(from: from, to: Point(field.middle.x, top)),
        color: tone.strong))
    return field.maxY
  }

  private var legend: Legend {
    var legend = Legend()
    let color = palette.faint
    func rows(_ side: StanceGraph.Side) -> [StanceRow] {
      side.sections.flatMap { $0.rows(of: side.polarity) }
    }
    let sided = rows(graph.support) + rows(graph.oppose)
    let used = Set(sided.map(\.modality))
    for modality in Modality.allCases where used.contains(modality) || modality == .asserted {
      legend.add(
        .line(modality.stroke, width: 2.5, mark: modality.mark, color: color),
        Caption.firmness(modality))
    }
    legend.add(
      .line(.solid, width: scale.width(of: 1), mark: nil, color: color), Caption.articles(1))
    if scale.largest > 1 {
      legend.add(
        .line(.solid, width: scale.width(of: scale.largest), mark: nil, color: color),
        Caption.articles(scale.largest))
    }
    legend.add(
      .pill("7", fill: color, stroke: color, ink: palette.background),
      graph.origin.repeatCount == 0
        ? "number of articles" : "number of articles, copies counted once")
    if sided.contains(where: \.isGathered) {
      legend.items.append(
        Legend.Item(sample: .stack(color), meaning: "several actors, their line not to scale"))
    }
    let marks = Set((sided + rows(graph.neutral)).compactMap { $0.remark?.mark })
    if marks.contains(.changed) {
      legend.add(.mark(.triangle, fill: palette.ink, stroke: palette.ink), "changed sides")
    }
    if marks.contains(.contested) {
      legend.add(.mark(.invtriangle, fill: nil, stroke: palette.ink), "quoted both ways")
    }
    if marks.contains(.bound) {
      legend.add(.mark(.diamond, fill: palette.ink, stroke: palette.ink), "is bound by it")
    }
    if marks.contains(.signed) {
      legend.add(.mark(.diamond, fill: nil, stroke: palette.ink), "has signed, is not bound")
    }
    if marks.contains(.unsigned) {
      legend.add(.mark(.ellipse, fill: nil, stroke: palette.ink), "has not signed, or has left")
    }
    return legend
  }

  private static func summary(of graph: StanceGraph, _ options: GraphOptions) -> String {
    let sides = [graph.support, graph.oppose, graph.neutral].map { side in
      let names = side.sections.flatMap(\.holders).prefix(5).map(\.name).joined(separator: ", ")
      let count = "\(Caption.side(side.polarity)): \(Caption.actors(side.actorCount))"
      return names.isEmpty ? count : "\(count), first \(names)"
    }
    return "\(sides.joined(separator: ". ")). From \(graph.origin.subtitle)."
  }
}
