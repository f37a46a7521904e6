/// Tags, cells, strings and keys of sound inputs, from which unsound ones are put together.
struct MarkupPieces {
  private(set) var pieces: [[UInt8]] = []

  /// What no sound input has: NUL, broken UTF-8, half a surrogate, a number beyond Unicode, the
  /// beginning of what never ends.
  private static let odd: [[UInt8]] = [
    [0], [0xC0, 0xAF], [0xEF, 0xBB, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80],
    Array("\\ud800".utf8), Array("&#x110000;&#0;".utf8), Array("<!--".utf8),
    Array("1e999".utf8), Array("<![CDATA[".utf8),
  ]

  init(of seeds: [[UInt8]]) {
    for seed in seeds {
      var start = 0
      for (index, byte) in seed.enumerated() where Self.isEdge(byte) {
        if start < index, index - start < 400 { pieces.append(Array(seed[start...index])) }
        start = byte == 0x3C ? index : index + 1
        pieces.append([byte])
      }
    }
    if pieces.isEmpty { pieces = Self.odd }
  }

  /// `<`, `>`, quotes, brackets, comma, colon, semicolon, line end.
  private static func isEdge(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3C, 0x3E, 0x22, 0x5B, 0x5D, 0x7B, 0x7D, 0x2C, 0x3A, 0x3B, 0x0A: true
    default: false
    }
  }

  func piece(_ mutator: inout Mutator) -> [UInt8] {
    let pool = mutator.chance(20) ? Self.odd : pieces
    return pool[mutator.index(below: pool.count)]
  }
}

extension Mutator {
  /// Once or a few times mostly, and now and then thousands of times: depth is what breaks parsers.
  mutating func insertPiece(of pieces: MarkupPieces, into bytes: inout [UInt8]) {
    let piece = pieces.piece(&self)
    var count = 1
    if chance(10) { count = 1 + index(below: 30) }
    if chance(1) { count = 1 + index(below: max(1, 200_000 / piece.count)) }
    var run: [UInt8] = []
    run.reserveCapacity(count * piece.count)
    for _ in 0..<count { run += piece }
    let place = index(below: bytes.count + 1)
    let end = chance(30) ? min(bytes.count, place + index(below: 200)) : place
    bytes.replaceSubrange(place..<end, with: run)
  }
}
