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

    static func text(_ title: String) -> Column { Column(title: title) }
    static func number(_ title: String) -> Column { Column(title: title, alignment: .right) }
    static func rare(_ title: String) -> Column { Column(title: title, isRare: true) }
    static func wrapping(_ title: String) -> Column { Column(title: title, wraps: true) }
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

  /// A wrapped column is never made narrower than this.
  private static let leastWidth = 16
  private static let gap = "  "

  var columns: [Column]
  var rows: [[Cell]] = []
  /// Columns of the terminal that are taken by something before the table.
  var indent = 0

  func lines(for console: Console) -> [String] {
    let empty = columns.indices.filter { column in
      columns[column].isRare && rows.allSatisfy { $0[column].text.isEmpty }
    }
    guard empty.isEmpty else { return without(columns: Set(empty)).lines(for: console) }
    let widths = widths(in: console.terminal.width - indent)
    let heading = columns.map { Cell($0.title, .faint) }
    return ([heading] + rows).flatMap { lines(of: $0, widths: widths, console: console) }
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
    while excess > 0, let widest = wrapping.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.leastWidth
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func lines(of cells: [Cell], widths: [Int], console: Console) -> [String] {
    let wrapped = cells.indices.map { column in
      columns[column].wraps
        ? cells[column].text.wrapped(toWidth: widths[column]) : [cells[column].text]
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { row in
      let parts = cells.indices.map { column in
        let text = row < wrapped[column].count ? wrapped[column][row] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - text.displayWidth))
        let styled = text.isEmpty ? "" : console.styled(text, cells[column].style)
        return columns[column].alignment == .left ? styled + padding : padding + styled
      }
      return parts.joined(separator: Self.gap).trimmingTrailingSpaces
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
