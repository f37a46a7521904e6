/// A sentence as it is compared with another that may repeat it.
package struct SentenceWords {
  /// The share of pairs of neighbouring words that two sentences have in common, from which one
  /// repeats the other.
  static let threshold = 0.6

  private static let room = 1000
  private let hash: UInt64
  private let pairs: Sketch
  private let names: Sketch

  package init(_ text: String) {
    let words = WordHash.words(of: text)
    hash = words.runs(of: words.count).first ?? 0
    pairs = Sketch(of: words.runs(of: min(2, words.count)), room: Self.room)
    // The first word has its capital letter from its place.
    names = Sketch(of: words.dropFirst().lazy.filter(\.isName).map(\.value), room: Self.room)
  }

  /// True where both say nearly the same, and one names no one and no number that the other does
  /// not: three more words are an editor's, another day is another fact.
  package func isNearly(_ other: SentenceWords) -> Bool {
    if hash == other.hash { return true }
    return names.overlap(with: other.names).containment == 1
      && pairs.overlap(with: other.pairs).resemblance >= Self.threshold
  }
}
