import Statements

/// A register as its lines: rows of cells, and what stands above, between and below them.
package struct RegisterGrid: Hashable, Sendable {
  /// A line of the file, or a row of a table in it.
  package struct Line: Hashable, Sendable {
    /// Counted from 1; of a page the number of the row or paragraph.
    package var number: Int
    /// One cell for a line of text; none where a table of a page begins.
    package var cells: [String]

    /// The line as text.
    package var text: String { cells.filter { !$0.isEmpty }.joined(separator: " ") }
  }

  package var lines: [Line] = []

  /// Reads running text, a cell for each line.
  init(lines text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let folded = String(line).foldingWhiteSpace()
      if !folded.isEmpty { lines.append(Line(number: index + 1, cells: [folded])) }
    }
  }

  /// Reads comma, semicolon or tab separated lines (RFC 4180), whichever the file has most of.
  init(delimited text: String) {
    let bytes = Array(text.utf8)
    let delimiter = Self.delimiter(of: bytes)
    var cells: [[UInt8]] = [[]]
    var number = 1
    var line = 1
    var isQuoted = false
    var index = 0
    func close() {
      let texts = cells.map { String(decoding: $0, as: UTF8.self).foldingWhiteSpace() }
      if texts.contains(where: { !$0.isEmpty }) { lines.append(Line(number: number, cells: texts)) }
      cells = [[]]
      number = line
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { line += 1 }
      switch byte {
      case 0x22 where isQuoted && index < bytes.count && bytes[index] == 0x22:
        cells[cells.count - 1].append(byte)
        index += 1
      case 0x22 where isQuoted || cells[cells.count - 1].allSatisfy(\.isSpace): isQuoted.toggle()
      case delimiter where !isQuoted: cells.append([])
      case 0x0A where !isQuoted: close()
      case 0x0D where !isQuoted: break
      default: cells[cells.count - 1].append(byte)
      }
    }
    close()
  }

  /// The one that stands in most lines, of the same number in each most often.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let candidates: [UInt8] = [0x2C, 0x09, 0x3B]
    let sample = bytes.prefix(1 << 16).split(separator: 0x0A)
    let counts = candidates.map { candidate in sample.count { $0.contains(candidate) } }
    guard let most = counts.max(), most > 0 else { return 0x2C }
    // Names have commas in them, dates have none: a tab is never an accident.
    if counts[1] * 2 > most { return 0x09 }
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}

extension RegisterGrid {
  /// Reads the tables of a page, with merged cells spread over their places.
  init(page bytes: [UInt8], name: String, encodings: [String: String]) throws(ReadingError) {
    let tree: HTMLTree
    do {
      tree = try HTMLParser().parse(PageEncoding(names: encodings).decode(bytes))
    } catch .nestedTooDeep {
      throw .nestedTooDeep(file: name)
    } catch {
      throw .noText(file: name)
    }
    var reading = PageGridReading(tree: tree)
    lines = reading.lines()
  }
}

/// Walks a page: rows of tables as rows, all other text as lines.
private struct PageGridReading {
  let tree: HTMLTree
  private var found: [RegisterGrid.Line] = []
  private var text = ""
  /// Cells that reach down into rows to come, by column.
  private var spans: [Int: Span] = [:]

  private struct Span {
    var text: String
    var rows: Int
  }

  init(tree: HTMLTree) { self.tree = tree }

  mutating func lines() -> [RegisterGrid.Line] {
    var index = 0
    while index < tree.nodes.count {
      let node = tree[index]
      if node.tag == .tr, !holdsRows(index) {
        closeText()
        addRow(index)
        index = node.end
        continue
      }
      switch node.tag {
      case .script, .style, .template, .noscript, .sup, .head:
        index = node.end
        continue
      case .table:
        closeText()
        // Where a table begins the one before is over.
        found.append(.init(number: found.count + 1, cells: []))
        spans = [:]
      case .br: closeText()
      case let tag? where tag.isBlock: closeText()
      default: break
      }
      if let words = node.text { text += words }
      index += 1
      // A block ends where the next node is outside of it.
      if index < tree.nodes.count, tree[index].parent != node.parent,
        tree[tree[index].parent].tag?.isBlock == true
      {
        closeText()
      }
    }
    closeText()
    return found
  }

  /// True where a table stands in a cell of the row: then the inner rows are read.
  private func holdsRows(_ index: Int) -> Bool {
    tree.nodes[index + 1..<tree[index].end].contains { $0.tag == .tr }
  }

  private mutating func closeText() {
    let line = text.foldingWhiteSpace()
    text = ""
    if !line.isEmpty { found.append(.init(number: found.count + 1, cells: [line])) }
  }

  private mutating func addRow(_ row: Int) {
    var cells: [String] = []
    func takeSpans() {
      while var span = spans[cells.count], span.rows > 0 {
        cells.append(span.text)
        span.rows -= 1
        spans[cells.count - 1] = span.rows > 0 ? span : nil
      }
    }
    var index = row + 1
    while index < tree[row].end {
      let node = tree[index]
      guard node.tag == .td || node.tag == .th else {
        index += 1
        continue
      }
      takeSpans()
      let text = words(of: index)
      let width = min(max(node.attributes[.columnSpan].flatMap { Int($0) } ?? 1, 1), 30)
      let height = min(max(node.attributes[.rowSpan].flatMap { Int($0) } ?? 1, 1), 500)
      for place in 0..<width {
        if height > 1 { spans[cells.count] = Span(text: text, rows: height - 1) }
        cells.append(place == 0 ? text : "")
      }
      index = node.end
    }
    takeSpans()
    if cells.contains(where: { !$0.isEmpty }) {
      found.append(.init(number: found.count + 1, cells: cells))
    }
  }

  /// The words of a cell without its footnote marks.
  private func words(of cell: Int) -> String {
    var text = ""
    var index = cell
    while index < tree[cell].end {
      if tree[index].tag == .sup {
        index = tree[index].end
        continue
      }
      if tree[index].tag == .br { text += " " }
      text += tree[index].text ?? ""
      index += 1
    }
    return text.foldingWhiteSpace()
  }
}
