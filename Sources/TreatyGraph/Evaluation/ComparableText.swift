import Extraction

/// Folds words for comparison: case, punctuation, quotation marks and articles do not count.
struct ComparableText {
  let ignored: ComparisonWords

  /// The words that count, lower case.
  func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty, !ignored.articles.contains(word) { words.append(word) }
      word = ""
    }
    for character in text.lowercased() {
      if character.isLetter || character.isNumber { word.append(character) } else { end() }
    }
    end()
    return words
  }

  /// The words of an object without the preposition or conjunction that it may begin with.
  func object(_ text: String) -> [String] {
    var words = words(of: text)[...]
    while words.count > 1, let first = words.first, ignored.particles.contains(first) {
      words.removeFirst()
    }
    return Array(words)
  }

  /// `called` for "had called for".
  func predicate(_ text: String) -> [String] {
    var words = words(of: text)[...]
    while words.count > 1, let first = words.first, ignored.auxiliaries.contains(first) {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, ignored.particles.contains(last) {
      words.removeLast()
    }
    return Array(words)
  }

  /// The harmonic mean of the shares of words that two texts have in common.
  static func overlap(_ left: [String], _ right: [String]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return left.isEmpty && right.isEmpty ? 1 : 0 }
    var counts: [String: Int] = [:]
    for word in left { counts[word, default: 0] += 1 }
    var common = 0
    for word in right {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      common += 1
    }
    return 2 * Double(common) / Double(left.count + right.count)
  }

  /// True where one run of words holds another, whole and in order.
  static func holds(_ outer: [String], _ inner: [String]) -> Bool {
    guard !inner.isEmpty, inner.count <= outer.count else { return false }
    return (0...outer.count - inner.count).contains { start in
      outer[start..<start + inner.count].elementsEqual(inner)
    }
  }
}
