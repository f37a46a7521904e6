import Positions
import Statements

/// Actors left, what they take sides on right. Each object takes its lines at three doors: in
/// favour, undecided, against; so that the sign of a line is where it ends, not its colour alone.
struct ObjectsPicture {
  private(set) var picture: Picture
  private let network: AffiliationNetwork
  private let options: GraphOptions
  private let palette: Palette
  private let scale: LineScale
  /// Drawn actors, in the order of their rows.
  private let rows: [Int]
  /// Drawn objects, in the order of their boxes.
  private let columns: [Int]
  private let cells: [AffiliationNetwork.Cell]
  private var doors: [Door: Frame] = [:]
  private var doorShapes: [Door: ShapeID] = [:]

  private struct Door: Hashable {
    var object: Int
    var polarity: Polarity
  }

  private static let actorWidth = 330.0
  private static let objectWidth = 380.0
  private static let pageWidth = 1220.0
  private static let objectLimit = 8
  private static let doorHeight = 24.0

  init(_ network: AffiliationNetwork, _ options: GraphOptions) {
    self.network = network
    self.options = options
    palette = Palette(options.theme)
    let actors = Array(network.actors.indices.prefix(max(1, options.maximumActors)))
    columns = Array(network.objects.indices.prefix(Self.objectLimit))
    let drawn = network.cells.filter { $0.actor < actors.count && $0.object < Self.objectLimit }
    rows = Self.ordered(actors, drawn)
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    cells = drawn.sorted { left, right in
      (places[left.actor] ?? 0, left.object) < (places[right.actor] ?? 0, right.object)
    }
    scale = LineScale(largest: cells.map(\.position.articleCount).max() ?? 1)
    let title = options.title ?? Caption.title("Who takes which side on what", on: options.subject)
    picture = Picture(
      title: title.drawable(),
      summary: "\(Caption.actors(network.actors.count)) and \(network.objects.count) objects, "
        + "first \(network.objects.prefix(5).map(\.name).joined(separator: ", ")). "
        + "From \(network.origin.subtitle).",
      width: Self.pageWidth, background: palette.background)
    draw()
  }

  /// Supporters above opponents, and among equals by the mean place of the objects they speak of,
  /// so that few lines cross.
  private static func ordered(_ actors: [Int], _ cells: [AffiliationNetwork.Cell]) -> [Int] {
    struct Place: Comparable {
      var leaning: Double
      var object: Double
      var actor: Int

      static func < (left: Place, right: Place) -> Bool {
        (left.leaning, left.object, left.actor) < (right.leaning, right.object, right.actor)
      }
    }
    let places = Dictionary(grouping: cells, by: \.actor).map { actor, cells in
      let leanings = cells.map { cell in
        switch cell.position.polarity {
        case .support: 0.0
        case .neutral: 1.0
        case .oppose: 2.0
        }
      }
      let count = Double(cells.count)
      return Place(
        leaning: (leanings.reduce(0, +) / count).rounded(),
        object: cells.map { Double($0.object) }.reduce(0, +) / count, actor: actor)
    }
    return places.sorted().map(\.actor)
  }

  private mutating func draw() {
    let top = picture.addHeader(picture.title, network.origin.subtitle, palette)
    let style = StanceRowStyle(rowCount: rows.count)
    let actorsHeight = Double(rows.count) * (style.rowHeight + style.gap)
    let objectsHeight = columns.map { self.height(ofObject: $0) + 14 }.reduce(0.0, +)
    let height = max(actorsHeight, objectsHeight)
    let objectGap = columns.isEmpty ? 0 : (height - objectsHeight) / Double(columns.count)
    var y = top + objectGap / 2
    for object in columns {
      addObject(object, y: y)
      y += self.height(ofObject: object) + 14 + objectGap
    }
    let stride = max(style.rowHeight + style.gap, min(60, height / Double(max(1, rows.count))))
    var rowY = top + (height - stride * Double(rows.count)) / 2
    for actor in rows {
      addActor(actor, y: rowY, style)
      rowY += stride
    }
    var bottom = top + height
    let hidden = network.actors.count - rows.count
    if hidden > 0 { bottom = addOthers(hidden, below: bottom) }
    var source = network.origin.footer(minimumArticles: options.minimumArticles)
    let others = network.objects.count - columns.count
    if others > 0 { source += " \(Caption.grouped(others)) more objects not shown." }
    picture.addFooter(legend, source, below: bottom, palette)
  }

  private func sides(of object: Int) -> [Polarity] {
    // Also of actors that are only counted: a box without a count would tell nothing.
    [.support, .neutral, .oppose].filter { polarity in
      network.cells.contains { $0.object == object && $0.position.polarity == polarity }
    }
  }

  private func headingLines(of object: Int) -> [String] {
    Font(13.5, bold: true).lines(
      of: network.objects[object].name, width: Self.objectWidth - 24, atMost: 3)
  }

