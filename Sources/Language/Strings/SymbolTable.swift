import Tables

/// Numbers strings the way the model does: reserved names have small numbers, others their hash.
struct SymbolTable: Sendable {
  private var symbols = HashTable(minimumCapacity: 512)

  /// Reads the table of names and their numbers.
  init(_ file: ModelFile) throws(LanguageModelError) {
    let table = try Table(SymbolNameTable.schema, file: file)
    for row in table.rows {
      symbols.insert(
        StringHash.hash64(table.bytes(row, SymbolNameTable.name)),
        try table.read(row, SymbolNameTable.number))
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
