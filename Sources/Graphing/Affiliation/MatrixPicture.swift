import Positions
import Statements

/// A table: a row for each actor, a column for each object, a sign where the actor takes a side.
struct MatrixPicture {
  private(set) var picture: Picture
  private let network: AffiliationNetwork
  private let options: GraphOptions
  private let palette: Palette
  private let rows: [Int]
  private let columnCount: Int

  private static let nameWidth = 330.0
  private static let columnLimit = 8
  private static let rowHeight = 26.0
  private static let headingLimit = 10
  private static let widestColumn = 150.0

  init(_ network: AffiliationNetwork, _ options: GraphOptions) {
    self.network = network
    self.options = options
    palette = Palette(options.theme)
    columnCount = min(network.objects.count, Self.columnLimit)
    // A row without a mark in any column that is shown would tell nothing.
    let marked = Set(network.cells.filter { $0.object < Self.columnLimit }.map(\.actor))
    let drawn = Array(
      network.actors.indices.filter(marked.contains).prefix(max(1, options.maximumActors)))
    rows = Self.ordered(drawn, network)
    let title = options.title ?? Caption.title("Positions at a glance", on: options.subject)
    let sides = [Polarity.support, .oppose, .neutral].map { polarity in
      let count = network.cells.count { $0.position.polarity == polarity }
      return "\(Caption.side(polarity)): \(count)"
    }
    let columns = Self.widestColumn * Double(max(4, columnCount))
    picture = Picture(
      title: title.drawable(),
      summary: "\(Caption.actors(network.actors.count)) by \(network.objects.count) objects. "
        + "\(sides.joined(separator: ", ")). From \(network.origin.subtitle).",
      width: max(820, min(1220, 2 * Picture.margin + Self.nameWidth + columns)),
      background: palette.background)
    draw()
  }

  /// Those who take the same sides stand together: sorted by their sides on the first columns.
  private static func ordered(_ actors: [Int], _ network: AffiliationNetwork) -> [Int] {
    var sides: [Int: [Int: Int]] = [:]
    for cell in network.cells {
      let rank =
        switch cell.position.polarity {
        case .support: 0
        case .oppose: 2
        case .neutral: 1
        }
      sides[cell.actor, default: [:]][cell.object] = rank
    }
    func code(_ actor: Int) -> [Int] {
      (0..<min(network.objects.count, columnLimit)).map { sides[actor]?[$0] ?? 3 }
    }
    return actors.sorted { left, right in
      let leftCode = code(left)
      let rightCode = code(right)
      return leftCode == rightCode ? left < right : leftCode.lexicographicallyPrecedes(rightCode)
    }
  }

  private var columnWidth: Double {
    (picture.width - 2 * Picture.margin - Self.nameWidth) / Double(columnCount)
  }

  private mutating func draw() {
    var y = picture.addHeader(picture.title, network.origin.subtitle, palette)
    y = addColumnHeadings(below: y)
    let top = y
    for (index, actor) in rows.enumerated() {
      addRow(actor, y: y, isShaded: index.isMultiple(of: 2))
      y += Self.rowHeight
    }
    for column in 1..<max(columnCount, 1) {
      let x = Picture.margin + Self.nameWidth + Double(column) * columnWidth
      picture.add(Shape(.box, Frame(x: x, y: top, width: 0.5, height: y - top), fill: palette.rule))
    }
    let drawn = Set(rows)
    let others = network.actors.indices.filter { !drawn.contains($0) }
    if !others.isEmpty { y = addOthers(others, y: y) }
    var source = network.origin.footer(minimumArticles: options.minimumArticles)
    let hidden = network.objects.count - columnCount
    if hidden > 0 { source += " \(Caption.grouped(hidden)) more objects not shown." }
    picture.addFooter(Legend(signsIn: palette), source, below: y, palette)
  }

  private mutating func addColumnHeadings(below y: Double) -> Double {
    let headings = network.objects.prefix(columnCount).map { heading(of: $0.name) }
    let heights = headings.map { $0.font.lineHeight * Double($0.lines.count) }
    let height = (heights.max() ?? 0) + 12
    for (column, text) in headings.enumerated() {
      let x = Picture.margin + Self.nameWidth + Double(column) * columnWidth
      let lineHeight = heights[column]
      let frame = Frame(
        x: x + 7, y: y + height - 8 - lineHeight, width: columnWidth - 14, height: lineHeight)
      let object = network.objects[column]
      picture.add(
        .text(
          text, in: frame,
          note: Note([object.name, Caption.actors(object.actorCount)])))
    }
    let rule = Frame(
      x: Picture.margin, y: y + height - 1, width: picture.width - 2 * Picture.margin, height: 1)
    picture.add(Shape(.box, rule, fill: palette.ink))
    return y + height
  }

