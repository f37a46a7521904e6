/// Exceptions that the ordinary rules would cut, as sequences of the tokens they are cut into.
///
/// A trie over hashes of token texts; the tokenizer looks for them in a second pass.
struct SpecialSequences: Sendable {
  // Node 0 is the root; an edge is keyed by node and text.
  private var edges = HashTable()
  private var firsts = HashTable()
  private var isTerminal: [Bool] = [false]

  init() {}

  /// Cuts each exception that a rule would touch with exceptions switched off.
  init(tables: TokenizerTables) {
    var tokenizer = Tokenizer(tables: tables, usesExceptions: false)
    for text in tables.exceptions.texts {
      text.withUnsafeBufferPointer { bytes in
        guard bytes.contains(UInt8(ascii: " ")) || tokenizer.isTouchedByRules(bytes) else { return }
        let words = tokenizer.tokenize(bytes)
        insert(words.map { tokenizer.vocabulary[$0.lexeme].hash })
      }
    }
  }

  func begins(with hash: UInt64) -> Bool { firsts.contains(hash) }

  /// The node that follows a node on a token; the root is 0.
  func next(after node: Int, on hash: UInt64) -> Int? { edges[Self.key(node, hash)] }

  func endsSequence(_ node: Int) -> Bool { isTerminal[node] }

  private mutating func insert(_ hashes: [UInt64]) {
    guard let first = hashes.first else { return }
    firsts.insert(first, 1)
    var node = 0
    for hash in hashes {
      if let known = next(after: node, on: hash) {
        node = known
      } else {
        isTerminal.append(false)
        edges.insert(Self.key(node, hash), isTerminal.count - 1)
        node = isTerminal.count - 1
      }
    }
    isTerminal[node] = true
  }

  private static func key(_ node: Int, _ hash: UInt64) -> UInt64 {
    hash ^ (UInt64(node) &* 0xd6e8_feb8_6659_fd93)
  }
}
