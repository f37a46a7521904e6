/// Reads MessagePack values one after the other, never beyond the bytes that there are.
///
/// The format: https://github.com/msgpack/msgpack/blob/master/spec.md. Extension types do not occur
/// in a trained pipeline and are refused.
struct MessagePackReader {
  private let file: ModelFile
  private let end: Int
  private(set) var offset: Int
  /// What is being read, for errors.
  var field: String

  init(_ file: ModelFile, field: String = "top level") {
    self.init(file, range: 0..<file.bytes.count, field: field)
  }

  /// Reads a value that is packed in the bytes of another.
  init(_ file: ModelFile, range: Range<Int>, field: String) {
    self.file = file
    self.field = field
    offset = range.lowerBound
    end = range.upperBound
  }

  func malformed(_ reason: String) -> LanguageModelError {
    .malformed(file: file.name, field: field, reason: "\(reason) (byte \(offset))")
  }

  /// How many values pairs of a map follow.
  mutating func readMapCount() throws(LanguageModelError) -> Int {
    let byte = try readByte()
    let count =
      switch byte {
      case 0x80...0x8f: Int(byte & 0x0f)
      case 0xde: Int(try readBigEndian(2))
      case 0xdf: Int(try readBigEndian(4))
      default: throw malformed("expected a map, found type \(byte)")
      }
    guard count <= (end - offset) / 2 else {
      throw malformed("a map of \(count) runs past the end")
    }
    return count
  }

  mutating func readArrayCount() throws(LanguageModelError) -> Int {
    let byte = try readByte()
    let count =
      switch byte {
      case 0x90...0x9f: Int(byte & 0x0f)
      case 0xdc: Int(try readBigEndian(2))
      case 0xdd: Int(try readBigEndian(4))
      default: throw malformed("expected an array, found type \(byte)")
      }
    guard count <= end - offset else { throw malformed("an array of \(count) runs past the end") }
    return count
  }

  /// The bytes of a string or of binary data, as a range of the file.
  mutating func readBytes() throws(LanguageModelError) -> Range<Int> {
    let byte = try readByte()
    let count =
      switch byte {
      case 0xa0...0xbf: Int(byte & 0x1f)
      case 0xc4, 0xd9: Int(try readBigEndian(1))
      case 0xc5, 0xda: Int(try readBigEndian(2))
      case 0xc6, 0xdb: Int(try readBigEndian(4))
      default: throw malformed("expected a string, found type \(byte)")
      }
    guard count <= end - offset else { throw malformed("a string of \(count) bytes is cut short") }
    defer { offset += count }
    return offset..<offset + count
  }

  mutating func readString() throws(LanguageModelError) -> String {
    let range = try readBytes()
    guard let string = String(validating: file.bytes[range], as: UTF8.self) else {
      throw malformed("a string is no UTF-8")
    }
    return string
  }

  /// An integer that fits both signed and unsigned use; hashes come out as bit patterns.
  mutating func readInteger() throws(LanguageModelError) -> UInt64 {
    let byte = try readByte()
    switch byte {
    case 0x00...0x7f: return UInt64(byte)
    case 0xe0...0xff: return UInt64(bitPattern: Int64(Int8(bitPattern: byte)))
    case 0xcc: return try readBigEndian(1)
    case 0xcd: return try readBigEndian(2)
    case 0xce: return try readBigEndian(4)
    case 0xcf, 0xd3: return try readBigEndian(8)
    case 0xd0: return UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: try readBigEndian(1))))
    case 0xd1: return UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: try readBigEndian(2))))
    case 0xd2: return UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: try readBigEndian(4))))
    default: throw malformed("expected an integer, found type \(byte)")
    }
  }

  mutating func readSmallInteger(below limit: Int) throws(LanguageModelError) -> Int {
    let value = try readInteger()
    guard value < UInt64(limit) else {
      throw malformed("\(Int64(bitPattern: value)) is not between 0 and \(limit - 1)")
    }
    return Int(value)
  }

  /// True if the next value is nil, which is then read.
  mutating func readNil() -> Bool {
    guard offset < end, file.bytes[offset] == 0xc0 else { return false }
    offset += 1
    return true
  }

  var nextIsInteger: Bool {
    guard offset < end else { return false }
    return switch file.bytes[offset] {
    case 0x00...0x7f, 0xe0...0xff, 0xcc...0xcf, 0xd0...0xd3: true
    default: false
    }
  }

  var nextIsMap: Bool {
    guard offset < end else { return false }
    return switch file.bytes[offset] {
    case 0x80...0x8f, 0xde, 0xdf: true
    default: false
    }
  }

  /// Reads true or false, or an integer in their place.
  mutating func readBool() throws(LanguageModelError) -> Bool {
    guard offset < end else { throw malformed("the file is cut short") }
    switch file.bytes[offset] {
    case 0xc2, 0xc3:
      defer { offset += 1 }
      return file.bytes[offset] == 0xc3
    default: return try readInteger() != 0
    }
  }

  /// Passes over one value of any type.
  mutating func skip() throws(LanguageModelError) {
    // Values still to pass over; a count instead of recursion, so that no nesting is too deep.
    var pending = 1
    while pending > 0 {
      pending -= 1
      guard offset < end else { throw malformed("the file is cut short") }
      switch file.bytes[offset] {
      case 0x80...0x8f, 0xde, 0xdf: pending += 2 * (try readMapCount())
      case 0x90...0x9f, 0xdc, 0xdd: pending += try readArrayCount()
      case 0xa0...0xbf, 0xc4...0xc6, 0xd9...0xdb: _ = try readBytes()
      case 0xc0, 0xc2, 0xc3: offset += 1
      case 0xca: _ = try readBigEndian(5)
      case 0xcb:
        offset += 1
        _ = try readBigEndian(8)
      case 0xc1, 0xc7...0xc9, 0xd4...0xd8: throw malformed("unknown type \(file.bytes[offset])")
      default: _ = try readInteger()
      }
    }
  }

  private mutating func readByte() throws(LanguageModelError) -> UInt8 {
    guard offset < end else { throw malformed("the file is cut short") }
    defer { offset += 1 }
    return file.bytes[offset]
  }

  private mutating func readBigEndian(_ count: Int) throws(LanguageModelError) -> UInt64 {
    guard count <= end - offset else { throw malformed("the file is cut short") }
    var value: UInt64 = 0
    for byte in file.bytes[offset..<offset + count] { value = value << 8 | UInt64(byte) }
    offset += count
    return value
  }
}
