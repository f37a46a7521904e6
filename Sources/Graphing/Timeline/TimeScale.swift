import Statements

/// From days to places along a line, with a mark for each year or month that is worth one.
struct TimeScale: Hashable, Sendable {
  struct Tick: Hashable, Sendable {
    var x: Double
    var label: String
  }

  private let first: Int
  private let last: Int
  private let left: Double
  private let width: Double
  let ticks: [Tick]

  init(_ dates: [CalendarDate], left: Double, width: Double) {
    let from = dates.min()
    let to = dates.max()
    // A single day gets a month on either side, so that it has a place.
    let shortest = 60
    var first = from?.dayNumber ?? 0
    var last = to?.dayNumber ?? 0
    if last - first < shortest {
      let middle = (first + last) / 2
      first = middle - shortest / 2
      last = middle + shortest / 2
    }
    self.first = first
    self.last = last
    self.left = left
    self.width = width
    ticks = Self.ticks(from: from, to: to, days: last - first).map { date in
      let share = Double(date.dayNumber - first) / Double(last - first)
      let isYear = date.month == 1
      return Tick(
        x: left + share * width, label: isYear ? "\(date.year)" : Caption.shortMonth(date))
    }.filter { $0.x >= left && $0.x <= left + width }
  }

  /// True of days that have a place of their own.
  func covers(_ date: CalendarDate) -> Bool { (first...last).contains(date.dayNumber) }

  func x(_ date: CalendarDate) -> Double {
    let share = Double(date.dayNumber - first) / Double(last - first)
    return left + min(1, max(0, share)) * width
  }

  private static func ticks(
    from: CalendarDate?, to: CalendarDate?, days: Int
  ) -> [CalendarDate] {
    guard let from, let to else { return [] }
    let years = days / 365
    let yearStep = max(1, years / 12)
    let months = years >= 3 ? [1] : years >= 1 ? [1, 4, 7, 10] : Array(1...12)
    return (from.year...(to.year + 1)).filter { $0.isMultiple(of: yearStep) }.flatMap { year in
      months.compactMap { CalendarDate(year: year, month: $0, day: 1) }
    }
  }
}

extension CalendarDate {
  /// The days since 1 March of the year 0, by which two dates can be subtracted.
  ///
  /// With years that begin in March a leap day is the last of its year, and the lengths of months
  /// follow one formula (Richards, "Calendars", Explanatory Supplement to the Astronomical Almanac).
  var dayNumber: Int {
    let shifted = (month + 9) % 12
    let year = year - (month <= 2 ? 1 : 0)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day - 1
  }
}
