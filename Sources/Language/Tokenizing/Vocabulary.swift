/// The word forms that one pipeline has met, each with its attributes computed once.
struct Vocabulary {
  private let norms: NormTable
  private let symbols: SymbolTable
  private let specialSequences: SpecialSequences
  private(set) var lexemes: [Lexeme] = []
  private var indices = HashTable(minimumCapacity: 8192)
  /// Bytes of all the texts, so that long forms count for more when the size is bounded.
  private(set) var byteCount = 0

  init(tables: TokenizerTables) {
    norms = tables.norms
    symbols = tables.symbols
    specialSequences = tables.specialSequences
  }

  subscript(index: Int32) -> Lexeme { lexemes[Int(index)] }

  mutating func removeAll() {
    lexemes.removeAll(keepingCapacity: true)
    indices.removeAll()
    byteCount = 0
  }

  /// The index of a form, which is taken in if it is new.
  mutating func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = StringHash.hash64(bytes)
    if let index = indices[hash] { return Int32(index) }
    let index = lexemes.count
    lexemes.append(lexeme(bytes, hash: hash))
    indices.insert(hash, index)
    byteCount += bytes.count
    return Int32(index)
  }

  private func lexeme(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Lexeme {
    var prefixEnd = 0
    var suffixStart = bytes.count
    if !bytes.isEmpty {
      _ = bytes.scalar(at: &prefixEnd)
      for _ in 0..<3 where suffixStart > 0 {
        repeat { suffixStart -= 1 } while suffixStart > 0 && bytes[suffixStart] & 0xc0 == 0x80
      }
    }
    let scalarCount = bytes.scalarCount
    let shape = LexicalAttribute.shape(bytes, scalarCount: scalarCount)
    var offset = 0
    var isSpace = !bytes.isEmpty
    while offset < bytes.count && isSpace {
      isSpace = LexicalAttribute.isSpace(bytes.scalar(at: &offset))
    }
    return Lexeme(
      text: String(decoding: bytes, as: UTF8.self), hash: hash,
      norm: norms.norm(of: bytes, symbols: symbols),
      prefix: symbols.id(of: bytes.slice(0..<prefixEnd)),
      suffix: symbols.id(of: bytes.slice(suffixStart..<bytes.count)),
      shape: symbols.id(of: shape), scalarCount: scalarCount, isSpace: isSpace,
      startsException: specialSequences.begins(with: hash))
  }
}
