/// Cuts text into words, marks and runs of white space, without losing a character.
///
/// The rules of https://spacy.io/usage/linguistic-features#how-tokenizer-works: split at white
/// space, take off prefixes and suffixes, look for exceptions and addresses, split at infixes.
struct Tokenizer {
  /// A token of a text.
  struct Word {
    var lexeme: Int32
    /// The norm that an exception gives the token; 0 for that of the form.
    var norm: UInt64
    var isFollowedBySpace: Bool
  }

  /// Chunks beyond this many bytes are not tried as an address, which can take very long.
  private static let longestAddress = 65_536
  /// Bytes at the end of a chunk in which a suffix is looked for first.
  private static let suffixWindow = 256
  private static let longestCachedChunk = 256

  private(set) var vocabulary: Vocabulary
  private let tables: TokenizerTables
  private let usesExceptions: Bool
  private let prefix: RegularExpressionMatcher
  private let suffix: RegularExpressionMatcher
  private let infix: RegularExpressionMatcher
  private let url: RegularExpressionMatcher
  private var words: [Word] = []
  // Known chunks: from hash to the first of its words in `chunkWords`, whose run ends in a marker.
  private var chunks = HashTable(minimumCapacity: 8192)
  private var chunkWords: [Word] = []

  init(tables: TokenizerTables, usesExceptions: Bool = true) {
    self.tables = tables
    self.usesExceptions = usesExceptions
    vocabulary = Vocabulary(tables: tables)
    prefix = RegularExpressionMatcher(tables.prefix)
    suffix = RegularExpressionMatcher(tables.suffix)
    infix = RegularExpressionMatcher(tables.infix)
    url = RegularExpressionMatcher(tables.url)
  }

  /// Forgets all forms; words made before are void.
  mutating func removeAll() {
    vocabulary.removeAll()
    chunks.removeAll()
    chunkWords.removeAll(keepingCapacity: true)
  }

  func isTouchedByRules(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    [prefix, infix, suffix].contains { $0.firstMatch(in: bytes) != nil }
  }

  mutating func tokenize(_ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    words.removeAll(keepingCapacity: true)
    splitAtSpace(bytes)
    if usesExceptions { applySpecialSequences() }
    return words
  }

  private mutating func splitAtSpace(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    var offset = 0
    var start = 0
    var inSpace = LexicalAttribute.isSpace(bytes.scalar(at: &offset))
    offset = 0
    while offset < bytes.count {
      let here = offset
      let scalar = bytes.scalar(at: &offset)
      guard LexicalAttribute.isSpace(scalar) != inSpace else { continue }
      if start < here { appendChunk(bytes.slice(start..<here)) }
      if scalar == 0x20 {
        markSpace()
        start = here + 1
      } else {
        start = here
      }
      inSpace.toggle()
    }
    if start < bytes.count {
      appendChunk(bytes.slice(start..<bytes.count))
      if bytes[bytes.count - 1] == 0x20 && !inSpace { markSpace() }
    }
  }

  private mutating func markSpace() {
    if !words.isEmpty { words[words.count - 1].isFollowedBySpace = true }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.append(
      Word(lexeme: vocabulary.index(of: bytes), norm: 0, isFollowedBySpace: false))
  }

  private mutating func append(_ pieces: [TokenizerExceptions.Piece]) {
    for piece in pieces {
      let lexeme = piece.text.withUnsafeBufferPointer { vocabulary.index(of: $0) }
      words.append(Word(lexeme: lexeme, norm: piece.norm, isFollowedBySpace: false))
    }
  }

  private func isException(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    usesExceptions && tables.exceptions.contains(bytes)
  }

  /// Appends the words of an exception or of a chunk met before; false if it is neither.
  private mutating func appendKnown(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    guard usesExceptions, chunk.count <= Self.longestCachedChunk else { return false }
    let hash = StringHash.hash64(chunk)
    if let first = chunks[hash] {
      var index = first
      while chunkWords[index].lexeme >= 0 {
        words.append(chunkWords[index])
        index += 1
      }
      return true
    }
    guard let pieces = tables.exceptions.pieces(of: chunk) else { return false }
    let first = words.count
    append(pieces)
    remember(hash, from: first)
    return true
  }

  private mutating func remember(_ hash: UInt64, from first: Int) {
    chunks.insert(hash, chunkWords.count)
    chunkWords.append(contentsOf: words[first...])
    chunkWords.append(Word(lexeme: -1, norm: 0, isFollowedBySpace: false))
  }

  private mutating func appendChunk(_ chunk: UnsafeBufferPointer<UInt8>) {
    if appendKnown(chunk) { return }
    let first = words.count
    var suffixes: [Range<Int>] = []
    let core = strip(chunk, suffixes: &suffixes)
    if !core.isEmpty { appendCore(chunk.slice(core)) }
    for range in suffixes.reversed() { append(chunk.slice(range)) }
    if usesExceptions, chunk.count <= Self.longestCachedChunk {
      remember(StringHash.hash64(chunk), from: first)
    }
  }

