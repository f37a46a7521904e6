/// The interval in which a figure lies in 95 of 100 samples of texts drawn from those at hand, with
/// replacement (Efron and Tibshirani 1993, chapter 13).
///
/// Texts are drawn, not positions: those of one text succeed and fail together.
package struct BootstrapInterval: Hashable, Sendable {
  package let low: Double
  package let high: Double

  /// Nil where no sample has a figure. The same texts give the same interval.
  package init?<Counts: AdditiveTally>(
    of tallies: [Counts], samples: Int = 1000, seed: UInt64 = 1, figure: (Counts) -> Double?
  ) {
    guard !tallies.isEmpty else { return nil }
    var generator = SplitMix64(seed: seed)
    var figures: [Double] = []
    for _ in 0..<samples {
      var sum = Counts()
      for _ in tallies.indices {
        sum += tallies[Int.random(in: tallies.indices, using: &generator)]
      }
      if let value = figure(sum) { figures.append(value) }
    }
    guard !figures.isEmpty else { return nil }
    figures.sort()
    low = figures[Int(Double(figures.count - 1) * 0.025)]
    high = figures[Int((Double(figures.count - 1) * 0.975).rounded(.up))]
  }
}

/// Counts that a figure is made from, of one text or of several: they add up.
package protocol AdditiveTally {
  init()
  static func += (left: inout Self, right: Self)
}

extension Tally: AdditiveTally {
  package init() { self.init(gold: 0) }
}
