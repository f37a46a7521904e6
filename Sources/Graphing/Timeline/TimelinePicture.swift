import Positions
import Statements

/// A row for each actor, a sign for each statement, a bar for the side that it holds: above the line
/// in favour, below it against, so that a change of sides is a step.
struct TimelinePicture {
  private(set) var picture: Picture
  private let graph: StanceGraph
  private let options: GraphOptions
  private let palette: Palette
  private var scale: TimeScale
  private var undatedCount = 0
  /// What was done, of what is drawn.
  private var drawnActs: Set<TimelineAct> = []

  private static let pageWidth = 1220.0
  private static let nameWidth = 318.0
  private static let rowHeight = 40.0
  private static let barHeight = 6.0
  /// The size of a sign, and how far those of two sides of one day are apart.
  private static let signStep = 12.5

  init(_ graph: StanceGraph, _ options: GraphOptions) {
    self.graph = graph
    self.options = options
    palette = Palette(options.theme)
    let sides = [graph.support, graph.oppose, graph.neutral]
    let holders = sides.flatMap(\.sections).flatMap(\.holders)
    let deeds = holders.compactMap { $0.deed?.date }.filter { day in
      options.since.map { $0 <= day } ?? true && options.until.map { day <= $0 } ?? true
    }
    let left = Picture.margin + Self.nameWidth + 24
    let bounds = [options.since, options.until].compactMap { $0 }
    scale = TimeScale(
      holders.flatMap(\.stance.proof.statements).compactMap(\.date) + deeds + bounds, left: left,
      width: Self.pageWidth - Picture.margin - left - 24)
    let title = options.title ?? "Who said what when: \(graph.subject)"
    let changed = sides.flatMap(\.sections).flatMap(\.holders)
      .count { $0.stance.sideBefore != nil }
    picture = Picture(
      title: title.drawable(),
      summary:
        "\(Caption.actors(sides.map(\.actorCount).reduce(0, +))), of which \(changed) changed "
        + "sides. From \(graph.origin.subtitle).",
      width: Self.pageWidth, background: palette.background)
    draw()
  }

  private mutating func draw() {
    let top = picture.addHeader(picture.title, graph.origin.subtitle, palette)
    addTicks(from: top, to: top + 24 + height)
    var y = top + 24
    for side in [graph.support, graph.oppose, graph.neutral] where side.actorCount > 0 {
      y = addSide(side, y: y)
    }
    var source = graph.origin.footer(minimumArticles: options.minimumArticles)
    if undatedCount > 0 {
      source += " \(Caption.statements(undatedCount)) without a date not shown."
    }
    picture.addFooter(legend, source, below: y, palette)
  }

  private var height: Double {
    [graph.support, graph.oppose, graph.neutral].filter { $0.actorCount > 0 }.map { side in
      let rows = Double(side.sections.map(\.holders.count).reduce(0, +)) * Self.rowHeight
      return 38 + rows + (side.sections.allSatisfy(\.others.isEmpty) ? 0 : 28)
    }.reduce(0, +)
  }

  private mutating func addTicks(from top: Double, to bottom: Double) {
    var free = -Double.infinity
    for tick in scale.ticks {
      picture.add(
        Shape(
          .box, Frame(x: tick.x - 0.25, y: top + 20, width: 0.5, height: bottom - top - 20),
          fill: palette.rule))
      let font = Font(11)
      let width = font.width(of: tick.label)
      guard tick.x - width / 2 > free else { continue }
      free = tick.x + width / 2 + 6
      picture.add(
        .text(
          Text(tick.label, font, palette.faint, .centre),
          in: Frame(x: tick.x - width / 2, y: top, width: width, height: 18)))
    }
  }

  private mutating func addSide(_ side: StanceGraph.Side, y top: Double) -> Double {
    var y = top
    let tone = palette.tone(side.polarity)
    let band = Frame(
      x: Picture.margin, y: y, width: Self.pageWidth - 2 * Picture.margin, height: 26)
    picture.add(Shape(.box, band, fill: tone.field))
    picture.addSign(
      side.polarity, .asserted, at: Point(band.x + 17, band.middle.y), palette, size: 18)
    let heading = "\(Caption.side(side.polarity)): \(Caption.actors(side.actorCount))"
    picture.add(
      .text(
        Text(heading, Font(13, bold: true), tone.strong),
        in: Frame(x: band.x + 32, y: y, width: Self.nameWidth - 32, height: 26)))
    y += 30
    for holder in side.sections.flatMap(\.holders).sorted(by: { $0.rank < $1.rank }) {
      addRow(holder, y: y)
      y += Self.rowHeight
    }
    let others = side.sections.flatMap(\.others)
    if !others.isEmpty {
      let row = StanceRow(gathering: others, of: side.polarity)
      picture.add(
        .text(
          Text(
            "\(row.name), \(Caption.articles(row.articles))", Font(12, bold: true), palette.faint),
          in: Frame(x: Picture.margin + 8, y: y, width: Self.nameWidth - 8, height: 24),
          note: row.note))
      y += 28
    }
    return y + 8
  }

