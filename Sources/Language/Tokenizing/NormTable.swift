import Tables

/// Word forms that the model takes for another one: spelling variants, marks and currencies.
struct NormTable: Sendable {
  // Both from a form's number to a norm's; `lookups` goes first.
  private var lookups: [UInt64: UInt64] = [:]
  private var base: [UInt64: UInt64] = [:]

  /// Reads the table of the model, and that of forms and their norms beside it.
  init(
    lookups file: ModelFile, base baseFile: ModelFile, symbols: SymbolTable
  ) throws(LanguageModelError) {
    var reader = MessagePackReader(file)
    for _ in 0..<(try reader.readMapCount()) {
      guard try reader.readString() == "lexeme_norm" else {
        try reader.skip()
        continue
      }
      reader.field = "lexeme_norm"
      let count = try reader.readMapCount()
      lookups.reserveCapacity(count)
      for _ in 0..<count {
        let form = try reader.readInteger()
        let norm = try reader.readBytes()
        lookups[form] = file.bytes[norm].withUnsafeBufferPointer { symbols.id(of: $0) }
      }
    }
    guard !lookups.isEmpty else {
      throw .malformed(file: file.name, field: "lexeme_norm", reason: "it is missing")
    }
    let table = try Table(BaseNormTable.schema, file: baseFile)
    for row in table.rows {
      base[symbols.id(of: Array(table.bytes(row, BaseNormTable.form)))] =
        symbols.id(of: Array(table.bytes(row, BaseNormTable.norm)))
    }
  }

  func norm(of form: UnsafeBufferPointer<UInt8>, symbols: SymbolTable) -> UInt64 {
    let id = symbols.id(of: form)
    return lookups[id] ?? base[id] ?? symbols.id(of: LexicalAttribute.lowercased(form))
  }
}
