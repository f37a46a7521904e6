import Statements

/// Makes paragraphs of the lines of a PDF file: across line ends, columns and pages.
struct PDFText {
  /// The lines as they stand, a blank line between blocks, a form feed between pages.
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [PagedBlock] = []

  struct PagedBlock {
    var block: TextBlock
    var page: Int
    var isNote = false
  }

  let layout: PDFLayout
  let roles: [LineRole]
  /// Where each line stands in the text, and the marks of footnotes in it.
  private var ranges: [Range<Int>] = []
  private var noteMarks: [[Range<Int>]] = []
  private var flows: [Int: PageBox] = [:]

  init(of unordered: PDFLayout, letterheads: Set<String> = []) {
    let first = LineRoles(of: unordered, letterheads: letterheads).roles
    layout = ColumnOrder.ordered(
      unordered, margins: Set(first.indices.filter { first[$0] == .margin }))
    roles = LineRoles(of: layout, letterheads: letterheads).roles
    for index in layout.lines.indices { write(index) }
    for (index, line) in layout.lines.enumerated() where roles[index] == .body {
      let box = flows[line.flow] ?? line.box
      flows[line.flow] = PageBox(
        left: min(box.left, line.box.left), top: min(box.top, line.box.top),
        right: max(box.right, line.box.right), bottom: max(box.bottom, line.box.bottom))
    }
    assemble()
  }

  private mutating func write(_ index: Int) {
    let line = layout.lines[index]
    if index > 0 {
      let previous = layout.lines[index - 1]
      bytes +=
        previous.page != line.page
        ? [0x0A, 0x0C] : previous.block == line.block ? [0x0A] : [0x0A, 0x0A]
    }
    let start = bytes.count
    var marks: [Range<Int>] = []
    for (number, word) in line.words.enumerated() {
      let isGlued = number > 0 && word.box.left - line.words[number - 1].box.right < 0.1 * line.size
      if number > 0 && !isGlued { bytes.append(0x20) }
      let wordStart = bytes.count
      bytes += Array(word.text.utf8)
      if number > 0, word.box.height < 0.8 * line.size, word.text.allSatisfy(\.isNumber) {
        marks.append(wordStart..<bytes.count)
      }
    }
    ranges.append(start..<bytes.count)
    noteMarks.append(marks)
  }

  private mutating func assemble() {
    let breaks = LineBreaks(bytes: bytes)
    var hyphens = LineEndHyphens(bytes: bytes, splitsWords: true)
    var notes: [PagedBlock] = []
    var current: PagedBlock?
    var previous: Int?
    var previousNote: Int?
    for (index, line) in layout.lines.enumerated() {
      switch roles[index] {
      case .margin: continue
      case .footnote:
        let continues = previousNote.map { $0 == index - 1 && !startsNote(index) } ?? false
        previousNote = index
        if continues, let note = notes.popLast() {
          notes.append(extended(note, by: index, after: index - 1, &hyphens))
        } else {
          notes.append(opened(index, kind: .paragraph))
          notes[notes.count - 1].isNote = true
        }
        continue
      case .body, .title, .heading, .tableCell: break
      }
      if let block = current, let last = previous, continues(last, index, breaks) {
        current = extended(block, by: index, after: last, &hyphens)
      } else {
        if let current { blocks.append(current) }
        // Notes of earlier pages come before a new paragraph, never inside one.
        blocks += notes.filter { $0.page < line.page }
        notes.removeAll { $0.page < line.page }
        current = opened(index, kind: kind(of: index))
      }
      previous = index
    }
    if let current { blocks.append(current) }
    blocks += notes
  }

  private func kind(of index: Int) -> Passage.Kind {
    switch roles[index] {
    case .title: return .title
    case .heading: return .heading
    case .tableCell: return .tableCell
    case .body, .footnote, .margin: return isItem(index) ? .listItem : .paragraph
    }
  }

  private func mark(_ index: Int) -> LineMark {
    LineMark(of: SourceLine(trimming: ranges[index], in: bytes), in: bytes, isMarkdown: false)
  }

  private func isItem(_ index: Int) -> Bool {
    switch mark(index) {
    case .bullet, .number: true
    default: false
    }
  }

  private func opened(_ index: Int, kind: Passage.Kind) -> PagedBlock {
    var range = ranges[index]
    switch mark(index) {
    case .bullet(let content) where kind == .listItem, .number(let content) where kind == .listItem:
      range = content..<range.upperBound
    default: break
    }
    return PagedBlock(
      block: TextBlock(kind: kind, range: range, cuts: noteMarks[index]),
      page: layout.lines[index].page)
  }

  private func extended(
    _ block: PagedBlock, by index: Int, after last: Int, _ hyphens: inout LineEndHyphens
  ) -> PagedBlock {
    var block = block
    let gap = ranges[last].upperBound..<ranges[index].lowerBound
    if let cut = hyphens.cut(between: ranges[last], and: ranges[index]) {
      block.block.cuts.append(cut)
    } else if index > last + 1 {
      // What stands between is not read here; its first line end stays as the space.
      block.block.cuts.append(gap.lowerBound + 1..<gap.upperBound)
    }
    block.block.cuts += noteMarks[index]
    block.block.range = block.block.range.lowerBound..<ranges[index].upperBound
    return block
  }

  private func startsNote(_ index: Int) -> Bool {
    guard let first = layout.lines[index].words.first else { return false }
    return first.text.allSatisfy { $0.isNumber || $0 == "*" }
  }

  /// True where the second line goes on with the paragraph of the first.
  private func continues(_ last: Int, _ index: Int, _ breaks: LineBreaks) -> Bool {
    let role = roles[index]
    let line = layout.lines[last]
    let next = layout.lines[index]
    guard roles[last] == role, abs(line.size - next.size) <= 0.12 * line.size else {
      return false
    }
    if role == .tableCell { return line.block == next.block }
    if role == .title { return true }
    if role == .heading { return line.block == next.block }
    let endsSentence = breaks.endsSentence(ranges[last])
    let isFull = !hasRoom(on: line, for: next)
    // A number or dash that only happens to begin a line is part of the sentence.
    if isItem(index), endsSentence || !isFull { return false }
    let gap = next.box.top - line.box.bottom
    let isBelow = line.page == next.page && next.box.top > line.box.top
    guard line.block == next.block || (line.flow == next.flow && isBelow && gap < 0.5 * line.size)
    else {
      // Into another column or page a sentence goes on; into another block below only if it must.
      let startsLower = bytes[ranges[index].lowerBound].isLower
      let isElsewhere = line.page != next.page || next.box.top < line.box.top
      return !endsSentence && (startsLower || (isFull && isElsewhere && line.flow != next.flow))
    }
    let isIndented =
      next.box.left > (flows[next.flow]?.left ?? 0) + 0.8 * next.size
      && next.box.left > line.box.left + 0.8 * next.size
    if gap > 1.2 * line.size { return false }
    // A list may do without full stops, but then not without an indent and a short line.
    return endsSentence ? isFull && !isIndented : isFull || !isIndented
  }

  /// True where the next line's first word would have fitted.
  private func hasRoom(on line: PDFLine, for next: PDFLine) -> Bool {
    guard let word = next.words.first, let flow = flows[line.flow] else { return false }
    return line.box.right + 0.25 * line.size + (word.box.right - word.box.left) < flow.right
  }
}
