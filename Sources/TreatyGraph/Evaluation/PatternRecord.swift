/// How a pattern fared: what it found, and how much of that is right.
package struct PatternRecord: Hashable, Sendable {
  package let pattern: String
  package var right = 0
  package var wrong = 0

  package var fired: Int { right + wrong }
  package var isMoreOftenWrong: Bool { wrong > right }
}

extension Evaluation {
  /// One record for each pattern, those that found nothing too.
  package var patternRecords: [PatternRecord] {
    var records = patterns.map { PatternRecord(pattern: $0) }
    var places: [String: Int] = [:]
    for (place, record) in records.enumerated() { places[record.pattern] = place }
    for item in items {
      for (statement, isRight) in zip(item.statements, item.isRight) {
        guard let place = places[statement.pattern] else { continue }
        if isRight { records[place].right += 1 } else { records[place].wrong += 1 }
      }
    }
    return records
  }
}
