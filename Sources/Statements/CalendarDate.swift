/// A day of the Gregorian calendar, without time or zone: what a newspaper prints above an article.
public struct CalendarDate: Hashable, Sendable, Comparable, Codable {
  public let year: Int
  public let month: Int
  public let day: Int

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
  }

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

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible, LosslessStringConvertible {
  /// The ISO 8601 form, `2025-10-25`.
  public var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
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
    guard let date = CalendarDate(text) else {
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