  private func height(ofObject object: Int) -> Double {
    14 + Font(13.5).lineHeight * Double(headingLines(of: object).count)
      + Self.doorHeight * Double(sides(of: object).count) + 6
  }

  private mutating func addObject(_ object: Int, y: Double) {
    let x = Self.pageWidth - Picture.margin - Self.objectWidth
    let font = Font(13.5, bold: true)
    let lines = headingLines(of: object)
    let box = Frame(x: x, y: y, width: Self.objectWidth, height: height(ofObject: object))
    let name = network.objects[object].name
    picture.add(
      Shape(
        .box, box, fill: palette.neutral.field, stroke: palette.rule,
        note: Note([name, Caption.actors(network.objects[object].actorCount)])))
    let textHeight = font.lineHeight * Double(lines.count)
    picture.add(
      .text(
        Text(lines: lines, font, palette.ink),
        in: Frame(x: x + 12, y: y + 6, width: box.width - 24, height: textHeight)))
    var doorY = y + 10 + textHeight
    for polarity in sides(of: object) {
      let frame = Frame(x: x, y: doorY, width: box.width, height: Self.doorHeight)
      let door = Door(object: object, polarity: polarity)
      doors[door] = frame
      let here = network.cells.filter { $0.object == object && $0.position.polarity == polarity }
      doorShapes[door] = picture.addSign(
        polarity, .asserted, at: Point(x, doorY + Self.doorHeight / 2), palette, size: 20,
        note: Note(["\(name): \(Caption.side(polarity).lowercased())", Caption.actors(here.count)]))
      let words = "\(Caption.side(polarity)): \(Caption.actors(here.count))"
      picture.add(
        .text(
          Text(words, Font(11.5), palette.tone(polarity).strong),
          in: Frame(x: x + 16, y: doorY, width: box.width - 24, height: Self.doorHeight)))
      doorY += Self.doorHeight
    }
  }

  private mutating func addActor(_ index: Int, y: Double, _ style: StanceRowStyle) {
    let actor = network.actors[index]
    let frame = Frame(
      x: Picture.margin, y: y, width: Self.actorWidth, height: style.rowHeight)
    let kind = Caption.kind(actor.kind)
    let kindWidth = style.small.width(of: kind)
    let box = picture.add(
      Shape(
        .rounded, frame, fill: palette.neutral.soft, stroke: palette.neutral.strong,
        note: Note(["\(actor.name) (\(kind)): \(Caption.articles(actor.articles))"])))
    let room = frame.width - kindWidth - 30
    let font = style.name.fitted(to: actor.name, in: room)
    picture.add(
      .text(
        Text(font.fitting(actor.name, in: room), font, palette.ink, .trailing),
        in: Frame(x: frame.maxX - 10 - room, y: y, width: room, height: style.rowHeight),
        owner: box))
    picture.add(
      .text(
        Text(kind, style.small, palette.faint),
        in: Frame(x: frame.x + 10, y: y, width: kindWidth, height: style.rowHeight), owner: box))
    for cell in cells where cell.actor == index {
      let door = Door(object: cell.object, polarity: cell.position.polarity)
      guard let target = doors[door], let shape = doorShapes[door] else { continue }
      let end = Point(target.x - 10, target.middle.y)
      picture.add(
        Line(
          from: box, to: shape, .level(from: Point(frame.maxX, frame.middle.y), to: end),
          color: palette.tone(cell.position.polarity).strong,
          width: scale.width(of: cell.position.articleCount),
          style: cell.position.modality.stroke,
          note: Note(
            cell.position, name: actor.name, object: network.objects[cell.object].name)))
    }
  }

  private mutating func addOthers(_ count: Int, below y: Double) -> Double {
    let font = Font(12, bold: true)
    picture.add(
      .text(
        Text("\(Caption.grouped(count)) more, counted at the objects", font, palette.faint),
        in: Frame(x: Picture.margin, y: y + 4, width: Self.actorWidth, height: 20)))
    return y + 24
  }

  private var legend: Legend {
    var legend = Legend()
    for polarity in [Polarity.support, .oppose, .neutral] {
      legend.add(.sign(polarity, .asserted), Caption.side(polarity).lowercased())
    }
    let used = Set(cells.map(\.position.modality))
    for modality in Modality.allCases where used.contains(modality) {
      legend.add(
        .line(modality.stroke, width: 2.5, mark: nil, color: palette.faint),
        Caption.firmness(modality))
    }
    legend.add(
      .line(.solid, width: scale.width(of: 1), mark: nil, color: palette.faint),
      Caption.articles(1))
    if scale.largest > 1 {
      legend.add(
        .line(.solid, width: scale.width(of: scale.largest), mark: nil, color: palette.faint),
        Caption.articles(scale.largest))
    }
    return legend
  }
}
