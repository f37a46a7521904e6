import Statements

/// A text that gives the words at scalar offsets without walking over all of it.
struct ScalarText: Sendable {
  private let bytes: [UInt8]
  /// The byte offset of every 128th scalar.
  private let marks: [Int]
  let count: Int

  private static let stride = 128

  init(_ text: String) {
    bytes = Array(text.utf8)
    var marks: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { marks.append(offset) }
      count += 1
    }
    self.marks = marks
    self.count = count
  }

  /// O(length of the range).
  func text(_ range: ScalarRange) -> String {
    guard range.start >= 0, range.start < range.end, range.end <= count else { return "" }
    return String(decoding: bytes[offset(of: range.start)..<offset(of: range.end)], as: UTF8.self)
  }

  private func offset(of scalar: Int) -> Int {
    guard scalar < count else { return bytes.count }
    var offset = marks[scalar / Self.stride]
    var left = scalar % Self.stride
    while left > 0 {
      offset += 1
      if bytes[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return offset
  }
}
