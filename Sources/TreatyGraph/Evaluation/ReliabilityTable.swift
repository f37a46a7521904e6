/// How far confidence can be believed: for each tenth of it, how many statements are right.
package struct ReliabilityTable: Hashable, Sendable {
  package struct Bin: Hashable, Sendable {
    /// The least confidence of the bin, 0.8 say; the last holds 1 too.
    package let lowerBound: Double
    package var count = 0
    package var right = 0
    var confidenceSum = 0.0

    package var meanConfidence: Double? { count == 0 ? nil : confidenceSum / Double(count) }
    package var share: Double? { count == 0 ? nil : Double(right) / Double(count) }
  }

  package private(set) var bins = (0..<10).map { Bin(lowerBound: Double($0) / 10) }

  package mutating func add(confidence: Double, isRight: Bool) {
    let index = min(max(Int((confidence * 10).rounded(.down)), 0), bins.count - 1)
    bins[index].count += 1
    bins[index].right += isRight ? 1 : 0
    bins[index].confidenceSum += confidence
  }

  /// The mean distance of confidence and share, each bin weighted by its statements (Naeini, Cooper
  /// and Hauskrecht 2015).
  package var expectedCalibrationError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    return bins.reduce(0) { sum, bin in
      sum + abs(Double(bin.right) - bin.confidenceSum)
    } / Double(total)
  }
}

extension Evaluation {
  package var reliability: ReliabilityTable {
    var table = ReliabilityTable()
    for item in items {
      for (statement, isRight) in zip(item.statements, item.isRight) {
        table.add(confidence: statement.confidence, isRight: isRight)
      }
    }
    return table
  }
}
