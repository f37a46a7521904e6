/// The name that a user may have meant, where one is near enough: two slips at most, and fewer in
/// a short word.
func nearestName(to word: String, among names: [String]) -> String? {
  let reach = min(2, max(1, word.count / 3))
  let byDistance = names.map { NamedDistance(name: $0, distance: editDistance(word, $0)) }
  let nearest = byDistance.min { $0.distance < $1.distance }
  return nearest.flatMap { $0.distance <= reach ? $0.name : nil }
}

private struct NamedDistance {
  var name: String
  var distance: Int
}

/// The least number of insertions, deletions, replacements and swaps of neighbours that turn one
/// word into the other (Damerau, CACM 7(3), 1964; restricted to one edit a place).
func editDistance(_ left: String, _ right: String) -> Int {
  let left = Array(left.lowercased())
  let right = Array(right.lowercased())
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    for column in 1...right.count {
      let isSame = left[row - 1] == right[column - 1]
      var best = min(last[column] + 1, current[column - 1] + 1)
      best = min(best, last[column - 1] + (isSame ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        best = min(best, beforeLast[column - 2] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
