/// What an encoder reads: numbers of pieces, and which of two parts of the text each belongs to.
package struct PieceSequence: Hashable, Sendable {
  package private(set) var pieces: [Int] = []
  package private(set) var parts: [Int] = []

  package init() {}

  package var count: Int { pieces.count }

  /// Adds pieces; `part` is 0 or 1.
  package mutating func append(_ added: some Sequence<Int>, part: Int) {
    precondition(part == 0 || part == 1, "a text has two parts")
    for piece in added {
      pieces.append(piece)
      parts.append(part)
    }
  }
}
