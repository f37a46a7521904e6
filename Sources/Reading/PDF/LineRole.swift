/// What a line of a PDF page is for.
enum LineRole: Hashable {
  case body, title, heading, footnote, tableCell
  /// A running head, a page number or a line that stands beside the text: not read.
  case margin
}

/// Tells the lines of a PDF file apart by type size, place and repetition.
struct LineRoles {
  private let layout: PDFLayout
  /// The type size of most words.
  let bodySize: Double
  private(set) var roles: [LineRole]

  /// The part of a page, above and below, where running heads stand.
  private static let marginShare = 0.12

  init(of layout: PDFLayout) {
    self.layout = layout
    bodySize = Self.commonSize(of: layout.lines)
    roles = Array(repeating: .body, count: layout.lines.count)
    markMargins()
    markOrnaments()
    markSizes()
    markTableCells()
    markTitle()
  }

  private static func commonSize(of lines: [PDFLine]) -> Double {
    var counts: [Int: Int] = [:]
    for line in lines { counts[Int((line.size * 4).rounded()), default: 0] += line.words.count }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Double(best?.key ?? 40) / 4
  }

  /// Lines near the upper or lower edge that many pages have, digits aside, and bare numbers there.
  private mutating func markMargins() {
    var pages: [String: Set<Int>] = [:]
    let keys = layout.lines.map(marginKey)
    for (line, key) in zip(layout.lines, keys) {
      if let key { pages[key, default: []].insert(line.page) }
    }
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      // Left and right pages may have heads of their own.
      let others = pages[key] ?? []
      let page = layout.lines[index].page
      let repeated = [-2, -1, 1, 2].contains { others.contains(page + $0) }
      if repeated || isPageNumber(key) { roles[index] = .margin }
    }
  }

  /// Blocks without a letter: bullets that stand apart, numbers of a chart.
  private mutating func markOrnaments() {
    let isWordless = Dictionary(grouping: layout.lines, by: \.block).mapValues { lines in
      !lines.contains { $0.words.contains { $0.text.contains { $0.isLetter } } }
    }
    // The last line of a headline may be a year.
    for (index, line) in layout.lines.enumerated()
    where isWordless[line.block] == true && line.size <= bodySize * 1.08 {
      roles[index] = .margin
    }
  }

  /// The line's words without its numbers; nil where it stands in the middle of the page.
  private func marginKey(of line: PDFLine) -> String? {
    let height = layout.pageHeights[line.page - 1]
    let isAbove = line.box.bottom < height * Self.marginShare
    guard isAbove || line.box.top > height * (1 - Self.marginShare), line.words.count <= 20 else {
      return nil
    }
    let words = line.words.map { word in
      word.text.contains { $0.isNumber } ? "#" : word.text
    }
    return (isAbove ? "^ " : "_ ") + words.joined(separator: " ")
  }

  /// "12", "- 12 -", "3/14", "iv".
  private func isPageNumber(_ key: String) -> Bool {
    let words = key.dropFirst(2).split(separator: " ").filter {
      $0.contains { $0.isLetter } || $0 == "#"
    }
    guard words.count == 1, let word = words.first else { return words == ["#", "#"] }
    return word == "#" || word.allSatisfy { "ivxlc".contains($0) }
  }

  private mutating func markSizes() {
    for (index, line) in layout.lines.enumerated() where roles[index] == .body {
      if line.size > bodySize * 1.08 {
        roles[index] = .heading
      } else if line.size < bodySize * 0.9,
        line.box.top > layout.pageHeights[line.page - 1] * 0.5
      {
        roles[index] = .footnote
      }
    }
  }

  /// Blocks of a few short words with at least two others beside them are a row of a table.
  private mutating func markTableCells() {
    var rows: [Row: Set<Int>] = [:]
    for (index, line) in layout.lines.enumerated() where roles[index] == .body {
      rows[Row(line), default: []].insert(line.block)
    }
    var cells = Set<Int>()
    for blocks in rows.values where blocks.count >= 3 { cells.formUnion(blocks) }
    var words: [Int: Int] = [:]
    for line in layout.lines { words[line.block, default: 0] += line.words.count }
    for (index, line) in layout.lines.enumerated() where roles[index] == .body {
      if cells.contains(line.block), words[line.block, default: 0] <= 12 {
        roles[index] = .tableCell
      }
    }
  }

  private struct Row: Hashable {
    var page: Int
    var baseline: Int

    init(_ line: PDFLine) {
      page = line.page
      baseline = Int((line.box.bottom / 3).rounded())
    }
  }

  /// The largest type on the first page, where it is larger than the text and stands high.
  private mutating func markTitle() {
    let candidates = layout.lines.indices.filter {
      layout.lines[$0].page == 1 && roles[$0] == .heading
        && layout.lines[$0].box.top < layout.pageHeights[0] * 0.6
        && layout.lines[$0].words.contains { $0.text.contains { $0.isLetter } }
    }
    guard let largest = candidates.map({ layout.lines[$0].size }).max(),
      let first = candidates.first(where: { layout.lines[$0].size >= largest * 0.97 })
    else { return }
    // A second headline further down is another one's.
    for index in first..<min(first + 5, layout.lines.count) {
      guard candidates.contains(index), layout.lines[index].size >= largest * 0.97 else { return }
      roles[index] = .title
    }
  }
}
