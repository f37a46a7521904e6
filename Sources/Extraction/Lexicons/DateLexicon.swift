import Statements
import Tables

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
    let entries = try Table.entries(of: DateTable.schema, in: folder) {
      (table, row) throws(TableError) -> Entry in
      let kind = try table.value(row, DateTable.kind)
      guard let meaning = Self.word(kind, table[row, DateTable.value]) else {
        throw .fault(Self.unknownValue(of: kind, in: table, at: row))
      }
      return Entry(word: table[row, DateTable.word], meaning: meaning)
    }
    words = Dictionary(entries.map { ($0.word, $0.meaning) }, uniquingKeysWith: { $1 })
  }

  private struct Entry {
    let word: String
    let meaning: Word
  }

  subscript(word: String) -> Word? {
    words[word.hasSuffix(".") ? String(word.dropLast()) : word] ?? Int(word).map(Word.number)
  }

  /// What is wrong where a value is none of its kind; nil for a sound line.
  static func fault(of kind: Kind, in table: Table, at row: Table.Row) -> TableFault? {
    word(kind, table[row, DateTable.value]) == nil
      ? unknownValue(of: kind, in: table, at: row) : nil
  }

  private static func unknownValue(of kind: Kind, in table: Table, at row: Table.Row) -> TableFault
  {
    table.fault(
      "\"\(table[row, DateTable.value])\" is no value of a \(kind.rawValue)", at: row,
      DateTable.value)
  }

  private static func word(_ kind: Kind, _ value: String) -> Word? {
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
