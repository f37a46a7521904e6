import Glibc
import Positions
import Statements

extension DiscourseFile {
  /// Writes a file that the program opens, whole or not at all; what was there is replaced.
  package func write(_ documents: [Document]) throws {
    let part = path + ".part"
    unlink(part)
    do {
      let connection = try Connection(path: part, mode: .readWriteCreate, patience: .seconds(5))
      let begin = "PRAGMA journal_mode = DELETE; BEGIN;"
      try connection.execute(script: begin + DiscourseSchema.script)
      var writer = Writer(connection: connection)
      for document in documents { try writer.add(document) }
      try connection.execute(script: "COMMIT")
    } catch {
      unlink(part)
      throw error
    }
    guard rename(part, path) == 0 else {
      unlink(part)
      throw StorageError.notWritable(path: path)
    }
  }

  private struct Entity: Hashable {
    var variable: Int
    var value: String
  }

  private struct Writer {
    let connection: Connection
    private var entities: [Entity: Int64] = [:]

    /// Longer names are refused by the program's own checks.
    private static let longest = 190

    init(connection: Connection) { self.connection = connection }

    mutating func add(_ document: Document) throws {
      let seconds = document.date.map(Self.seconds) ?? 0
      let id = try connection.insert(
        """
        INSERT INTO DOCUMENTS (Title, Text, Coder, Author, Source, Date)
        VALUES (?, ?, 1, ?, ?, ?) RETURNING ID
        """,
        Self.short(document.title), Self.plain(document.text), Self.short(document.author),
        Self.short(document.source), seconds)
      for statement in document.statements where statement.range.count > 0 {
        try add(statement, to: id)
      }
    }

    private mutating func add(_ coding: Coding, to document: Int64) throws {
      let statement = try connection.insert(
        """
        INSERT INTO STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder)
        VALUES (1, ?, ?, ?, 1) RETURNING ID
        """, document, coding.range.start, coding.range.end)
      for (variable, value) in [
        (1, coding.person), (2, coding.organization), (3, coding.concept),
      ] {
        let entity = try entity(Entity(variable: variable, value: Self.short(value)))
        try connection.run(
          "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)",
          statement, variable, entity)
      }
      try connection.run(
        "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, 4, ?)", statement,
        coding.isYes ? 1 : 0)
    }

    private mutating func entity(_ entity: Entity) throws -> Int64 {
      if let known = entities[entity] { return known }
      let id = try connection.insert(
        """
        INSERT INTO ENTITIES (VariableId, Value, Red, Green, Blue) VALUES (?, ?, 0, 0, 0)
        RETURNING ID
        """, entity.variable, entity.value)
      try connection.run(
        """
        INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId)
        SELECT ?, ID FROM ATTRIBUTEVARIABLES WHERE VariableId = ?
        """, id, entity.variable)
      entities[entity] = id
      return id
    }

    private static func short(_ text: String) -> String {
      String(String.UnicodeScalarView(plain(text).unicodeScalars.prefix(longest)))
    }

    /// The program counts UTF-16 units in its window and characters elsewhere: with one unit for each
    /// character, and one for each line end, both agree.
    private static func plain(_ text: String) -> String {
      var plain = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0, 0x10000...: plain.append("\u{FFFD}")
        case 0x0D: plain.append("\n")
        default: plain.append(scalar)
        }
      }
      return String(plain)
    }

    /// Since 1970, in Greenwich.
    private static func seconds(_ date: CalendarDate) -> Int {
      let year = date.month > 2 ? date.year : date.year - 1
      let era = (year >= 0 ? year : year - 399) / 400
      let yearOfEra = year - era * 400
      let dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
      let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      return (era * 146_097 + dayOfEra - 719_468) * 86_400
    }
  }
}
