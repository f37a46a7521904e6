/// How far coders agree on some units: what percent agreement, Cohen's kappa and Krippendorff's
/// alpha are made from. Tallies of different units add up.
package struct AgreementTally: Hashable, Sendable, AdditiveTally {
  /// How many units at least two coders have coded.
  package private(set) var unitCount = 0
  /// The pairs of coders who both coded a unit.
  private var pairCount = 0
  private var agreeingPairCount = 0
  /// How often each value stands in units that can be compared.
  private var counts: [Int: Int] = [:]
  /// The diagonal of the coincidence matrix: of each unit the ordered pairs of equal values, divided
  /// by one less than its values.
  private var coincidence = 0.0
  /// Of the first two coders: what one says where the other says something.
  private var firstCounts: [Int: Int] = [:]
  private var secondCounts: [Int: Int] = [:]
  private var bothCount = 0
  private var sameCount = 0

  package init() {}

  /// One unit: the value of each coder, nil where a coder has not coded it.
  package init(_ values: [Int?]) {
    let given = values.compactMap(\.self)
    guard given.count > 1 else { return }
    unitCount = 1
    for value in given { counts[value, default: 0] += 1 }
    let equal = counts.values.map { $0 * ($0 - 1) }.reduce(0, +)
    coincidence = Double(equal) / Double(given.count - 1)
    pairCount = given.count * (given.count - 1) / 2
    agreeingPairCount = equal / 2
    if let first = values[0], let second = values[1] {
      firstCounts[first] = 1
      secondCounts[second] = 1
      bothCount = 1
      sameCount = first == second ? 1 : 0
    }
  }

  package static func += (left: inout AgreementTally, right: AgreementTally) {
    left.unitCount += right.unitCount
    left.pairCount += right.pairCount
    left.agreeingPairCount += right.agreeingPairCount
    left.counts.merge(right.counts, uniquingKeysWith: +)
    left.coincidence += right.coincidence
    left.firstCounts.merge(right.firstCounts, uniquingKeysWith: +)
    left.secondCounts.merge(right.secondCounts, uniquingKeysWith: +)
    left.bothCount += right.bothCount
    left.sameCount += right.sameCount
  }

  /// The share of pairs of coders who say the same of a unit, from 0 to 1; nil where no unit was
  /// coded twice.
  package var percent: Double? {
    pairCount == 0 ? nil : Double(agreeingPairCount) / Double(pairCount)
  }

  /// Cohen's kappa of the first two coders (Educational and Psychological Measurement 20, 1960); nil
  /// where both say one and the same throughout, since chance alone would agree too.
  package var kappa: Double? {
    guard bothCount > 0 else { return nil }
    let total = Double(bothCount)
    let expected = firstCounts.map { value, count in
      Double(count) * Double(secondCounts[value] ?? 0) / (total * total)
    }.reduce(0, +)
    let observed = Double(sameCount) / total
    guard expected < 1 else { return nil }
    return (observed - expected) / (1 - expected)
  }

  /// Krippendorff's alpha for names of things (Content Analysis, 4th edition, chapter 12): of any
  /// number of coders, of whom each may leave units out; nil where no two values differ.
  package var alpha: Double? {
    let total = counts.values.reduce(0, +)
    let equal = counts.values.map { $0 * ($0 - 1) }.reduce(0, +)
    let expected = total * (total - 1) - equal
    guard expected > 0 else { return nil }
    let disagreement = Double(total) - coincidence
    return 1 - Double(total - 1) * disagreement / Double(expected)
  }
}
