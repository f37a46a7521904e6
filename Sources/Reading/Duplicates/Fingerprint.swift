import Statements

/// A MinHash of an article's text, by which near-identical reports are found: wire copy, updates.
///
/// The text counts as its set of runs of three words, headline, case and punctuation aside. The share
/// of equal values estimates how much of their union two sets have in common, with a standard
/// error of at most 0.045. After Broder, "On the resemblance and containment of documents" (1997).
public struct Fingerprint: Hashable, Sendable {
  /// The smallest value of each hash function over all runs of words.
  let values: [UInt32]

  static let count = 126
  private static let runLength = 3
  /// Articles with fewer runs are too short to be told apart by a sample.
  private static let fewestRuns = 20

  /// Nil where the text is too short.
  public init?(of document: Document) {
    var runs = WordRuns(length: Self.runLength)
    for passage in document.passages where passage.kind != .title {
      runs.add(passage.text)
    }
    guard runs.hashes.count >= Self.fewestRuns else { return nil }
    var values = [UInt32](repeating: .max, count: Self.count)
    for hash in runs.hashes {
      // Kirsch and Mitzenmacher (2008): two hash functions make as many as are needed.
      var mixed = hash
      let step = hash.byteSwapped | 1
      for index in 0..<Self.count {
        mixed &+= step
        let value = UInt32(truncatingIfNeeded: (mixed ^ mixed >> 31) &* 0x9E37_79B9_7F4A_7C15 >> 32)
        if value < values[index] { values[index] = value }
      }
    }
    self.values = values
  }

  /// What `bytes` of another run gave; nil where they are not of this kind.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 * Self.count else { return nil }
    values = (0..<Self.count).map { index in
      (0..<4).reduce(0) { $0 | UInt32(bytes[4 * index + $1]) << (8 * $1) }
    }
  }

  /// 504 bytes to keep beside the article.
  public var bytes: [UInt8] {
    values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
  }

  /// The estimated share of runs of words that two texts have in common, of all that either has.
  public func resemblance(to other: Fingerprint) -> Double {
    var equal = 0
    for index in 0..<Self.count where values[index] == other.values[index] { equal += 1 }
    return Double(equal) / Double(Self.count)
  }
}

/// The hashes of all runs of so many words in a text.
private struct WordRuns {
  let length: Int
  private(set) var hashes: Set<UInt64> = []
  private var window: [UInt64] = []

  init(length: Int) { self.length = length }

  mutating func add(_ text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isInWord = false
    for byte in text.utf8 {
      if byte.isAlphanumeric {
        // FNV-1a, over lower-case letters.
        hash = (hash ^ UInt64(byte.isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        isInWord = true
      } else if isInWord {
        finishWord(&hash)
        isInWord = false
      }
    }
    if isInWord { finishWord(&hash) }
  }

  private mutating func finishWord(_ hash: inout UInt64) {
    window.append(hash)
    hash = 0xCBF2_9CE4_8422_2325
    if window.count > length { window.removeFirst() }
    guard window.count == length else { return }
    var run: UInt64 = 0
    for word in window { run = (run ^ word) &* 0x9FB2_1C65_1E98_DF25; run ^= run >> 28 }
    hashes.insert(run)
  }
}
