import Statements

/// Which places that coders marked in one text are the same unit.
///
/// The rule: two places are one unit where they share at least half of the shorter one. Of several
/// such pairs the one that shares most goes first, then the earlier one; each place is in one unit
/// only. Coders are taken in turn, and a place that is in no unit yet begins one of its own.
package struct UnitMatching: Hashable, Sendable {
  /// Of each unit, the number of each coder's place among those of the coder; nil where a coder has
  /// marked nothing there. In the order of the text.
  package private(set) var units: [[Int?]]

  private struct Pair {
    let unit: Int
    let place: Int
    let shared: Int
  }

  /// The places of each coder. Quadratic in the places of one text.
  package init(_ coders: [[ScalarRange]]) {
    var units: [[Int?]] = []
    var ranges: [ScalarRange] = []
    for (coder, places) in coders.enumerated() {
      var pairs: [Pair] = []
      for (unit, range) in ranges.enumerated() {
        for (index, place) in places.enumerated() {
          let shared = min(range.end, place.end) - max(range.start, place.start)
          if shared > 0, 2 * shared >= min(range.count, place.count) {
            pairs.append(Pair(unit: unit, place: index, shared: shared))
          }
        }
      }
      pairs.sort { left, right in
        left.shared != right.shared
          ? left.shared > right.shared
          : (ranges[left.unit].start, places[left.place].start, left.unit, left.place)
            < (ranges[right.unit].start, places[right.place].start, right.unit, right.place)
      }
      var taken: Set<Int> = []
      for pair in pairs where units[pair.unit][coder] == nil && !taken.contains(pair.place) {
        units[pair.unit][coder] = pair.place
        taken.insert(pair.place)
      }
      for (index, place) in places.enumerated() where !taken.contains(index) {
        var unit = [Int?](repeating: nil, count: coders.count)
        unit[coder] = index
        units.append(unit)
        ranges.append(place)
      }
    }
    let order = units.indices.sorted { (ranges[$0].start, $0) < (ranges[$1].start, $1) }
    self.units = order.map { units[$0] }
  }
}
