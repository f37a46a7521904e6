import Foundation
import Statements

/// The rows of the journal.
struct JournalTable {
  /// What stands and is somebody's word; what a program proposes is nobody's.
  static let isVerdict = """
    journal.stands AND json_extract(journal.fields, '$.\(JournalEntry.proposalField)') IS NULL
    """

  let connection: Connection

  /// Adds an entry behind all others; gives its number. What it changes elsewhere is not done here.
  func insert(_ entry: JournalEntry, revoking revoked: Int64? = nil) throws -> Int64 {
    let number = try connection.insert(
      """
      INSERT INTO journal (coder, time, kind, fields, because, revokes, stands)
      VALUES (?, ?, ?, ?, ?, ?, TRUE) RETURNING id
      """,
      entry.coder, entry.time, entry.kind.rawValue, Self.text(of: entry.fields), entry.because,
      revoked)
    for subject in entry.subjects { try add(subject, to: number) }
    return number
  }

  /// Lets an entry hold for one more subject.
  func add(_ subject: JournalSubject, to entry: Int64) throws {
    try connection.run(
      """
      INSERT INTO journalSubject (entry, number, kind, name)
      VALUES (?1, (SELECT ifnull(max(number) + 1, 0) FROM journalSubject WHERE entry = ?1), ?2, ?3)
      ON CONFLICT (kind, name, entry) DO NOTHING
      """, entry, subject.kind.rawValue, subject.name)
  }

  func set(stands: Bool, of entry: Int64) throws {
    try connection.run("UPDATE journal SET stands = ? WHERE id = ?", stands, entry)
  }

  /// The entries that a condition on the table `journal` selects, in their order.
  func entries(
    where condition: String, _ values: [any SQLBindable], limit: String = ""
  ) throws -> [NumberedEntry] {
    let chosen = "SELECT journal.id FROM journal WHERE \(condition) \(limit)"
    let subjects = try connection.rows(
      """
      SELECT entry, kind, name FROM journalSubject WHERE entry IN (\(chosen))
      ORDER BY entry, number
      """, values
    ) { row in
      NumberedSubject(
        entry: row.integer64(), subject: JournalSubject(try row.label(), row.text()))
    }
    let byEntry = Dictionary(grouping: subjects, by: \.entry)
    return try connection.rows(
      """
      SELECT id, coder, time, kind, fields, because, revokes, stands FROM journal
      WHERE id IN (\(chosen)) ORDER BY id
      """, values
    ) { row in
      let number = row.integer64()
      let entry = JournalEntry(
        coder: row.text(), time: row.integer64(), kind: try row.label(),
        subjects: (byEntry[number] ?? []).map(\.subject),
        fields: try Self.fields(in: row.text(), path: connection.path),
        because: row.optionalText())
      return NumberedEntry(
        number: number, entry: entry, revokes: row.optionalInteger64(),
        stands: row.integer() == 1)
    }
  }

  func entry(_ number: Int64) throws -> NumberedEntry? {
    try entries(where: "journal.id = ?", [number]).first
  }

  private struct NumberedSubject {
    var entry: Int64
    var subject: JournalSubject
  }

  /// Names as the JSON array that a query takes in one parameter.
  static func list(of names: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(names), as: UTF8.self)
  }

  private static func text(of fields: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(fields), as: UTF8.self)
  }

  private static func fields(in text: String, path: String) throws -> [String: String] {
    do {
      return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    } catch {
      throw StorageError.damaged(path: path, detail: "an entry of the journal has other fields")
    }
  }
}
