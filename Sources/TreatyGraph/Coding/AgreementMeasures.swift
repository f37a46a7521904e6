/// How far coders agree on one question: three figures, each with the interval in which it lies for
/// 95 of 100 samples of articles.
public struct AgreementMeasures: Hashable, Sendable {
  /// A figure with its interval; nil where the codings do not give it.
  public struct Figure: Hashable, Sendable {
    /// 1 is full agreement, 0 what chance would give; of a percentage, none.
    public let value: Double
    /// The ends of the interval.
    public let low: Double
    /// The ends of the interval.
    public let high: Double
  }

  /// How many units at least two coders have coded.
  public let unitCount: Int
  /// The share of pairs of coders who say the same.
  public let percent: Figure?
  /// Cohen's kappa, of the first two coders.
  public let kappa: Figure?
  /// Krippendorff's alpha for names of things.
  public let alpha: Figure?

  /// Units by article, since those of one article succeed and fail together: of each unit the value
  /// of each coder, nil where a coder has not coded it. The same codings give the same figures.
  package init<Value: Hashable>(_ articles: [[[Value?]]]) {
    var numbers: [Value: Int] = [:]
    let tallies = articles.map { units in
      units.reduce(into: AgreementTally()) { tally, values in
        tally += AgreementTally(
          values.map { value in
            value.map { value in
              let number = numbers[value] ?? numbers.count
              numbers[value] = number
              return number
            }
          })
      }
    }
    let whole = tallies.reduce(into: AgreementTally()) { $0 += $1 }
    func figure(_ measure: (AgreementTally) -> Double?) -> Figure? {
      guard let value = measure(whole),
        let interval = BootstrapInterval(of: tallies, figure: measure)
      else { return nil }
      return Figure(value: value, low: interval.low, high: interval.high)
    }
    unitCount = whole.unitCount
    percent = figure(\.percent)
    kappa = figure(\.kappa)
    alpha = figure(\.alpha)
  }
}