  /// In as many lines as it needs, so small that its longest word fits.
  private func heading(of name: String) -> Text {
    let room = columnWidth - 14
    let bold = Font(11.5, bold: true)
    let words = name.split(separator: " ").map(String.init)
    let longest = words.max { bold.width(of: $0) < bold.width(of: $1) } ?? ""
    let font = bold.fitted(to: longest, in: room)
    return Text(
      lines: font.lines(of: name, width: room, atMost: Self.headingLimit), font, palette.ink,
      .centre)
  }

  private mutating func addRow(_ index: Int, y: Double, isShaded: Bool) {
    let actor = network.actors[index]
    let stripe = Frame(
      x: Picture.margin, y: y, width: picture.width - 2 * Picture.margin, height: Self.rowHeight)
    if isShaded { picture.add(Shape(.box, stripe, fill: palette.neutral.field)) }
    let small = Font(10.5)
    let kind = Caption.kind(actor.kind)
    let kindWidth = small.width(of: kind)
    let room = Self.nameWidth - kindWidth - 28
    let name = Font(12.5, bold: true).fitted(to: actor.name, in: room)
    picture.add(
      .text(
        Text(name.fitting(actor.name, in: room), name, palette.ink),
        in: Frame(x: stripe.x + 8, y: y, width: room, height: Self.rowHeight)))
    picture.add(
      .text(
        Text(kind, small, palette.faint, .trailing),
        in: Frame(
          x: stripe.x + Self.nameWidth - kindWidth - 12, y: y, width: kindWidth,
          height: Self.rowHeight)))
    for cell in network.cells where cell.actor == index && cell.object < columnCount {
      let x = Picture.margin + Self.nameWidth + (Double(cell.object) + 0.5) * columnWidth
      addCell(cell, at: Point(x, y + Self.rowHeight / 2))
    }
  }

  private mutating func addCell(_ cell: AffiliationNetwork.Cell, at middle: Point) {
    let position = cell.position
    let note = Note(
      position, name: network.actors[cell.actor].name, object: network.objects[cell.object].name)
    let sign = picture.addSign(
      position.polarity, position.modality, at: Point(middle.x - 12, middle.y), palette, note: note)
    let count = Font(11)
    picture.add(
      .text(
        Text(Caption.grouped(position.articleCount), count, palette.ink),
        in: Frame(x: middle.x + 3, y: middle.y - 9, width: 34, height: 18), owner: sign))
    guard position.hasChanged || position.isContested else { return }
    picture.add(
      Shape(
        position.hasChanged ? .triangle : .invtriangle,
        Frame(around: Point(middle.x - 33, middle.y), width: 9, height: 9),
        fill: position.hasChanged ? palette.ink : palette.background, stroke: palette.ink,
        strokeWidth: 1.25, owner: sign))
  }

  private mutating func addOthers(_ others: [Int], y: Double) -> Double {
    let names = others.prefix(40).map { network.actors[$0].name }.joined(separator: ", ")
    let text = "\(Caption.grouped(others.count)) more"
    let frame = Frame(
      x: Picture.margin + 8, y: y, width: Self.nameWidth - 16, height: Self.rowHeight)
    picture.add(
      .text(
        Text(text, Font(12.5, bold: true), palette.faint), in: frame, note: Note([text, names])))
    var counts: [Int: [Polarity: Int]] = [:]
    let hidden = Set(others)
    for cell in network.cells where hidden.contains(cell.actor) {
      counts[cell.object, default: [:]][cell.position.polarity, default: 0] += 1
    }
    let font = Font(11)
    for column in 0..<columnCount {
      let sides = counts[column] ?? [:]
      let lines = [Polarity.support, .oppose, .neutral].compactMap { polarity in
        sides[polarity].map { "\(Caption.sign(polarity)) \(Caption.grouped($0))" }
      }
      let x = Picture.margin + Self.nameWidth + Double(column) * columnWidth
      picture.add(
        .text(
          Text(lines: lines, font, palette.ink, .centre),
          in: Frame(
            x: x + 2, y: y + 5, width: columnWidth - 4,
            height: font.lineHeight * Double(lines.count))))
    }
    return y + 3 * font.lineHeight + 10
  }
}
