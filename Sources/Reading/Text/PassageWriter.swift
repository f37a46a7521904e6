import Statements

/// Makes passages from pieces of a source text: white space folded, invisible characters left out.
///
/// Pieces come in any order, but it is fastest when they ascend.
struct PassageWriter {
  private let source: [UInt8]
  private let limit: Int
  private var output: [UInt8] = []
  private var outputScalars = 0
  private var anchors: [Passage.Anchor] = []
  /// Where the white space stood that the next character comes after.
  private var pendingSpace: Int?
  private var cursorByte = 0
  private var cursorScalar = 0

  init(source: [UInt8], limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The block's passage, or several where it is longer than the limit; none where it has no word.
  mutating func passages(of block: TextBlock, page: Int? = nil) -> [Passage] {
    var passages: [Passage] = []
    var start = block.range.lowerBound
    for cut in block.cuts where cut.lowerBound >= start {
      add(start..<cut.lowerBound, of: block, page: page, to: &passages)
      start = cut.upperBound
    }
    add(start..<max(start, block.range.upperBound), of: block, page: page, to: &passages)
    flush(block.kind, page: page, to: &passages)
    return passages
  }

  private mutating func add(
    _ range: Range<Int>, of block: TextBlock, page: Int?, to passages: inout [Passage]
  ) {
    moveCursor(to: range.lowerBound)
    while cursorByte < range.upperBound {
      let byte = source[cursorByte]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      switch ScalarClass(at: cursorByte, length: length, in: source) {
      case .space: if !output.isEmpty && pendingSpace == nil { pendingSpace = cursorScalar }
      case .invisible: break
      case .visible:
        if output.count > limit, isCut(after: block) {
          flush(block.kind, page: page, to: &passages)
        }
        emitPendingSpace()
        emit(length)
      }
      cursorByte += length
      cursorScalar += 1
    }
  }

  /// Past the limit the end of a sentence will do, past twice of it any space, then any place.
  private func isCut(after block: TextBlock) -> Bool {
    guard output.count <= 4 * limit else { return true }
    guard pendingSpace != nil, let last = output.last else { return false }
    return output.count > 2 * limit || last == 0x2E || last == 0x3F || last == 0x21
  }

  private mutating func moveCursor(to byte: Int) {
    if byte < cursorByte {
      cursorByte = 0
      cursorScalar = 0
    }
    while cursorByte < byte {
      if !source[cursorByte].isContinuation { cursorScalar += 1 }
      cursorByte += 1
    }
  }

  private mutating func emitPendingSpace() {
    guard let space = pendingSpace else { return }
    anchor(at: space)
    output.append(0x20)
    outputScalars += 1
    pendingSpace = nil
  }

  private mutating func emit(_ length: Int) {
    anchor(at: cursorScalar)
    for index in cursorByte..<cursorByte + length { output.append(source[index]) }
    outputScalars += 1
  }

  private mutating func anchor(at scalar: Int) {
    if let last = anchors.last, last.source + outputScalars - last.offset == scalar { return }
    anchors.append(Passage.Anchor(offset: outputScalars, source: scalar))
  }

  private mutating func flush(
    _ kind: Passage.Kind, page: Int?, to passages: inout [Passage]
  ) {
    pendingSpace = nil
    defer {
      output.removeAll(keepingCapacity: true)
      anchors.removeAll(keepingCapacity: true)
      outputScalars = 0
    }
    guard output.contains(where: \.isAlphanumeric) else { return }
    passages.append(
      Passage(
        kind: kind, text: String(decoding: output, as: UTF8.self), anchors: anchors, page: page))
  }
}
