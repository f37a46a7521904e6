import Foundation
import Statements

/// How far a treaty is from entry into force, by the acts that are known.
public struct EntryIntoForce: Hashable, Sendable {
  /// When so many more may be bound, if they join at the pace of the last two years.
  public struct Forecast: Hashable, Sendable {
    /// As likely before as after.
    public var middle: CalendarDate
    /// In nine of ten cases not earlier.
    public var earliest: CalendarDate
    /// In nine of ten cases not later; nil for more than a hundred years.
    public var latest: CalendarDate?
    /// How many joined in those two years.
    public var pace: Int
  }

  /// How many parties it needs.
  public var needed: Int
  /// What else it needs, which no count shows.
  public var condition: String?
  /// How many states are bound; organisations do not count.
  public var boundCount: Int
  /// How many have signed and are not bound.
  public var signedCount: Int
  /// The day of which the acts tell.
  public var asOf: CalendarDate?
  /// The day on which the last needed party joined; nil while some are missing.
  public var reached: CalendarDate?
  /// Nil where enough are bound, and where nobody joined in two years.
  public var forecast: Forecast?

  /// How many are missing.
  public var missingCount: Int { max(0, needed - boundCount) }

  private static let windowDays = 730

  /// Counts the acts of states on a treaty, up to the day of which they tell.
  package init(
    needed: Int, condition: String?, acts: [Act], asOf: CalendarDate?, counts: (ActorID) -> Bool
  ) {
    self.needed = needed
    self.condition = condition
    var bonds: [ActorID: CalendarDate?] = [:]
    var signed: Set<ActorID> = []
    var left: Set<ActorID> = []
    for act in acts where act.isDone {
      guard let actor = act.actor, counts(actor) else { continue }
      if act.kind.makesParty, bonds[actor] == nil { bonds[actor] = act.date }
      if act.kind == .signed { signed.insert(actor) }
      if act.kind.ends { left.insert(actor) }
    }
    let bound = bonds.filter { !left.contains($0.key) }
    boundCount = bound.count
    signedCount = signed.subtracting(bonds.keys).subtracting(left).count
    let days = bonds.values.compactMap(\.self).sorted()
    self.asOf = asOf ?? days.last
    reached = days.count >= needed ? days[needed - 1] : nil
    guard missingCount > 0, let asOf = self.asOf else { return }
    let recent = days.count { day in
      day.dayNumber > asOf.dayNumber - Self.windowDays && day <= asOf
    }
    forecast = Self.forecast(missing: missingCount, pace: recent, from: asOf)
  }

  /// Joining by chance, at a rate that is only known from the last `pace` joins: the time to so many
  /// more has a beta prime distribution.
  private static func forecast(
    missing: Int, pace: Int, from day: CalendarDate
  ) -> Forecast? {
    guard pace > 0 else { return nil }
    func date(_ share: Double) -> CalendarDate? {
      let ratio = Self.ratio(missing, pace, below: share)
      let days = Double(windowDays) * ratio
      return days < 36_525 ? day.adding(days: Int(days.rounded())) : nil
    }
    guard let middle = date(0.5), let earliest = date(0.05) else { return nil }
    return Forecast(middle: middle, earliest: earliest, latest: date(0.95), pace: pace)
  }

  /// The ratio of times below which a share of cases lies, by halving.
  private static func ratio(_ missing: Int, _ pace: Int, below share: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if atLeast(missing, of: missing + pace - 1, chance: middle) < share {
        low = middle
      } else {
        high = middle
      }
    }
    return low / max(1 - low, 1e-12)
  }

  /// How likely at least so many of so many are, each with a chance.
  private static func atLeast(_ count: Int, of all: Int, chance: Double) -> Double {
    guard chance > 0 else { return count == 0 ? 1 : 0 }
    guard chance < 1 else { return 1 }
    var sum = 0.0
    // The chance of exactly k, from k = 0 on, in logarithms: of 190 states it may be tiny.
    var logarithm = Double(all) * log1p(-chance)
    for number in 0...all {
      if number >= count { sum += exp(logarithm) }
      guard number < all else { break }
      logarithm += log(Double(all - number) / Double(number + 1) * chance / (1 - chance))
    }
    return min(1, sum)
  }
}
