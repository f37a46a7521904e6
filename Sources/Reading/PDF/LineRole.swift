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

  init(of layout: PDFLayout, letterheads: Set<String> = []) {
    self.layout = layout
    bodySize = Self.commonSize(of: layout.lines)
    roles = Array(repeating: .body, count: layout.lines.count)
    markMargins()
    let masthead = UNMasthead(of: layout, letterheads: letterheads)
    for index in masthead?.lines ?? [] { roles[index] = .margin }
    let cells = tableCells()
    markOrnaments(besides: cells)
    markSizes()
    for index in cells where roles[index] == .body { roles[index] = .tableCell }
    markTitle()
    for index in masthead?.agenda ?? [] where roles[index] == .body { roles[index] = .heading }
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
      if layout.lines[index].isVertical { roles[index] = .margin }
      guard let key else { continue }
      if isStamp(layout.lines[index]) { roles[index] = .margin }
      // Left and right pages may have heads of their own.
      let others = pages[key] ?? []
      let page = layout.lines[index].page
      let repeated = [-2, -1, 1, 2].contains { others.contains(page + $0) }
      if repeated || isPageNumber(key) { roles[index] = .margin }
    }
  }

  /// Blocks without a letter: bullets that stand apart, numbers of a chart.
  private mutating func markOrnaments(besides cells: Set<Int>) {
    let isWordless = Dictionary(grouping: layout.lines, by: \.block).mapValues { lines in
      !lines.contains(where: \.hasLetter)
    }
    // The last line of a headline may be a year.
    for (index, line) in layout.lines.enumerated()
    where isWordless[line.block] == true && line.size <= bodySize * 1.08 && !cells.contains(index) {
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
    // "SBSTA-9." may be the last line of a paragraph, and is no page number.
    let words = line.words.map { word in
      guard word.text.contains(where: \.isNumber) else { return word.text }
      return word.text.contains(where: \.isLetter)
        ? String(word.text.map { $0.isNumber ? "#" : $0 }) : "#"
    }
    return (isAbove ? "^ " : "_ ") + words.joined(separator: " ")
  }

  /// "25-06692 (E)": a job number, without a word in it.
  private func isStamp(_ line: PDFLine) -> Bool {
    let text = line.text
    return text.utf8.count(where: \.isDigit) >= 5 && !text.contains { $0.isLowercase }
      && text.contains("-") && line.words.count <= 4
      && line.box.top > layout.pageHeights[line.page - 1] * 0.5
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

  /// Blocks of a few words side by side are a row of a table: three of them, or two that stand as
  /// those of another row do. Rows of numbers only are a chart's.
  private func tableCells() -> Set<Int> {
    var rows: [Row: [Int]] = [:]
    var words: [Int: Int] = [:]
    var lineCounts: [Int: Int] = [:]
    for (index, line) in layout.lines.enumerated() {
      if roles[index] == .body { rows[Row(line), default: []].append(index) }
      words[line.block, default: 0] += line.words.count
      lineCounts[line.block, default: 0] += 1
    }
    var blocks = Set<Int>()
    var pairs: [[Int]: [Int]] = [:]
    for row in rows.values {
      let inRow = Set(row.map { layout.lines[$0].block })
      guard row.contains(where: { layout.lines[$0].hasLetter }) else { continue }
      if inRow.count >= 3 {
        blocks.formUnion(inRow)
      } else if inRow.count == 2, inRow.allSatisfy({ lineCounts[$0] == 1 && words[$0] ?? 0 <= 6 }) {
        let lefts = row.map { Int((layout.lines[$0].box.left / 4).rounded()) }.sorted()
        pairs[[layout.lines[row[0]].page] + lefts, default: []] += inRow
      }
    }
    for inPairs in pairs.values where inPairs.count >= 4 { blocks.formUnion(inPairs) }
    return Set(
      layout.lines.indices.filter {
        let block = layout.lines[$0].block
        return roles[$0] == .body && blocks.contains(block) && words[block, default: 0] <= 12
      })
  }

  private struct Row: Hashable {
    var page: Int
    var baseline: Int

    init(_ line: PDFLine) {
      page = line.page
      baseline = Int((line.box.bottom / 3).rounded())
    }
  }

  /// What the file itself calls its title, where the first page has it; else the largest type
  /// there, where it is larger than the text and stands high.
  private mutating func markTitle() {
    if let lines = informedTitle() {
      for index in lines where roles[index] != .margin { roles[index] = .title }
      return
    }
    let candidates = layout.lines.indices.filter {
      layout.lines[$0].page == 1 && roles[$0] == .heading
        && layout.lines[$0].box.top < layout.pageHeights[0] * 0.6
        && layout.lines[$0].hasLetter
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
  private func informedTitle() -> Range<Int>? {
    guard let title = layout.informationTitle?.letters, title.count >= 8 else { return nil }
    for start in layout.lines.indices
    where layout.lines[start].page == 1 && roles[start] != .margin {
      var found = ""
      for end in start..<min(start + 6, layout.lines.count) where roles[end] != .margin {
        found += layout.lines[end].text.letters
        if found == title { return start..<end + 1 }
        if !title.hasPrefix(found) { break }
      }
    }
    return nil
  }
}

extension String {
  /// What is left of it whatever the typesetter does: its letters and digits.
  fileprivate var letters: String {
    String(lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit })
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}
