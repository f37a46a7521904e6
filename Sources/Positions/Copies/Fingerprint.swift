import Statements

/// What an article's text is recognised by when another article prints the same report: wire copy,
/// an update, a shortened or corrected version.
///
/// A text counts as its set of runs of five words, wherever they stand, and as its set of names and
/// numbers. The headline is left out, as each outlet writes its own.
package struct Fingerprint: Hashable, Sendable {
  /// The share of runs that two copies have in common, of all that either has: of two texts of one
  /// length, six in ten of each.
  package static let threshold = 0.42
  /// The share of the names and numbers of one that the other has too: a form letter that is filled
  /// in for another actor or another day shares its runs only.
  package static let nameThreshold = 0.7
  /// An article that is printed again after so many days says it again.
  package static let days = 31

  static let runLength = 5
  static let runRoom = 256
  static let nameRoom = 128
  /// Texts with fewer runs are too short to be told apart.
  private static let fewestRuns = 20

  /// How many keys a fingerprint has, and how many of them copies have in common.
  ///
  /// Texts with 0.42 of their runs in common share three of twenty with a probability of 0.998.
  package static let keyCount = fewestRuns
  package static let commonKeys = 3

  let runs: Sketch
  let names: Sketch
  /// How long the text is.
  package let wordCount: Int

  /// Nil where the text is too short.
  package init?(of document: Document) {
    var words: [WordHash] = []
    for passage in document.passages where passage.kind != .title {
      words += WordHash.words(of: passage.text)
    }
    let runs = Sketch(of: words.runs(of: Self.runLength), room: Self.runRoom)
    guard runs.values.count >= Self.fewestRuns else { return nil }
    self.runs = runs
    names = Sketch(of: words.lazy.filter(\.isName).map(\.value), room: Self.nameRoom)
    wordCount = words.count
  }

  /// True where one text copies the other, whichever was first.
  package func isCopy(of other: Fingerprint) -> Bool {
    runs.overlap(with: other.runs).resemblance >= Self.threshold
      && names.overlap(with: other.names).containment >= Self.nameThreshold
  }

  /// What to look copies up by.
  package var keys: [UInt32] { Array(runs.values.prefix(Self.keyCount)) }
}

extension Fingerprint {
  /// At most 1,544 bytes to keep beside the article.
  package var bytes: [UInt8] {
    [UInt32(wordCount), UInt32(runs.values.count)].flatMap(\.bytes)
      + runs.values.flatMap(\.bytes) + names.values.flatMap(\.bytes)
  }

  /// What `bytes` gave; nil for others.
  package init?(bytes: [UInt8]) {
    let numbers = bytes.withUnsafeBytes { buffer in
      stride(from: 0, to: buffer.count - 3, by: 4).map {
        UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
      }
    }
    guard bytes.count % 4 == 0, numbers.count > 2, numbers[1] <= numbers.count - 2 else {
      return nil
    }
    let runCount = Int(numbers[1])
    let runs = Array(numbers[2..<2 + runCount])
    let names = Array(numbers[(2 + runCount)...])
    guard runs.count <= Self.runRoom, names.count <= Self.nameRoom else { return nil }
    self.init(
      runs: Sketch(values: runs, room: Self.runRoom),
      names: Sketch(values: names, room: Self.nameRoom), wordCount: Int(numbers[0]))
  }

  private init(runs: Sketch, names: Sketch, wordCount: Int) {
    self.runs = runs
    self.names = names
    self.wordCount = wordCount
  }
}

extension UInt32 {
  fileprivate var bytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) } }
}
