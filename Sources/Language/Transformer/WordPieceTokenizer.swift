/// Cuts a text into pieces of words that an encoder knows.
///
///     let pieces = tokenizer.pieces(of: "Unratified treaties")
///     // un ##rat ##ified treaties
///
/// Of each word the longest piece at its start is taken, then of what is left (Wu et al. 2016,
/// section 4.1, https://arxiv.org/abs/1609.08144).
package struct WordPieceTokenizer: Sendable {
  /// A piece of a text.
  package struct Piece: Hashable, Sendable {
    /// Its number in the vocabulary.
    package let id: Int
    /// Where it stands, in Unicode scalars.
    package let range: Range<Int>
  }

  private let ids: [String: Int]
  /// The number of pieces that there are.
  package let count: Int
  /// What opens a sequence, parts it, and stands for an unknown word.
  package let opening, separator, unknown: Int

  /// BERT looks at no longer words.
  private static let wordLimit = 100
  private static let sizeLimit = 1 << 20

  /// Reads a vocabulary of one piece a line.
  package init(path: String) throws(LanguageModelError) {
    let file: ModelFile
    do {
      file = try ModelFile(path: path)
    } catch .unreadable(let file, let reason) {
      throw .noWeights(file: file, reason: reason)
    }
    try self.init(file)
  }

  init(_ file: ModelFile) throws(LanguageModelError) {
    var lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var ids: [String: Int] = [:]
    ids.reserveCapacity(lines.count)
    guard lines.count <= Self.sizeLimit else {
      throw .badWeights(file: file.name, field: "line \(lines.count)", reason: "too many pieces")
    }
    for (number, line) in lines.enumerated() {
      let piece = String(decoding: line, as: UTF8.self)
      guard ids.updateValue(number, forKey: piece) == nil else {
        throw .badWeights(
          file: file.name, field: "line \(number + 1)", reason: "\"\(piece)\" stands there twice")
      }
    }
    func id(_ piece: String) throws(LanguageModelError) -> Int {
      guard let id = ids[piece] else {
        throw .badWeights(file: file.name, field: piece, reason: "it is missing")
      }
      return id
    }
    opening = try id("[CLS]")
    separator = try id("[SEP]")
    unknown = try id("[UNK]")
    count = lines.count
    self.ids = ids
  }

  /// The pieces of a text in their order.
  package func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for word in WordPieceText(text).words { append(word, to: &pieces) }
    return pieces
  }

  private func append(_ word: [WordPieceText.Letter], to pieces: inout [Piece]) {
    guard let first = word.first, let last = word.last else { return }
    let known = pieces.count
    var start = 0
    while start < word.count, word.count <= Self.wordLimit {
      guard let piece = longestPiece(of: word, from: start) else { break }
      pieces.append(piece.value)
      start = piece.end
    }
    if start < word.count {
      pieces.removeSubrange(known...)
      pieces.append(Piece(id: unknown, range: first.place..<last.place + 1))
    }
  }

  private struct FoundPiece {
    let value: Piece
    /// The letter behind it.
    let end: Int
  }

  private func longestPiece(of word: [WordPieceText.Letter], from start: Int) -> FoundPiece? {
    var text = start == 0 ? "" : "##"
    for letter in word[start...] { text.unicodeScalars.append(letter.scalar) }
    var end = word.count
    while end > start {
      if let id = ids[text] {
        let range = word[start].place..<word[end - 1].place + 1
        return FoundPiece(value: Piece(id: id, range: range), end: end)
      }
      text.unicodeScalars.removeLast()
      end -= 1
    }
    return nil
  }
}
