/// Word forms that the model takes for another one: spelling variants, marks and currencies.
struct NormTable: Sendable {
  // Both from a form's number to a norm's; `lookups` goes first.
  private var lookups: [UInt64: UInt64] = [:]
  private var base: [UInt64: UInt64] = [:]

  /// Reads the table of the model, and lines of a form, a tab and its norm.
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
    for (number, line) in baseFile.bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else {
        throw .malformed(
          file: baseFile.name, field: "line \(number + 1)", reason: "expected a form and a norm")
      }
      base[symbols.id(of: Array(line[..<tab]))] = symbols.id(of: Array(line[(tab + 1)...]))
    }
  }

  func norm(of form: UnsafeBufferPointer<UInt8>, symbols: SymbolTable) -> UInt64 {
    let id = symbols.id(of: form)
    return lookups[id] ?? base[id] ?? symbols.id(of: LexicalAttribute.lowercased(form))
  }
}
