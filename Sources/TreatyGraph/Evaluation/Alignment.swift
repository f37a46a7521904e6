/// A one-to-one pairing of what the gold has with what was found, the best fits first.
struct Alignment {
  struct Pair: Hashable, Sendable {
    var gold: Int
    var found: Int
  }

  private struct Candidate {
    var pair: Pair
    var fit: Double
  }

  let pairs: [Pair]

  init(goldCount: Int, foundCount: Int, fit: (Int, Int) -> Double) {
    var candidates: [Candidate] = []
    for gold in 0..<goldCount {
      for found in 0..<foundCount {
        let fit = fit(gold, found)
        if fit > 0 { candidates.append(Candidate(pair: Pair(gold: gold, found: found), fit: fit)) }
      }
    }
    candidates.sort { left, right in
      if left.fit != right.fit { return left.fit > right.fit }
      return (left.pair.gold, left.pair.found) < (right.pair.gold, right.pair.found)
    }
    var pairs: [Pair] = []
    var goldUsed: Set<Int> = []
    var foundUsed: Set<Int> = []
    for candidate in candidates
    where !goldUsed.contains(candidate.pair.gold) && !foundUsed.contains(candidate.pair.found) {
      goldUsed.insert(candidate.pair.gold)
      foundUsed.insert(candidate.pair.found)
      pairs.append(candidate.pair)
    }
    self.pairs = pairs
  }
}
