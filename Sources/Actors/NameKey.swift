/// A name as users may type it: folded letters and digits only.
///
/// `Côte d’Ivoire` and `cote divoire` have the same key.
struct NameKey: Hashable {
  let letters: [UInt8]

  init(_ name: String) { self.init(words: Self.words(of: name)) }

  /// The key of letters that are folded already.
  init(folded letters: [UInt8]) { self.letters = letters }

  private init(words: [[UInt8]]) { letters = Array(words.joined()) }

  /// The keys under which to look for a name: as it is, without its article, without its
  /// possessive.
  static func variants(of name: String) -> [NameKey] {
    var words = words(of: name)
    var keys = [NameKey(words: words)]
    if words.count > 1, words[0].elementsEqual("the".utf8) {
      words.removeFirst()
      keys.append(NameKey(words: words))
    }
    if words.count > 1, words[words.count - 1].elementsEqual("s".utf8) {
      words.removeLast()
      keys.append(NameKey(words: words))
    }
    return keys.filter { !$0.letters.isEmpty }
  }

  /// How many letters must be inserted, left out, replaced or swapped with their neighbour to make
  /// one key of the other; nil where it is more than a limit.
  func distance(to other: NameKey, atMost limit: Int) -> Int? {
    let left = letters
    let right = other.letters
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for (j, wanted) in right.enumerated() {
        var best = previous[j] + (letter == wanted ? 0 : 1)
        best = min(best, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == wanted {
          best = min(best, beforePrevious[j - 1] + 1)
        }
        current.append(best)
      }
      guard let least = current.min(), least <= limit else { return nil }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }

  /// The folded words of a name; a closing plus sign counts as one.
  static func words(of name: String) -> [[UInt8]] {
    var name = name
    return name.withUTF8 { bytes in
      var words: [ScannedWord] = []
      WordScanner.scan(bytes, into: &words)
      let folded = words.map { WordScanner.fold(bytes, $0.start..<$0.end) }
      return bytes.last == Byte.plus ? folded + [[Byte.plus]] : folded
    }
  }
}
