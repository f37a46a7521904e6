/// A text as it was read: valid UTF-8 without a byte order mark, as bytes and as a string.
struct SourceText {
  let bytes: [UInt8]
  let string: String

  /// Takes UTF-8, and UTF-16 with a byte order mark.
  init(bytes: [UInt8], name: String) throws(ReadingError) {
    guard !bytes.isEmpty else { throw .empty(file: name) }
    if let text = Self.decodingUTF16(bytes) {
      self.init(string: text)
      return
    }
    if let signature = FileSignature(of: bytes) {
      throw .notText(file: name, looksLike: signature.description)
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let string = String(validating: text, as: UTF8.self) else {
      throw .notUTF8(file: name, offset: Self.firstFault(in: bytes))
    }
    if text.contains(0) { throw .notText(file: name, looksLike: "binary data, with NUL bytes") }
    self.init(text, string)
  }

  /// A text that a program made: decoded, extracted or converted.
  init(string: String) {
    self.init(Array(string.utf8), string)
  }

  private init(_ bytes: [UInt8], _ string: String) {
    self.bytes = bytes
    self.string = string
  }

  private static func decodingUTF16(_ bytes: [UInt8]) -> String? {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    guard bytes.count % 2 == 0, isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index -> UInt16 in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return units.contains(0) ? nil : String(validating: units, as: UTF16.self)
  }

  /// The offset of the first byte that belongs to no scalar.
  private static func firstFault(in bytes: [UInt8]) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
  }
}
