import Foundation

/// Texts as weighted words, the rare ones counting most (TF-IDF).
struct WordVectors {
  let words: [Set<String>]
  /// The texts that have a word, in order.
  let having: [String: [Int]]
  private let weights: [String: Double]
  private let lengths: [Double]

  init(of words: [Set<String>]) {
    var having: [String: [Int]] = [:]
    for (index, own) in words.enumerated() {
      for word in own { having[word, default: []].append(index) }
    }
    let count = Double(words.count)
    let weights = having.mapValues { log(count / Double($0.count)) + 0.1 }
    self.words = words
    self.having = having
    self.weights = weights
    lengths = words.map { own in
      own.map { weights[$0] ?? 0 }.map { $0 * $0 }.reduce(0, +).squareRoot()
    }
  }

  /// How alike two texts are, from 0 to 1.
  func cosine(_ left: Int, _ right: Int) -> Double {
    let product = words[left].intersection(words[right]).map { weights[$0] ?? 0 }.map { $0 * $0 }
      .reduce(0, +)
    return product / (lengths[left] * lengths[right])
  }

  /// How alike each text of a group is to all of them, in thousandths: nearly the same is the same.
  func likeness(ofEachTo group: [Int]) -> [Int] {
    var centre: [String: Double] = [:]
    for index in group {
      for word in words[index] {
        centre[word, default: 0] += (weights[word] ?? 0) / lengths[index]
      }
    }
    return group.map { index in
      let product = words[index].map { (weights[$0] ?? 0) * (centre[$0] ?? 0) }.reduce(0, +)
      return Int((1000 * product / lengths[index] / Double(group.count)).rounded())
    }
  }
}
