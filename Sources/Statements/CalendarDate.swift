/// A day of the Gregorian calendar, without time or zone: what a newspaper prints above an article.
///
/// Where a text gives no more than a month or a year, the date stands for that period by its first
/// day, and says so: `CalendarDate.period("2019-04")`.
public struct CalendarDate: Hashable, Sendable, Comparable, Codable {
  /// How much of a date is known.
  public enum Precision: String, CaseIterable, Sendable {
    /// A single day, or the whole of a month or year.
    case day, month, year
  }

  /// 1 to 9999.
  public let year: Int
  /// 1 to 12; 1 where only the year is known.
  public let month: Int
  /// 1 to 31; 1 where only the month or year is known.
  public let day: Int
  /// How much of it is known.
  public let precision: Precision

  /// Nil where the calendar has no such day.
  ///
  ///     CalendarDate(year: 2024, month: 2, day: 30)  // nil
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    precision = .day
  }

  /// A month, or a whole year where the month is nil.
  public init?(year: Int, month: Int?) {
    guard let first = CalendarDate(year: year, month: month ?? 1, day: 1) else { return nil }
    self.year = first.year
    self.month = first.month
    day = 1
    precision = month == nil ? .year : .month
  }

  /// The period of a length that the date lies in.
  ///
  ///     CalendarDate("2019-04-12")?.period(.month)  // 2019-04
  public func period(_ precision: Precision) -> CalendarDate? {
    switch precision {
    case .day: CalendarDate(year: year, month: month, day: day)
    case .month: CalendarDate(year: year, month: month)
    case .year: CalendarDate(year: year, month: nil)
    }
  }

  /// The length of a month, leap years minded.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days since the first of January of the year 1, which has the number 1.
  ///
  ///     CalendarDate(year: 1, month: 2, day: 1)?.dayNumber  // 32
  public var dayNumber: Int {
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    return 365 * before + leapDays + (1..<month).map { Self.days(in: $0, of: year) }.reduce(day, +)
  }

  /// The day so many days later, earlier where the number is negative. O(days / 30).
  public func adding(days: Int) -> CalendarDate? {
    var year = year
    var month = month
    var day = day + days
    while day < 1 {
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
      day += Self.days(in: month, of: year)
    }
    while day > Self.days(in: month, of: year) {
      day -= Self.days(in: month, of: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { (dayNumber - 1) % 7 + 1 }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible, LosslessStringConvertible {
  /// The ISO 8601 form, `2025-10-25`; of a month `2025-10`, of a year `2025`.
  public var description: String {
    switch precision {
    case .day: "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    case .month: "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case .year: padded(year, to: 4)
    }
  }

  /// Reads exactly the form `2025-10-25`.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    guard digits.count == 10, digits[4] == hyphen, digits[7] == hyphen,
      let year = Self.number(digits[0..<4]), let month = Self.number(digits[5..<7]),
      let day = Self.number(digits[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads a day, a month or a year: `2025-10-25`, `2025-10`, `2025`.
  public static func period(_ text: String) -> CalendarDate? {
    if let day = CalendarDate(text) { return day }
    let digits = Array(text.utf8)
    guard digits.count == 4 || digits.count == 7 && digits[4] == UInt8(ascii: "-"),
      let year = number(digits[0..<4])
    else { return nil }
    let month = digits.count == 7 ? number(digits[5..<7]) : nil
    guard digits.count == 4 || month != nil else { return nil }
    return CalendarDate(year: year, month: month)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    return number
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate.period(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\"\(text)\" is no date"))
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate {
  /// The last of its days: `2025-10-31` of `2025-10`.
  package var lastDay: CalendarDate? {
    let month = precision == .year ? 12 : month
    return CalendarDate(
      year: year, month: month, day: precision == .day ? day : Self.days(in: month, of: year))
  }
}
