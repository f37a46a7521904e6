/// The rules of the tokenizer, shared by all pipelines of a model.
struct TokenizerTables: Sendable {
  let symbols: SymbolTable
  var norms: NormTable
  let prefix: RegularExpression
  let suffix: RegularExpression
  let infix: RegularExpression
  let url: RegularExpression
  let exceptions: TokenizerExceptions
  fileprivate(set) var specialSequences = SpecialSequences()

  init(
    file: ModelFile, norms: NormTable, symbols: SymbolTable
  ) throws(LanguageModelError) {
    self.symbols = symbols
    self.norms = norms
    var patterns: [String: String] = [:]
    var exceptions = TokenizerExceptions()
    var reader = MessagePackReader(file)
    for _ in 0..<(try reader.readMapCount()) {
      let key = try reader.readString()
      reader.field = key
      switch key {
      case "prefix_search", "suffix_search", "infix_finditer", "url_match":
        patterns[key] = try reader.readString()
      case "token_match":
        guard reader.readNil() else {
          throw .unsupported(file: file.name, field: key, reason: "a pattern for whole tokens")
        }
      case "faster_heuristics":
        guard try reader.readBool() else {
          throw .unsupported(file: file.name, field: key, reason: "false")
        }
      case "exceptions": try exceptions.read(&reader, file: file, symbols: symbols)
      default: try reader.skip()
      }
    }
    func compiled(_ key: String) throws(LanguageModelError) -> RegularExpression {
      guard let pattern = patterns[key] else {
        throw .malformed(file: file.name, field: key, reason: "it is missing")
      }
      return try RegularExpression(python: pattern, file: file.name, field: key)
    }
    prefix = try compiled("prefix_search")
    suffix = try compiled("suffix_search")
    infix = try compiled("infix_finditer")
    url = try compiled("url_match")
    self.exceptions = exceptions
    specialSequences = SpecialSequences(tables: self)
  }
}

/// The strings that the tokenizer splits in a given way: `don't` is `do` and `n't`.
struct TokenizerExceptions: Sendable {
  /// One token of an exception, and the norm it has there; 0 stands for the norm of the form.
  struct Piece: Sendable {
    var text: [UInt8]
    var norm: UInt64
  }

  private(set) var entries: [[Piece]] = []
  private(set) var texts: [[UInt8]] = []
  private var indices = HashTable(minimumCapacity: 2048)
  private(set) var longest = 0

  /// The pieces of an exception, or nil if the string is none.
  func pieces(of bytes: UnsafeBufferPointer<UInt8>) -> [Piece]? {
    guard !bytes.isEmpty, bytes.count <= longest,
      let index = indices[StringHash.hash64(bytes)]
    else { return nil }
    return entries[index]
  }

  func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.count <= longest && indices.contains(StringHash.hash64(bytes))
  }

  // The keys of a piece are the numbers of the attributes ORTH and NORM.
  mutating func read(
    _ reader: inout MessagePackReader, file: ModelFile, symbols: SymbolTable
  ) throws(LanguageModelError) {
    for _ in 0..<(try reader.readMapCount()) {
      let text = Array(file.bytes[try reader.readBytes()])
      var pieces: [Piece] = []
      for _ in 0..<(try reader.readArrayCount()) {
        var piece = Piece(text: [], norm: 0)
        for _ in 0..<(try reader.readMapCount()) {
          switch try reader.readInteger() {
          case 65: piece.text = Array(file.bytes[try reader.readBytes()])
          case 67: piece.norm = symbols.id(of: Array(file.bytes[try reader.readBytes()]))
          default: try reader.skip()
          }
        }
        guard !piece.text.isEmpty,
          String(validating: piece.text, as: UTF8.self) != nil
        else { throw reader.malformed("an exception with an empty or broken token") }
        pieces.append(piece)
      }
      guard pieces.flatMap(\.text) == text else {
        throw reader.malformed("the tokens of an exception are not its text")
      }
      indices.insert(StringHash.hash64(text[...]), entries.count)
      entries.append(pieces)
      texts.append(text)
      longest = max(longest, text.count)
    }
  }
}
