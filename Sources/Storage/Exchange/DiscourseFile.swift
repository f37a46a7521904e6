import Glibc
import Positions
import Statements

/// A file of the program Discourse Network Analyzer: documents, and who in them is for or against
/// what.
package struct DiscourseFile {
  /// A text with its day.
  package struct Document {
    package var title: String
    package var text: String
    package var author: String
    package var source: String
    package var date: CalendarDate?
    package var statements: [Coding]

    package init(
      title: String, text: String, author: String = "", source: String = "",
      date: CalendarDate? = nil, statements: [Coding] = []
    ) {
      self.title = title
      self.text = text
      self.author = author
      self.source = source
      self.date = date
      self.statements = statements
    }
  }

  /// What somebody coded in a text.
  package struct Coding {
    /// In scalars of the document's text.
    package var range: ScalarRange
    package var person: String
    package var organization: String
    package var concept: String
    package var isYes: Bool

    package init(
      range: ScalarRange, person: String, organization: String, concept: String, isYes: Bool
    ) {
      self.range = range
      self.person = person
      self.organization = organization
      self.concept = concept
      self.isYes = isYes
    }
  }

  /// Who is counted as an actor.
  package enum Actor: String, CaseIterable, Sendable {
    case organization, person
  }

  let path: String

  package init(path: String) { self.path = path }

  /// What opens a file that was written here.
  package static var password: String { DiscourseSchema.password }

  /// The file, to be read; throws for a file of another program.
  func opened() throws -> Connection {
    let file = StoreFile(path: path)
    try file.checkThatItCanBeRead()
    let connection = try Connection(path: path, mode: .readOnly, patience: .seconds(5))
    let tables = try connection.rows(
      "SELECT count(*) FROM sqlite_master WHERE name IN ('DATASHORTTEXT', 'DATABOOLEAN', 'ENTITIES')"
    ) { row in row.integer() }
    guard tables == [3] else { throw StorageError.databaseOfAnotherProgram(path: path) }
    return connection
  }

  /// The statements of the file, by day and document; throws for a file of another program.
  package func events(of actor: Actor) throws -> [DiscourseEvent] {
    let connection = try opened()
    return try connection.rows(
      """
      SELECT holder.Value, concept.Value, DATABOOLEAN.Value, DOCUMENTS.ID,
        strftime('%Y-%m-%d', DOCUMENTS.Date, 'unixepoch')
      FROM STATEMENTS
      JOIN DOCUMENTS ON DOCUMENTS.ID = STATEMENTS.DocumentId
      JOIN DATASHORTTEXT AS held ON held.StatementId = STATEMENTS.ID
      JOIN VARIABLES AS heldBy ON heldBy.ID = held.VariableId AND heldBy.Variable = ?
      JOIN ENTITIES AS holder ON holder.ID = held.Entity AND holder.VariableId = held.VariableId
      JOIN DATASHORTTEXT AS said ON said.StatementId = STATEMENTS.ID
      JOIN VARIABLES AS saidOn ON saidOn.ID = said.VariableId AND saidOn.Variable = 'concept'
      JOIN ENTITIES AS concept ON concept.ID = said.Entity AND concept.VariableId = said.VariableId
      JOIN DATABOOLEAN ON DATABOOLEAN.StatementId = STATEMENTS.ID
      ORDER BY DOCUMENTS.Date, DOCUMENTS.ID, STATEMENTS.Start
      """, [actor.rawValue]
    ) { row in
      DiscourseEvent(
        actor: row.text(), concept: row.text(), isYes: row.integer() == 1,
        document: row.integer64(), date: row.optionalText().flatMap { CalendarDate($0) })
    }
  }
}