  /// Takes prefixes and suffixes off a chunk; the prefixes are appended, the rest is returned.
  private mutating func strip(
    _ chunk: UnsafeBufferPointer<UInt8>, suffixes: inout [Range<Int>]
  ) -> Range<Int> {
    var core = 0..<chunk.count
    var lastCount = -1
    while !core.isEmpty && core.count != lastCount {
      let bytes = chunk.slice(core)
      if isException(bytes) { break }
      lastCount = core.count
      let prefixCount = prefixLength(bytes)
      let afterPrefix = core.lowerBound + prefixCount..<core.upperBound
      if prefixCount > 0, isException(chunk.slice(afterPrefix)) {
        append(bytes.slice(0..<prefixCount))
        return afterPrefix
      }
      let suffixCount = suffixLength(chunk.slice(afterPrefix))
      let beforeSuffix = core.lowerBound..<core.upperBound - suffixCount
      if suffixCount > 0, isException(chunk.slice(beforeSuffix)) {
        suffixes.append(beforeSuffix.upperBound..<core.upperBound)
        return beforeSuffix
      }
      if prefixCount > 0 { append(bytes.slice(0..<prefixCount)) }
      if suffixCount > 0 { suffixes.append(beforeSuffix.upperBound..<core.upperBound) }
      core = afterPrefix.lowerBound..<beforeSuffix.upperBound
    }
    return core
  }

  private func prefixLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let match = prefix.firstMatch(in: bytes), match.lowerBound == 0 else { return 0 }
    return match.count
  }

  /// Looks at the end of a long chunk only: a run of brackets is taken apart one by one, and
  /// searching all of it each time would take the square of its length.
  ///
  /// A match at the start of the window may have begun before it: then the window is doubled.
  private func suffixLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard !bytes.isEmpty else { return 0 }
    var window = Self.suffixWindow
    while true {
      var start = max(0, bytes.count - window)
      while start > 0 && bytes[start] & 0xc0 == 0x80 { start -= 1 }
      guard let match = suffix.firstMatch(in: bytes, from: start),
        match.upperBound == bytes.count
      else { return 0 }
      if start == 0 || match.lowerBound > start { return match.count }
      window *= 2
    }
  }

  private mutating func appendCore(_ core: UnsafeBufferPointer<UInt8>) {
    if appendKnown(core) { return }
    if core.count <= Self.longestAddress, url.firstMatch(in: core) != nil {
      append(core)
      return
    }
    var start = 0
    var search = 0
    while search < core.count, let match = infix.firstMatch(in: core, from: search) {
      if match.lowerBound > 0 {
        if match.lowerBound > start { append(core.slice(start..<match.lowerBound)) }
        if !match.isEmpty { append(core.slice(match)) }
        start = match.upperBound
      }
      search = match.upperBound
      if match.isEmpty, search < core.count { _ = core.scalar(at: &search) }
    }
    if start < core.count { append(core.slice(start..<core.count)) }
  }
}

extension Tokenizer {
  /// Replaces sequences of words that together are an exception by the exception's tokens.
  private mutating func applySpecialSequences() {
    let matches = specialSpans()
    guard !matches.isEmpty else { return }
    var taken = [Bool](repeating: false, count: words.count)
    var accepted: [Range<Int>] = []
    let longestFirst = matches.sorted { (a: Range<Int>, b: Range<Int>) in
      a.count != b.count ? a.count > b.count : a.lowerBound < b.lowerBound
    }
    for span in longestFirst {
      if !taken[span.lowerBound] && !taken[span.upperBound - 1] { accepted.append(span) }
      for index in span { taken[index] = true }
    }
    accepted.sort { $0.lowerBound < $1.lowerBound }
    let old = words
    words.removeAll(keepingCapacity: true)
    var next = 0
    for span in accepted {
      words.append(contentsOf: old[next..<span.lowerBound])
      next = span.upperBound
      let joined = text(of: old[span])
      let pieces = joined.withUnsafeBufferPointer { tables.exceptions.pieces(of: $0) }
      guard let pieces else {
        words.append(contentsOf: old[span])
        continue
      }
      append(pieces)
      words[words.count - 1].isFollowedBySpace = old[span.upperBound - 1].isFollowedBySpace
    }
    words.append(contentsOf: old[next...])
  }

  /// All runs of words that the trie knows.
  private func specialSpans() -> [Range<Int>] {
    var spans: [Range<Int>] = []
    let sequences = tables.specialSequences
    for start in words.indices where vocabulary[words[start].lexeme].startsException {
      var node = 0
      for end in start..<words.count {
        let hash = vocabulary[words[end].lexeme].hash
        guard let next = sequences.next(after: node, on: hash) else { break }
        node = next
        if sequences.endsSequence(node) { spans.append(start..<end + 1) }
      }
    }
    return spans
  }

  private func text(of words: ArraySlice<Word>) -> [UInt8] {
    var text: [UInt8] = []
    for (index, word) in zip(words.indices, words) {
      text.append(contentsOf: vocabulary[word.lexeme].text.utf8)
      if word.isFollowedBySpace, index != words.endIndex - 1 { text.append(0x20) }
    }
    return text
  }
}