  private mutating func addRow(_ holder: StanceGraph.Holder, y: Double) {
    let row = StanceRow(holder, namesFirmness: true)
    addName(row, y: y)
    let middle = y + Self.rowHeight / 2
    let left = Picture.margin + Self.nameWidth + 24
    let right = Self.pageWidth - Picture.margin
    picture.add(
      Shape(
        .box, Frame(x: left - 12, y: middle - 0.5, width: right - left + 12, height: 1),
        fill: palette.rule))
    addStandings(of: holder, middle: middle, right: right - 24)
    addMarks(of: holder, middle: middle)
  }

  private mutating func addName(_ row: StanceRow, y: Double) {
    let name = Font(12.5, bold: true)
    let small = Font(10.5)
    let words = [row.kind, row.remark?.text ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let remark = words + (row.spread.map { " · \($0)" } ?? "")
    // What was done has marks of its own along the line.
    let isMarked = row.remark.map { $0.mark == .changed || $0.mark == .contested } ?? false
    let room = Self.nameWidth - 26
    let box = picture.add(
      .text(
        Text(name.fitting(row.name, in: room), name, palette.ink),
        in: Frame(x: Picture.margin + 24, y: y + 4, width: room, height: 17), note: row.note))
    picture.add(
      .text(
        Text(small.fitting(remark, in: room), small, palette.faint),
        in: Frame(x: Picture.margin + 24, y: y + 20, width: room, height: 14), owner: box))
    guard isMarked else { return }
    let mark = Frame(around: Point(Picture.margin + 12, y + 20), width: 10, height: 10)
    let isChange = row.remark?.mark == .changed
    picture.add(
      Shape(
        isChange ? .triangle : .invtriangle, mark,
        fill: isChange ? palette.ink : palette.background,
        stroke: palette.ink, strokeWidth: 1.5, owner: box))
  }

  private mutating func addStandings(
    of holder: StanceGraph.Holder, middle: Double, right: Double
  ) {
    let standings = holder.stance.proof.standings
    for (index, standing) in standings.enumerated() {
      guard let since = standing.since else { continue }
      let start = scale.x(since)
      let next = index + 1 < standings.count ? standings[index + 1].since : nil
      let end = next.map { scale.x($0) } ?? right
      let height = Self.barHeight
      let y = standing.polarity == .support ? middle - height : middle
      picture.add(
        Shape(
          .box, Frame(x: start, y: y, width: max(1, end - start), height: height),
          fill: palette.tone(standing.polarity).field,
          stroke: palette.tone(standing.polarity).strong, strokeWidth: 0.75))
      if index > 0 {
        picture.add(
          Shape(
            .box, Frame(x: start - 1, y: middle - 16, width: 2, height: 32), fill: palette.ink,
            note: Note([
              "\(holder.name): \(Caption.pastSide(standings[index - 1].polarity)) until "
                + Caption.day(since)
            ])))
      }
    }
  }

  private mutating func addMarks(of holder: StanceGraph.Holder, middle: Double) {
    let row = TimelineRow(holder, scale)
    undatedCount += row.undatedCount
    drawnActs.formUnion(row.marks.compactMap(\.act))
    for mark in row.marks {
      let point = Point(mark.x, middle + Double(mark.side - 1) * Self.signStep)
      let note = Note([mark.headline(of: holder.name)], evidence: mark.statements)
        .leading(to: holder.page, about: holder.stance.holder)
      let sign =
        mark.act.map {
          picture.addAct(
            $0, mark.polarity, at: point, palette, size: Self.signStep, note: note)
        }
        ?? picture.addSign(
          mark.polarity, mark.modality, at: point, palette, size: Self.signStep, note: note)
      guard mark.statements.count > 1 else { continue }
      picture.add(
        .text(
          Text("\(mark.statements.count)", Font(9, bold: true), palette.ink),
          in: Frame(x: point.x + 8, y: point.y - 6, width: 10, height: 12), owner: sign))
    }
  }

  private var legend: Legend {
    var legend = Legend(signsIn: palette)
    legend.add(.bar(above: true, palette.support), "in favour since then")
    legend.add(.bar(above: false, palette.oppose), "against since then")
    legend.add(.upright(palette.ink), "changed sides on this day")
    for act in TimelineAct.allCases where drawnActs.contains(act) {
      legend.add(.act(act), act.words)
    }
    return legend
  }
}
