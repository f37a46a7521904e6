import Positions
import Statements

/// Two columns of the same names, each where it stands, and a line from its place in the first to that
/// in the second: who crosses over is plain to see.
struct SlopePicture {
  private(set) var picture: Picture
  private let comparison: SideComparison
  private let palette: Palette
  private let rowHeight: Double
  private let nameFont: Font

  private static let pageWidth = 960.0
  private static let columnWidth = 270.0
  /// Rows grow closer down to a size that can still be read on paper.
  private static let looseRow = 20.0
  private static let tightRow = 13.5
  private static let headHeight = 26.0
  private static let gap = 14.0
  /// Beside a name, for the side at the other time.
  private static let signRoom = 18.0

  /// The sides from top to bottom; nil for who has no position.
  private static let order: [Polarity?] = [.support, .neutral, .oppose, nil]

  private struct Place {
    var y: Double
    var shape: ShapeID
  }

  init(_ comparison: SideComparison, _ options: GraphOptions) {
    self.comparison = comparison
    palette = Palette(options.theme)
    let isLong = comparison.rows.count > 40
    rowHeight = isLong ? Self.tightRow : Self.looseRow
    nameFont = Font(isLong ? 10 : 12.5)
    let changed = comparison.rows.count(where: \.hasChangedSides)
    let title =
      options.title
      ?? "Who moved: \(comparison.subject), \(comparison.first) to \(comparison.second)"
    picture = Picture(
      title: title.drawable(),
      summary:
        "\(Caption.actors(comparison.rows.count)), of which \(changed) changed sides between "
        + "\(comparison.first) and \(comparison.second).",
      width: Self.pageWidth, background: palette.background)
    draw(options)
  }

  private mutating func draw(_ options: GraphOptions) {
    let changed = comparison.rows.count(where: \.hasChangedSides)
    let others = comparison.rows.count(where: \.hasMoved) - changed
    let subtitle =
      "\(Caption.actors(comparison.rows.count)): \(changed) changed sides, \(others) came or went"
    let top = picture.addHeader(picture.title, subtitle, palette)
    addDates(y: top)
    let left = addColumn(isFirst: true, y: top + 30)
    let right = addColumn(isFirst: false, y: top + 30)
    addLines(from: left.places, to: right.places)
    var source = "Drawn by TreatyGraph"
    if let day = options.drawnOn { source += " on \(Caption.day(day))" }
    source += ". Who has no position on one of the two days stands below."
    picture.addFooter(legend, source, below: max(left.bottom, right.bottom), palette)
  }

  private var leftEdge: Double { Picture.margin + Self.columnWidth }
  private var rightEdge: Double { Self.pageWidth - Picture.margin - Self.columnWidth }

  private mutating func addDates(y: Double) {
    let font = Font(15, bold: true)
    picture.add(
      .text(
        Text(font.fitting(comparison.first, in: Self.columnWidth), font, palette.ink, .trailing),
        in: Frame(x: Picture.margin, y: y, width: Self.columnWidth, height: 22)))
    picture.add(
      .text(
        Text(font.fitting(comparison.second, in: Self.columnWidth), font, palette.ink),
        in: Frame(x: rightEdge, y: y, width: Self.columnWidth, height: 22)))
  }

  private struct Column {
    var places: [Int: Place] = [:]
    var bottom: Double
  }

  /// The names of one time, side by side, each in the order of names.
  private mutating func addColumn(isFirst: Bool, y top: Double) -> Column {
    var column = Column(bottom: top)
    for side in Self.order {
      let rows = comparison.rows.indices.filter { index in
        let row = comparison.rows[index]
        return (isFirst ? row.before : row.after)?.polarity == side
      }.sorted { comparison.rows[$0].holder.name < comparison.rows[$1].holder.name }
      guard !rows.isEmpty else { continue }
      addHead(of: side, count: rows.count, isFirst: isFirst, y: column.bottom)
      var y = column.bottom + Self.headHeight
      for row in rows {
        column.places[row] = addName(row, side, isFirst: isFirst, y: y)
        y += rowHeight
      }
      column.bottom = y + Self.gap
    }
    return column
  }

  private mutating func addHead(of side: Polarity?, count: Int, isFirst: Bool, y: Double) {
    let frame = Frame(
      x: isFirst ? Picture.margin : rightEdge, y: y, width: Self.columnWidth, height: 20)
    let tone = side.map { palette.tone($0) }
    if let tone { picture.add(Shape(.box, frame, fill: tone.field)) }
    let name = side.map(Caption.side) ?? "No position"
    let font = Font(11.5, bold: true)
    // Without a sign the words stand where the names do.
    let indent = side == nil ? 12.0 : 24
    let inner = Frame(x: frame.x + indent, y: y, width: frame.width - 2 * indent, height: 20)
    picture.add(
      .text(
        Text(
          "\(name): \(count)", font, tone?.strong ?? palette.faint, isFirst ? .trailing : .leading),
        in: inner))
    guard let side else { return }
    let x = isFirst ? frame.maxX - 12 : frame.x + 12
    picture.addSign(side, .asserted, at: Point(x, frame.middle.y), palette, size: 14)
  }

