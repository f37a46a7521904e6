import Statements

/// The words of `dates.tsv`: months, weekdays, and what tells how long ago something was.
struct DateLexicon: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case month, weekday, day, unit, before, ago, number
  }

  enum Word: Hashable, Sendable {
    /// 1 to 12.
    case month(Int)
    /// 1 for Monday to 7 for Sunday.
    case weekday(Int)
    /// So many days from today.
    case day(Int)
    case unit(CalendarDate.Precision)
    /// `last`
    case before
    /// `ago`
    case ago
    case number(Int)
  }

  private let words: [String: Word]

  init(folder: String) throws(ExtractionError) {
    var words: [String: Word] = [:]
    for row in try TableFile("dates.tsv", in: folder, columns: 3).rows {
      guard let word = Self.word(try row.value(1, as: Kind.self), row.cells[2]) else {
        throw row.fault("\"\(row.cells[2])\" is no value of this kind of word", at: 2)
      }
      words[row.cells[0]] = word
    }
    self.words = words
  }

  subscript(word: String) -> Word? {
    words[word.hasSuffix(".") ? String(word.dropLast()) : word] ?? Int(word).map(Word.number)
  }

  static func word(_ kind: Kind, _ value: String) -> Word? {
    let number = Int(value)
    switch kind {
    case .month: return number.flatMap { (1...12).contains($0) ? .month($0) : nil }
    case .weekday: return number.flatMap { (1...7).contains($0) ? .weekday($0) : nil }
    case .day: return number.map { .day($0) }
    case .number: return number.map { .number($0) }
    case .before: return .before
    case .ago: return .ago
    case .unit: return CalendarDate.Precision(rawValue: value).map { .unit($0) }
    }
  }
}
