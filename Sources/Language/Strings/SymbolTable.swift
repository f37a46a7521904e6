/// Numbers strings the way the model does: reserved names have small numbers, others their hash.
struct SymbolTable: Sendable {
  private var symbols = HashTable(minimumCapacity: 512)

  /// Reads lines of a number, a tab and a name.
  init(_ file: ModelFile) throws(LanguageModelError) {
    for (number, line) in file.bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let id = Int32(String(decoding: line[..<tab], as: UTF8.self)), id > 0
      else {
        throw .malformed(
          file: file.name, field: "line \(number + 1)", reason: "expected a number and a name")
      }
      symbols.insert(StringHash.hash64(line[(tab + 1)...]), Int(id))
    }
  }

  func id(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if bytes.isEmpty { return 0 }
    return id(ofHash: StringHash.hash64(bytes))
  }

  func id(of bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer { id(of: $0) } }

  /// The number of a string that is not empty, from its hash.
  func id(ofHash hash: UInt64) -> UInt64 {
    if let symbol = symbols[hash] { return UInt64(symbol) }
    return hash
  }
}