  private mutating func addName(
    _ index: Int, _ side: Polarity?, isFirst: Bool, y: Double
  ) -> Place {
    let row = comparison.rows[index]
    let room = Self.columnWidth - 12 - Self.signRoom
    let font = Font(nameFont.size, bold: row.hasChangedSides)
    let name = font.fitting(row.holder.name.drawable(), in: room)
    let color = row.hasMoved ? palette.ink : palette.faint
    let x = isFirst ? Picture.margin + Self.signRoom : rightEdge + 12
    picture.add(
      .text(
        Text(
          name, font, color, isFirst ? .trailing : .leading),
        in: Frame(x: x, y: y, width: room, height: rowHeight), note: note(of: row)))
    let middle = y + rowHeight / 2
    if let other = (isFirst ? row.after : row.before)?.polarity, row.hasChangedSides {
      // In a column of a hundred names the eye cannot follow each line.
      let distance = font.width(of: name) + 10
      picture.addSign(
        other, .asserted, at: Point(isFirst ? x + room - distance : x + distance, middle), palette,
        size: min(12, rowHeight - 2.5))
    }
    let tone = side.map { palette.tone($0).strong } ?? palette.faint
    let dot = picture.add(
      Shape(
        .ellipse, Frame(around: Point(isFirst ? leftEdge : rightEdge, middle), width: 5, height: 5),
        fill: side == nil ? palette.background : tone, stroke: tone))
    return Place(y: middle, shape: dot)
  }

  private func note(of row: SideComparison.Row) -> Note {
    let words = [row.before, row.after].map { position in
      position.map { Caption.verb($0.polarity) } ?? "no position"
    }
    let evidence = [row.before, row.after].compactMap { $0?.deciding }
    return Note(["\(row.holder.name): \(words[0]), then \(words[1])"], evidence: evidence)
  }

  /// Those who stay first, so that who moves lies above them.
  private mutating func addLines(from left: [Int: Place], to right: [Int: Place]) {
    let rows = comparison.rows
    let inOrder = rows.indices.sorted { left, right in
      let ranks = [left, right].map { index in
        rows[index].hasChangedSides ? 2 : rows[index].hasMoved ? 1 : 0
      }
      return ranks[0] == ranks[1] ? left < right : ranks[0] < ranks[1]
    }
    for index in inOrder {
      guard let start = left[index], let end = right[index] else { continue }
      let row = comparison.rows[index]
      let side = row.after?.polarity
      let tone = side.map { palette.tone($0).strong } ?? palette.faint
      picture.add(
        Line(
          from: start.shape, to: end.shape,
          .level(
            from: Point(leftEdge + 2.5, start.y), to: Point(rightEdge - 2.5, end.y)),
          color: row.hasMoved ? tone : palette.rule,
          width: row.hasChangedSides ? 2.2 : row.hasMoved ? 1 : 0.75,
          style: row.hasMoved ? Self.stroke(to: side) : .solid, note: note(of: row)))
    }
  }

  /// Told apart without colours too, also by writers of pictures that know no dashes with dots. Who has
  /// no position any more is dotted too, and thin.
  private static func stroke(to side: Polarity?) -> Stroke {
    switch side {
    case .support: .solid
    case .oppose: .dashed
    case .neutral, nil: .dotted
    }
  }

  private var legend: Legend {
    var legend = Legend()
    let sides: [(Polarity, String)] = [
      (.support, "came to support it"), (.oppose, "came to oppose it"),
      (.neutral, "took no side"),
    ]
    for (side, meaning) in sides {
      legend.add(
        .line(Self.stroke(to: side), width: 2.2, mark: nil, color: palette.tone(side).strong),
        meaning)
    }
    legend.add(
      .line(.solid, width: 1, mark: nil, color: palette.faint), "thin: had no position before")
    legend.add(.line(.solid, width: 0.75, mark: nil, color: palette.rule), "stayed")
    if comparison.rows.contains(where: \.hasChangedSides) {
      legend.add(.sign(.support, .asserted), "beside a name: its side at the other time")
    }
    return legend
  }
}

extension Drawing {
  /// Draws who moved between two times.
  ///
  /// The same comparison and options give the same bytes in SVG.
  package static func draw(
    _ comparison: SideComparison, _ options: GraphOptions
  ) throws(GraphingError) -> DrawnGraph {
    let picture = SlopePicture(comparison, options).picture
    let drawn = try GraphRenderer.shared.render(DOTDocument(picture), as: options.format)
    return DrawnGraph(
      bytes: options.format == .svg ? SVGDocument(of: picture, drawn: drawn).bytes : drawn,
      format: options.format, summary: picture.summary)
  }
}
