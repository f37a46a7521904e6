/// Puts the blocks of a page of several columns into reading order: one column after the other, and
/// what spans them all before or after.
///
/// poppler's own order goes from left to right where paragraphs of two columns begin at about the
/// same height. Pages without columns keep poppler's order.
struct ColumnOrder {
  private struct Block {
    var box: PageBox
    var lines: [Int]
    var wordCount: Int
  }

  private let layout: PDFLayout
  private var order: [Int] = []
  /// Counted through the document.
  private var column = 0
  private var columnOfLine: [Int: Int] = [:]

  /// Wider blocks span the columns.
  private static let spanningShare = 0.6
  /// A column of running text has at least so many words, and so many in a line.
  private static let fewestWords = 20
  private static let fewestWordsPerLine = 3

  /// The layout with its lines in order; margins are left where they are and disturb nothing.
  static func ordered(_ layout: PDFLayout, margins: Set<Int>) -> PDFLayout {
    var sorter = ColumnOrder(layout: layout)
    var start = 0
    while start < layout.lines.count {
      var end = start
      while end < layout.lines.count && layout.lines[end].page == layout.lines[start].page {
        end += 1
      }
      sorter.take(start..<end, margins: margins)
      start = end
    }
    var result = layout
    result.lines = sorter.order.map { index in
      var line = layout.lines[index]
      // Negative, so that no column has the number of one of poppler's flows.
      if let column = sorter.columnOfLine[index] { line.flow = -column }
      return line
    }
    return result
  }

  private init(layout: PDFLayout) { self.layout = layout }

  private mutating func take(_ page: Range<Int>, margins: Set<Int>) {
    var blocks: [Block] = []
    for index in page where !margins.contains(index) {
      let line = layout.lines[index]
      if let last = blocks.last, layout.lines[last.lines[0]].block == line.block {
        blocks[blocks.count - 1].lines.append(index)
        blocks[blocks.count - 1].box = last.box.union(line.box)
        blocks[blocks.count - 1].wordCount += line.words.count
      } else {
        blocks.append(Block(box: line.box, lines: [index], wordCount: line.words.count))
      }
    }
    let left = blocks.map(\.box.left).min() ?? 0
    let right = blocks.map(\.box.right).max() ?? 0
    let spanning = blocks.filter {
      $0.box.right - $0.box.left > Self.spanningShare * (right - left)
    }
    .sorted { $0.box.top < $1.box.top }
    var groups = [[Block]](repeating: [], count: spanning.count + 1)
    for block in blocks
    where block.box.right - block.box.left <= Self.spanningShare * (right - left) {
      let above = spanning.prefix { $0.box.top < block.box.top }.count
      groups[above].append(block)
    }
    let columns = groups.map(Self.columns)
    guard columns.contains(where: { $0.count > 1 }) else {
      order += page
      return
    }
    order += page.filter(margins.contains)
    for (index, group) in columns.enumerated() {
      if index > 0 { order += spanning[index - 1].lines }
      for blocks in group {
        column += 1
        for block in blocks.sorted(by: { $0.box.top < $1.box.top }) {
          order += block.lines
          for line in block.lines { columnOfLine[line] = column }
        }
      }
    }
  }

  /// The blocks cut at the gutters that none of them crosses; in one piece where the pieces would
  /// be no running text, as in a table.
  private static func columns(of blocks: [Block]) -> [[Block]] {
    var columns: [[Block]] = []
    var right = -Double.infinity
    for block in blocks.sorted(by: { $0.box.left < $1.box.left }) {
      if columns.isEmpty || block.box.left > right { columns.append([]) }
      columns[columns.count - 1].append(block)
      right = max(right, block.box.right)
    }
    let areText = columns.allSatisfy { column in
      let words = column.reduce(0) { $0 + $1.wordCount }
      let lines = column.reduce(0) { $0 + $1.lines.count }
      return words >= fewestWords && words >= fewestWordsPerLine * lines
    }
    return areText ? columns : [blocks]
  }
}

extension PageBox {
  fileprivate func union(_ other: PageBox) -> PageBox {
    PageBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
