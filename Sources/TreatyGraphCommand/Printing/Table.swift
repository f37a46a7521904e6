/// Rows under headings, fitted to the terminal's width.
struct Table {
  enum Alignment: Sendable {
    case left, right
  }

  struct Column: Sendable {
    var title: String
    var alignment = Alignment.left
    /// A column that wraps shares what room the others leave; the rest are as wide as their cells.
    var wraps = false
    /// A column for what is rare is left out where all its cells are empty.
    var isRare = false
    /// A column that is left out where the table is wider than there is room.
    var isSpare = false

    static func text(_ title: String) -> Column { Column(title: title) }
    static func number(_ title: String) -> Column { Column(title: title, alignment: .right) }
    static func rare(_ title: String) -> Column { Column(title: title, isRare: true) }
    static func spare(_ title: String) -> Column { Column(title: title, isSpare: true) }
    static func wrapping(_ title: String) -> Column { Column(title: title, wraps: true) }
    static func rareWrapping(_ title: String) -> Column {
      Column(title: title, wraps: true, isRare: true)
    }
  }

  struct Cell: Sendable, ExpressibleByStringLiteral {
    var text: String
    var style: TextStyle?

    init(_ text: String, _ style: TextStyle? = nil) {
      self.text = text.printable
      self.style = style
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  /// A wrapped column is made as narrow as the first of these, where need be as the last.
  private static let leastWidths = [16, 12]
  private static let gap = "  "

  var columns: [Column]
  var rows: [[Cell]] = []
  /// Columns of the terminal that are taken by something before the table.
  var indent = 0

  /// The heading and the rows, cut to a width.
  func lines(width: Int) -> [StyledText] { laidOut(in: width) }

  func lines(for console: Console) -> [String] {
    guard console.terminal.usesColor else {
      return laidOut(in: console.terminal.width).map { (line: PlainLine) in line.text }
    }
    return lines(width: console.terminal.width).map { $0.rendered(on: console) }
  }

  private func laidOut<Line: TableLine>(in width: Int) -> [Line] {
    let empty = columns.indices.filter { column in
      columns[column].isRare && rows.allSatisfy { $0[column].text.isEmpty }
    }
    guard empty.isEmpty else { return without(columns: Set(empty)).laidOut(in: width) }
    let widths = widths(in: width - indent)
    let room = width - indent - Self.gap.count * (columns.count - 1)
    if widths.reduce(0, +) > room, let spare = columns.firstIndex(where: \.isSpare) {
      return without(columns: [spare]).laidOut(in: width)
    }
    let heading = columns.map { Cell($0.title, .faint) }
    return ([heading] + rows).flatMap { lines(of: $0, widths: widths) }
  }

  private func without(columns left: Set<Int>) -> Table {
    func kept<Element>(_ elements: [Element]) -> [Element] {
      elements.indices.filter { !left.contains($0) }.map { elements[$0] }
    }
    return Table(columns: kept(columns), rows: rows.map(kept), indent: indent)
  }

  private func widths(in available: Int) -> [Int] {
    var widths = columns.indices.map { column in
      ([columns[column].title.displayWidth] + rows.map { $0[column].text.displayWidth }).max() ?? 0
    }
    let wrapping = columns.indices.filter { columns[$0].wraps }
    let gaps = Self.gap.count * (columns.count - 1)
    var excess = widths.reduce(gaps, +) - available
    // The widest gives way first, so that short columns stay whole.
    for least in Self.leastWidths {
      while excess > 0, let widest = wrapping.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > least
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }

  private func lines<Line: TableLine>(of cells: [Cell], widths: [Int]) -> [Line] {
    let wrapped = cells.indices.map { column in
      columns[column].wraps
        ? cells[column].text.wrapped(toWidth: widths[column]) : [cells[column].text]
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { row in
      var line = Line()
      var gap = 0
      for column in cells.indices {
        let text = row < wrapped[column].count ? wrapped[column][row] : ""
        let padding = max(0, widths[column] - text.displayWidth)
        let isLeft = columns[column].alignment == .left
        line.append(spaces: isLeft ? gap : gap + padding)
        line.append(text, cells[column].style)
        gap = Self.gap.count + (isLeft ? padding : 0)
      }
      return line.trimmingTrailingSpaces
    }
  }
}
