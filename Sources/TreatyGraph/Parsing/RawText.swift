import Reading

/// The text of a file as it stands, without a header or passages: what the language pipeline is
/// compared on.
package struct RawText {
  package let path: String
  package let text: String

  /// `-` is standard input.
  package init(path: String) throws(ReadingError) {
    let bytes = try SourceFile(path: path).read()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(file: path, offset: Self.firstInvalidOffset(in: bytes))
    }
    self.path = path
    self.text = text
  }

  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset
  }
}
