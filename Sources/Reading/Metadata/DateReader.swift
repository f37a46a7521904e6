import Statements

/// Reads the dates that people write above articles.
struct DateReader {
  enum Outcome: Hashable {
    case date(CalendarDate)
    /// Both readings are days of the calendar: 03/04/2025.
    case ambiguous
    case unknown
  }

  let months: [String: Int]

  /// Takes `2025-10-25`, also with a time behind it, `25 October 2025`, `Saturday, October 25th,
  /// 2025`, `25/10/2025` and `25.10.2025`; what may be month or day first is ambiguous.
  func read(_ text: String) -> Outcome {
    var words = Self.words(of: text)
    // Before the date may stand a weekday or a place, but no number.
    while let first = words.first, first.number == nil, months[first.text] == nil {
      words.removeFirst()
    }
    return read(words[...])
  }

  /// The first date that stands anywhere in a short text.
  func find(in text: String) -> CalendarDate? {
    let words = Self.words(of: text)
    for start in words.indices {
      if case .date(let date) = read(words[start...]) { return date }
    }
    return nil
  }

  private func read(_ words: ArraySlice<Word>) -> Outcome {
    let words = Array(words.prefix(3))
    guard let first = words.first else { return .unknown }
    if let number = first.number, first.text.utf8.count == 8 {
      return outcome(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }
    guard words.count >= 3 else { return .unknown }
    if let month = months[first.text], let day = words[1].number, let year = words[2].year {
      return outcome(year: year, month: month, day: day)
    }
    if let day = first.number, let month = months[words[1].text], let year = words[2].year {
      return outcome(year: year, month: month, day: day)
    }
    guard let a = first.number, let b = words[1].number, let c = words[2].number else {
      return .unknown
    }
    if first.year != nil { return outcome(year: a, month: b, day: c) }
    guard words[2].year != nil else { return .unknown }
    guard let dayFirst = CalendarDate(year: c, month: b, day: a) else {
      return outcome(year: c, month: a, day: b)
    }
    return a == b || CalendarDate(year: c, month: a, day: b) == nil ? .date(dayFirst) : .ambiguous
  }

  private func outcome(year: Int, month: Int, day: Int) -> Outcome {
    CalendarDate(year: year, month: month, day: day).map(Outcome.date) ?? .unknown
  }

  private struct Word {
    var text: String
    var number: Int?
    var year: Int? { text.utf8.count == 4 ? number : nil }
  }

  /// Runs of letters and of digits, lower case; `25th` is the number 25.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var current = ""
    func flush() {
      defer { current = "" }
      guard !current.isEmpty else { return }
      let digits = current.prefix { $0.isASCII && $0.isNumber }
      let isOrdinal = !digits.isEmpty && current.count - digits.count == 2
      let isNumber = isOrdinal || digits.count == current.count
      words.append(
        Word(text: isNumber ? String(digits) : current, number: isNumber ? Int(digits) : nil))
    }
    for character in text.lowercased().prefix(80) {
      // The T of 2025-10-25T10:00 ends the day.
      let startsTime = character == "t" && words.count == 2 && words[1].number != nil
      if startsTime && current.count == 2 && current.allSatisfy(\.isNumber) {
        flush()
        break
      }
      if character.isLetter || character.isNumber { current.append(character) } else { flush() }
    }
    flush()
    return words
  }
}
