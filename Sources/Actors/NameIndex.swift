/// All names of the directory as a tree over words, for finding them in running text.
///
/// Step by step from word to word: a node and the hash of the next word lead to a node. The steps
/// lie in one open-addressed table; most words of a text miss it at the first look. Where a name
/// ends, its letters, gaps and case are compared in full, so no hash decides alone.
struct NameIndex {
  /// Where a name ends, and what it stands for.
  struct Entry {
    /// Of the alias, in the array that the caller keeps; nil for a name that hides others.
    let alias: Int?
    let caseRule: CaseRule
    /// The next entry at the same node.
    let next: Int?
    let firstPart: Int
    let partCount: Int
    let closing: Closing
  }

  /// What follows the last word of a name and belongs to it.
  enum Closing { case nothing, period, parenthesis, plus }

  /// A word of a name.
  struct Part {
    let gapBefore: WordGap
    /// True where the case rule wants a capital.
    let isCapitalized: Bool
    let letters: Range<Int>
    let folded: Range<Int>
  }

  private(set) var entries: [Entry] = []
  private(set) var parts: [Part] = []
  /// The letters of all parts, as written and folded.
  private(set) var letters: [UInt8] = []
  private var firstEntries: [Int?] = [nil]
  private var steps: [Step]
  private var stepCount = 0
  private var words: [ScannedWord] = []

  private struct Step {
    var key: UInt64 = 0
    var node: Int32 = 0
  }

  static let root = 0

  init(expecting names: Int) {
    var capacity = 1024
    while capacity < names * 4 { capacity *= 2 }
    steps = Array(repeating: Step(), count: capacity)
  }

  func step(from node: Int, by hash: UInt64) -> Int? {
    let key = Self.key(node, hash)
    let mask = steps.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while steps[slot].key != 0 {
      if steps[slot].key == key { return Int(steps[slot].node) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func firstEntry(at node: Int) -> Int? { firstEntries[node] }

  /// Adds a name; one without letters or digits is left out.
  mutating func insert(_ name: String, caseRule: CaseRule, alias: Int?) {
    var name = name
    name.withUTF8 { bytes in
      words.removeAll(keepingCapacity: true)
      WordScanner.scan(bytes, into: &words)
      guard let last = words.last else { return }
      let firstPart = parts.count
      var node = Self.root
      for word in words {
        node = addStep(from: node, by: word.hash)
        parts.append(part(of: word, in: bytes))
      }
      let closing: Closing =
        switch last.end < bytes.count ? bytes[last.end] : 0 {
        case Byte.period: .period
        case Byte.closingParenthesis: .parenthesis
        case Byte.plus: .plus
        default: .nothing
        }
      entries.append(
        Entry(
          alias: alias, caseRule: caseRule, next: firstEntries[node], firstPart: firstPart,
          partCount: words.count, closing: closing))
      firstEntries[node] = entries.count - 1
    }
  }

  private mutating func part(
    of word: ScannedWord, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Part {
    let start = letters.count
    letters += bytes[word.start..<word.end]
    let middle = letters.count
    letters += WordScanner.fold(bytes, word.start..<word.end)
    return Part(
      gapBefore: word.gapBefore, isCapitalized: Self.startsWithCapital(bytes, word.start),
      letters: start..<middle, folded: middle..<letters.count)
  }

  static func startsWithCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard bytes[index] >= 0x80 else { return Byte.isUppercase(bytes[index]) }
    let scalar = Unicode.Scalar(DecodedScalar(bytes, at: index).value)
    return scalar?.properties.isUppercase ?? false
  }

  private mutating func addStep(from node: Int, by hash: UInt64) -> Int {
    if stepCount * 2 > steps.count { grow() }
    let key = Self.key(node, hash)
    let slot = self.slot(of: key)
    if steps[slot].key == key { return Int(steps[slot].node) }
    firstEntries.append(nil)
    steps[slot] = Step(key: key, node: Int32(firstEntries.count - 1))
    stepCount += 1
    return firstEntries.count - 1
  }

  private func slot(of key: UInt64) -> Int {
    let mask = steps.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while steps[slot].key != 0, steps[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = steps
    steps = Array(repeating: Step(), count: old.count * 2)
    for step in old where step.key != 0 { steps[slot(of: step.key)] = step }
  }

  private static func key(_ node: Int, _ hash: UInt64) -> UInt64 {
    // The multiplier of SplitMix64 spreads the node over all bits; 0 marks a free slot.
    let mixed = (hash ^ UInt64(node)) &* 0xbf58_476d_1ce4_e5b9
    return (mixed ^ (mixed >> 29)) | 1 << 63
  }
}
