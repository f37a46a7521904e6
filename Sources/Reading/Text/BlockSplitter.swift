import Statements

/// Cuts a plain or Markdown text into its paragraphs, headings, list items and quotations.
///
/// Blank lines separate. Between lines without one the break is taken for the end of a paragraph
/// where the writer need not have broken there, see ``LineBreaks``.
struct BlockSplitter {
  private let bytes: [UInt8]
  private let isMarkdown: Bool
  private let boilerplate: BoilerplateRules
  private let title: Range<Int>?
  private var breaks: LineBreaks
  private var hyphens: LineEndHyphens
  private var blocks: [TextBlock] = []
  private var current: TextBlock?
  private var currentLineCount = 0
  private var previous: SourceLine?
  private var isInFence = false
  private var isInComment = false

  init(
    _ bytes: [UInt8], isMarkdown: Bool, boilerplate: BoilerplateRules, title: Range<Int>? = nil
  ) {
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    self.boilerplate = boilerplate
    self.title = title
    breaks = LineBreaks(bytes: bytes)
    hyphens = LineEndHyphens(bytes: bytes)
  }

  /// The blocks of the text from a byte on.
  mutating func blocks(from start: Int) -> [TextBlock] {
    let lines = SourceLine.lines(of: bytes, from: start)
    breaks.measure(lines)
    let repeated = title ?? lines.first { !$0.isBlank }?.range
    var isFirst = true
    for line in lines where !isComment(line) {
      let isRepetition = !(isFirst && title == nil) && repeated.map { repeats(line, $0) } ?? false
      if !line.isBlank { isFirst = false }
      if isRepetition || boilerplate.covers(bytes[line.range]) { close() } else { take(line) }
    }
    close()
    return HeadingMarker(bytes: bytes).marking(blocks)
  }

  private func repeats(_ line: SourceLine, _ title: Range<Int>) -> Bool {
    line.range != title && line.range.count == title.count && line.width >= 20
      && bytes[line.range] == bytes[title] && !breaks.endsSentence(title)
  }

  /// True inside `<!-- … -->` of a Markdown text.
  private mutating func isComment(_ line: SourceLine) -> Bool {
    guard isMarkdown, isInComment || bytes[line.range].starts(with: Array("<!--".utf8)) else {
      return false
    }
    isInComment = !bytes[line.range].contains(subsequence: Array("-->".utf8))
    return true
  }

  private mutating func take(_ line: SourceLine) {
    let mark = LineMark(of: line, in: bytes, isMarkdown: isMarkdown)
    if mark == .fence {
      close()
      isInFence.toggle()
      return
    }
    guard !isInFence else { return }
    switch mark {
    case .blank, .definition, .fence: close()
    case .rule:
      if currentLineCount == 1, current?.kind == .paragraph, isUnderline(line) {
        current?.kind = .heading
      }
      close()
    case .heading(let content):
      close()
      open(.heading, content, line)
      close()
    case .tableRow: takeCells(of: line)
    case .quotation(let content):
      let range = content..<line.range.upperBound
      if current?.kind == .quotation { extend(range, line) } else { open(.quotation, range, line) }
    case .bullet(let content), .number(let content):
      if let previous, current?.kind == .paragraph, !breaks.isVoluntary(previous, line) {
        extend(line.range, line)
      } else {
        open(.listItem, content..<line.range.upperBound, line)
      }
    case .text: takeText(line)
    }
  }

  private mutating func takeText(_ line: SourceLine) {
    guard let previous, let kind = current?.kind else { return open(.paragraph, line.range, line) }
    if breaks.startsHeading(previous, line), currentLineCount == 1, kind == .paragraph {
      current?.kind = .heading
      open(.paragraph, line.range, line)
    } else if kind != .quotation && breaks.endsParagraph(previous, line) {
      open(.paragraph, line.range, line)
    } else {
      extend(line.range, line)
    }
  }

  private func isUnderline(_ line: SourceLine) -> Bool {
    guard let first = line.range.first, bytes[first] == 0x3D || bytes[first] == 0x2D,
      line.width >= 3, bytes[line.range].allSatisfy({ $0 == bytes[first] }), let previous
    else { return false }
    return isMarkdown || abs(previous.width - line.width) <= 2
  }

  private mutating func takeCells(of line: SourceLine) {
    close()
    var start = line.range.lowerBound
    for index in line.range where bytes[index] == 0x7C || index == line.range.upperBound - 1 {
      let end = bytes[index] == 0x7C ? index : index + 1
      if bytes[start..<end].contains(where: \.isAlphanumeric) {
        open(.tableCell, start..<end, line)
        close()
      }
      start = index + 1
    }
  }

  private mutating func open(_ kind: Passage.Kind, _ range: Range<Int>, _ line: SourceLine) {
    close()
    current = TextBlock(kind: kind, range: range)
    currentLineCount = 1
    previous = line
  }

  private mutating func extend(_ range: Range<Int>, _ line: SourceLine) {
    guard var block = current else { return }
    let end = block.range.upperBound
    if let cut = hyphens.cut(between: block.range, and: range) {
      block.cuts.append(cut)
    } else if block.kind == .quotation, range.lowerBound > line.range.lowerBound {
      block.cuts.append(line.range.lowerBound..<range.lowerBound)
    }
    block.range = block.range.lowerBound..<max(end, range.upperBound)
    current = block
    currentLineCount += 1
    previous = line
  }

  private mutating func close() {
    if let current {
      blocks.append(isMarkdown ? MarkdownInline(bytes: bytes).unmarked(current) : current)
    }
    current = nil
    currentLineCount = 0
    previous = nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(subsequence: [UInt8]) -> Bool {
    guard count >= subsequence.count else { return false }
    return (startIndex...endIndex - subsequence.count).contains {
      self[$0...].starts(with: subsequence)
    }
  }
}
