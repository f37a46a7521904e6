#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much likelier, or less likely, what a pattern or rule had a part in is right than the program
/// says: estimated from reviews, and counting from the day on which a person says that it is to.
package struct Reliability: Hashable, Sendable {
  /// How the decision is called that says how sure a statement is: the same of all, and no rule.
  package static let calibration = "confidence"

  /// By the id of a pattern or rule, what is added to the log-odds of being right.
  package let shifts: [String: Double]

  /// Nothing is rounded.
  package init(shifts: [String: Double]) { self.shifts = shifts }

  /// What the last entry that stands says; nil where there is none.
  package init?(_ entries: some Sequence<NumberedEntry>) {
    let last = entries.filter { $0.stands && $0.entry.kind == .reliability }
      .max { $0.number < $1.number }
    guard let last else { return nil }
    shifts = last.entry.fields.compactMapValues { Double($0) }
  }

  /// What the journal keeps: log-odds to a thousandth.
  package var fields: [String: String] {
    shifts.mapValues { String(($0 * 1000).rounded() / 1000) }
  }

  /// How sure a statement is, to the percent, by what proposed and decided it. What is certain, as
  /// somebody has reviewed it, stays so. O(names).
  package func applied(to confidence: Double, of names: some Sequence<String>) -> Double {
    guard confidence > 0, confidence < 1 else { return confidence }
    let shift = names.reduce(0) { $0 + (shifts[$1] ?? 0) }
    guard shift != 0 else { return confidence }
    let shifted = 1 / (1 + exp(-log(confidence / (1 - confidence)) - shift))
    return min(max((shifted * 100).rounded(), 1), 99) / 100
  }
}
