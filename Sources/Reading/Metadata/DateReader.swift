import Statements

/// Which number comes first in dates of three numbers.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  /// 04/03/2025 is in March, or in April.
  case day, month
}

/// Reads the dates that people write above articles.
struct DateReader {
  enum Outcome: Hashable {
    case date(CalendarDate)
    /// Both readings are days of the calendar: 03/04/2025.
    case ambiguous
    case unknown
  }

  let months: [String: Int]
  /// What decides where both readings are days of the calendar.
  var order: DateOrder?

  /// How many words may stand before the date: weekdays and places.
  private static let mostBefore = 4

  /// Takes `2025-10-25`, also with a time behind it, `25 October 2025`, `Saturday, October 25th,
  /// 2025`, `25 Oct 25`, `Sat Oct 25 10:00:00 2025`, `25/10/2025` and `25.10.2025`, where dots are
  /// day first; what else may be month or day first is ambiguous.
  func read(_ text: String) -> Outcome {
    let words = DateWords(text).all
    if words.count == 1, let seconds = words[0].number, words[0].text.utf8.count == 10 {
      return CalendarDate(secondsSince1970: seconds).map(Outcome.date) ?? .unknown
    }
    for start in words.indices.prefix(Self.mostBefore + 1) {
      let outcome = read(words[start...], isWhole: true)
      if outcome != .unknown { return outcome }
      if words[start].number != nil { break }
    }
    return .unknown
  }

  /// The first date that stands anywhere in a short text.
  func find(in text: String) -> CalendarDate? {
    let words = DateWords(text).all
    for start in words.indices {
      if case .date(let date) = read(words[start...], isWhole: false) { return date }
    }
    return nil
  }

  /// What a date of three numbers shows of the order in the column that it stands in.
  func order(shownBy text: String) -> DateOrder? {
    let numbers = DateWords(text).all.prefix(3).compactMap(\.number)
    guard numbers.count == 3, numbers[0] <= 31, numbers[1] <= 31 else { return nil }
    if numbers[0] > 12 && numbers[1] <= 12 { return .day }
    return numbers[1] > 12 && numbers[0] <= 12 ? .month : nil
  }

  private func read(_ rest: ArraySlice<DateWords.Word>, isWhole: Bool) -> Outcome {
    guard let first = rest.first else { return .unknown }
    if let number = first.number, first.text.utf8.count == 8 {
      return outcome(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }
    if let named = namedDate(rest, isWhole: isWhole) { return .date(named) }
    let words = Array(rest.prefix(3))
    guard words.count == 3, let a = words[0].number, let b = words[1].number,
      let c = words[2].number
    else { return .unknown }
    if first.year != nil { return outcome(year: a, month: b, day: c) }
    let isDotted = words[1].before == "." && words[2].before == "."
    let known = isDotted ? .day : order
    guard let year = words[2].year ?? (isWhole && known != nil ? words[2].shortYear : nil) else {
      return .unknown
    }
    let dayFirst = CalendarDate(year: year, month: b, day: a)
    let monthFirst = CalendarDate(year: year, month: a, day: b)
    if let dayFirst, let monthFirst, dayFirst != monthFirst {
      guard let known else { return .ambiguous }
      return .date(known == .day ? dayFirst : monthFirst)
    }
    return (dayFirst ?? monthFirst).map(Outcome.date) ?? .unknown
  }

  /// `25 October 2025`, `October 25th, 2025`, `25 de octubre de 2025`, `Oct 25 10:00:00 2025`.
  private func namedDate(
    _ rest: ArraySlice<DateWords.Word>, isWhole: Bool
  ) -> CalendarDate? {
    // "25th October" and "25 de octubre" have a little word between.
    var words: ArraySlice<DateWords.Word> = []
    var isAfterLittle = false
    for word in rest.prefix(8) {
      let isLittle = word.number == nil && months[word.text] == nil && word.text.count <= 3
      if isLittle && !isAfterLittle && !words.isEmpty {
        isAfterLittle = true
      } else {
        words.append(word)
        isAfterLittle = false
      }
    }
    guard let first = words.popFirst(), let second = words.popFirst(), let third = words.first
    else { return nil }
    let isFirst = rest.first.map { $0 == first } ?? false
    let month = months[first.text] ?? (first.number == nil ? nil : months[second.text])
    guard isFirst, let month, let day = months[first.text] == nil ? first.number : second.number
    else { return nil }
    var year = third.year
    if year == nil, isWhole {
      let isTime = words.dropFirst().first?.before == ":"
      year = isTime ? words.first { $0.year != nil }?.year : third.shortYear
    }
    return year.flatMap { CalendarDate(year: $0, month: month, day: day) }
  }

  private func outcome(year: Int, month: Int, day: Int) -> Outcome {
    CalendarDate(year: year, month: month, day: day).map(Outcome.date) ?? .unknown
  }
}

extension CalendarDate {
  /// The day of a moment, in Greenwich.
  fileprivate init?(secondsSince1970 seconds: Int) {
    var days = seconds / 86_400
    var year = 1970
    while days >= (Self.days(in: 2, of: year) + 337) {
      days -= Self.days(in: 2, of: year) + 337
      year += 1
    }
    var month = 1
    while days >= Self.days(in: month, of: year) {
      days -= Self.days(in: month, of: year)
      month += 1
    }
    guard let found = CalendarDate(year: year, month: month, day: days + 1) else { return nil }
    self = found
  }
}

/// Runs of letters and of digits, lower case, as far as a date may reach.
private struct DateWords {
  struct Word: Hashable {
    var text: String
    var number: Int?
    /// What stands before it; nil for a space.
    var before: Character?

    var year: Int? { text.utf8.count == 4 ? number : nil }
    /// Of two digits, as mail had them: 49 is 2049, and 50 is 1950.
    var shortYear: Int? {
      guard text.utf8.count == 2, before != ":" else { return nil }
      return number.map { $0 < 50 ? 2000 + $0 : 1900 + $0 }
    }
  }

  private(set) var all: [Word] = []

  init(_ text: String) {
    var current = ""
    var isNumber = false
    var before: Character?
    var isGlued = false
    func flush(_ words: inout [Word]) {
      defer { current = "" }
      // Of 4th only the number counts.
      if isGlued && !isNumber && current.utf8.count == 2 && words.last?.number != nil { return }
      // 年, 月 and 日 stand between the numbers of a date.
      guard let scalar = current.unicodeScalars.first, isNumber || scalar.value < 0x3000 else {
        return
      }
      words.append(Word(text: current, number: isNumber ? Int(current) : nil, before: before))
      before = nil
    }
    for character in text.lowercased().prefix(80) {
      let isDigit = character.isASCII && character.isNumber
      guard isDigit || character.isLetter || character.isNumber else {
        flush(&all)
        isGlued = false
        before = character.isWhitespace ? nil : character
        continue
      }
      if isDigit != isNumber {
        isGlued = !current.isEmpty
        flush(&all)
      }
      isNumber = isDigit
      current.append(character)
    }
    flush(&all)
  }
}

extension DateReader {
  /// The day that a header or an option names; what cannot be read is refused.
  func date(_ text: String, in name: String) throws(ReadingError) -> CalendarDate {
    switch read(text) {
    case .date(let date): return date
    case .ambiguous: throw .ambiguousDate(file: name, value: text)
    case .unknown: throw .unknownDate(file: name, value: text)
    }
  }
}
