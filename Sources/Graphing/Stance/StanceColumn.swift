import Statements

/// The size of boxes and letters: smaller where there are many.
struct StanceRowStyle {
  var rowHeight: Double
  var gap: Double
  var name: Font
  var small: Font

  init(rowCount: Int) {
    let isDense = rowCount > 20
    rowHeight = isDense ? 22 : 28
    gap = isDense ? 4 : 6
    name = Font(isDense ? 12 : 13.5, bold: true)
    small = Font(isDense ? 9.5 : 10.5)
  }

  func pillWidth(of row: StanceRow) -> Double {
    max(28, name.width(of: Caption.grouped(row.articles)) + 10)
  }

  /// The room for a name: what pill, kind and margins leave of the box.
  func nameWidth(of row: StanceRow, in boxWidth: Double) -> Double {
    let kind = row.namesKindBelow ? 0 : small.width(of: row.kind) + 10
    return boxWidth - 23 - pillWidth(of: row) - kind
  }

  func nameLines(of row: StanceRow, in boxWidth: Double) -> [String] {
    name.lines(of: row.name, width: nameWidth(of: row, in: boxWidth), atMost: 2)
  }

  /// Of the part of a box that the name fills.
  func headHeight(of row: StanceRow, in boxWidth: Double) -> Double {
    rowHeight + Double(max(1, nameLines(of: row, in: boxWidth).count) - 1) * name.lineHeight
  }

  func height(of row: StanceRow, in boxWidth: Double) -> Double {
    headHeight(of: row, in: boxWidth) + Double(row.linesBelow.count) * small.lineHeight
  }
}

/// The boxes and headings of a side from top to bottom, each with its place.
struct StanceColumn {
  enum Content {
    case heading(String)
    case row(StanceRow)
  }

  struct Entry {
    var content: Content
    var y: Double
    var height: Double
  }

  private(set) var entries: [Entry] = []
  private(set) var bottom: Double

  init(_ side: StanceGraph.Side, _ style: StanceRowStyle, boxWidth: Double, top: Double) {
    bottom = top
    for section in side.sections {
      if !section.heading.isEmpty { add(.heading(section.heading), height: 18, gap: 3) }
      for row in section.rows(of: side.polarity) {
        add(.row(row), height: style.height(of: row, in: boxWidth), gap: style.gap)
      }
      bottom += 6
    }
  }

  private mutating func add(_ content: Content, height: Double, gap: Double) {
    entries.append(Entry(content: content, y: bottom, height: height))
    bottom += height + gap
  }
}

extension StanceGraph.Section {
  var rowCount: Int { holders.count + (others.isEmpty ? 0 : 1) }

  func rows(of polarity: Polarity) -> [StanceRow] {
    let rows = holders.map { StanceRow($0, namesFirmness: !isOfOneFirmness) }
    return others.isEmpty ? rows : rows + [StanceRow(gathering: others, of: polarity)]
  }
}
