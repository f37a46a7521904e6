import Statements

/// A field for each coalition with its members round a lens, the sides that they share above them,
/// and between the fields how many of their pairs disagree.
struct CoalitionPicture {
  private(set) var picture: Picture
  private let graph: CoalitionGraph
  private let options: GraphOptions
  private let palette: Palette
  private let panels: [CoalitionPanel]

  private static let pageWidth = 1220.0
  private static let gutter = 116.0
  private static let rowGap = 58.0
  private static let panelLimit = 6

  init(_ graph: CoalitionGraph, _ options: GraphOptions) {
    self.graph = graph
    self.options = options
    let palette = Palette(options.theme)
    self.palette = palette
    panels = graph.coalitions.prefix(Self.panelLimit).enumerated().map { number, coalition in
      CoalitionPanel(
        number: number, coalition: coalition, graph: graph,
        actorLimit: max(1, options.maximumActors), palette: palette)
    }
    let title = options.title ?? Caption.title("Who stands together", on: options.subject)
    let sizes = graph.coalitions.prefix(Self.panelLimit).enumerated().map { number, coalition in
      let names = coalition.members.prefix(3).map { graph.network.actors[$0.actor].name }
      return "\(CoalitionPanel.name(number)): \(Caption.actors(coalition.members.count)), "
        + names.joined(separator: ", ")
    }
    picture = Picture(
      title: title.drawable(),
      summary: "\(sizes.joined(separator: ". ")). From \(graph.network.origin.subtitle).",
      width: Self.pageWidth, background: palette.background)
    draw()
  }

  private mutating func draw() {
    var y = picture.addHeader(picture.title, graph.network.origin.subtitle, palette)
    var frames: [Frame] = []
    let width = (Self.pageWidth - 2 * Picture.margin - Self.gutter) / 2
    for first in stride(from: 0, to: panels.count, by: 2) {
      let pair = panels[first..<min(first + 2, panels.count)]
      let height = pair.map(\.height).max() ?? 0
      for (column, panel) in pair.enumerated() {
        let frame = Frame(
          x: Picture.margin + Double(column) * (width + Self.gutter), y: y, width: width,
          height: height)
        frames.append(frame)
        panel.add(to: &picture, in: frame)
      }
      y += height + Self.rowGap
    }
    for relation in graph.relations where relation.right < frames.count {
      addRelation(relation, frames)
    }
    if !panels.isEmpty { y -= Self.rowGap }
    y = addRemarks(below: y + 8)
    picture.addFooter(
      legend, graph.network.origin.footer(minimumArticles: options.minimumArticles), below: y,
      palette)
  }

  /// Between fields side by side or one above the other; the others are told in words.
  private mutating func addRelation(_ relation: CoalitionGraph.Relation, _ frames: [Frame]) {
    let (left, right) = (frames[relation.left], frames[relation.right])
    let isSideBySide = left.y == right.y
    guard isSideBySide || relation.right == relation.left + 2 else { return }
    let disagrees = relation.disagreeingPairs >= relation.agreeingPairs
    let count = disagrees ? relation.disagreeingPairs : relation.agreeingPairs
    guard count > 0 else { return }
    let start =
      isSideBySide ? Point(left.maxX, left.middle.y) : Point(left.middle.x, left.maxY)
    let end = isSideBySide ? Point(right.x, left.middle.y) : Point(left.middle.x, right.y)
    let middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
    let polarity: Polarity = disagrees ? .oppose : .support
    let sign = Frame(around: middle, width: 30, height: 30)
    let gap = 17.0
    let words = "\(Caption.grouped(count)) of \(Caption.grouped(relation.pairs)) pairs"
    let verb = disagrees ? "disagree" : "agree"
    let note = Note([
      "\(CoalitionPanel.name(relation.left)) and \(CoalitionPanel.name(relation.right)): "
        + "\(words) \(verb)"
    ])
    let disc = picture.addSign(
      polarity, .asserted, at: middle, palette, size: sign.width, note: note)
    let share = Double(count) / Double(max(1, relation.pairs))
    for (from, to) in [
      (start, isSideBySide ? Point(middle.x - gap, middle.y) : Point(middle.x, middle.y - gap)),
      (isSideBySide ? Point(middle.x + gap, middle.y) : Point(middle.x, middle.y + gap), end),
    ] {
      picture.add(
        Line(
          from: disc, to: disc, .straight(from: from, to: to),
          color: palette.tone(polarity).strong, width: 2 + 6 * share,
          style: disagrees ? .dashed : .solid))
    }
    let font = Font(11)
    let texts =
      isSideBySide
      ? [Caption.grouped(count), "of \(Caption.grouped(relation.pairs)) pairs", verb]
      : ["\(words)", verb]
    for (index, text) in texts.enumerated() {
      let place =
        isSideBySide
        ? Frame(
          x: left.maxX + 2, y: middle.y + 20 + Double(index) * 15, width: Self.gutter - 4,
          height: 15)
        : Frame(x: middle.x + 24, y: middle.y - 15 + Double(index) * 15, width: 180, height: 15)
      picture.add(
        .text(
          Text(
            font.fitting(text, in: place.width), font, palette.ink,
            isSideBySide ? .centre : .leading), in: place))
    }
  }

  private mutating func addRemarks(below y: Double) -> Double {
    var remarks: [String] = []
    if !graph.loners.isEmpty {
      let names = graph.loners.prefix(12).map { graph.network.actors[$0].name }
      let ending = graph.loners.count > 12 ? ", …" : ""
      remarks.append(
        "With nobody: \(Caption.actors(graph.loners.count)) (\(names.joined(separator: ", "))\(ending))"
      )
    }
    let more = graph.coalitions.count - panels.count
    if more > 0 { remarks.append("\(Caption.smallerCoalitions(more)) not shown") }
    if graph.uncomparedCount > 0 {
      remarks.append("\(Caption.actors(graph.uncomparedCount)) quoted less often not compared")
    }
    guard !remarks.isEmpty else { return y }
    let font = Font(11.5)
    let room = Self.pageWidth - 2 * Picture.margin
    let lines = font.lines(of: remarks.joined(separator: ". ") + ".", width: room, atMost: 3)
    let frame = Frame(
      x: Picture.margin, y: y, width: room, height: font.lineHeight * Double(lines.count))
    picture.add(.text(Text(lines: lines, font, palette.ink), in: frame))
    return frame.maxY
  }

  private var legend: Legend {
    var legend = Legend()
    let color = palette.faint
    legend.add(
      .line(.solid, width: 1.5, mark: nil, color: color), "agreement of two actors, up to 3 each")
    legend.add(.mark(.ellipse, fill: color, stroke: color), "the larger, the more agreement")
    legend.add(.sign(.support, .asserted), "side that members take")
    legend.add(.sign(.oppose, .asserted), "side against, or disagreement of coalitions")
    let modularity = hundredths(graph.modularity)
    legend.items.append(
      Legend.Item(
        sample: .none,
        meaning: "Communities by the Leiden algorithm, agreement less disagreement per "
          + "average activity, modularity \(modularity)"))
    return legend
  }
}
