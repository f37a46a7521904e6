import Positions
import Statements

extension DiscourseFile {
  /// A document as the program keeps it, with what people coded in it.
  package struct CodedDocument {
    package var number: Int64
    package var document: Document
    /// What it has no place for elsewhere: author, section, type, notes, by their names.
    package var details: [String] = []
    package var codings: [PersonalCoding] = []

    package init(
      number: Int64, document: Document, details: [String] = [], codings: [PersonalCoding] = []
    ) {
      self.number = number
      self.document = document
      self.details = details
      self.codings = codings
    }
  }

  /// A coding, and whose it is.
  package struct PersonalCoding {
    package var document: Int64
    package var coding: Coding
    package var coder: String

    package init(document: Int64, coding: Coding, coder: String) {
      self.document = document
      self.coding = coding
      self.coder = coder
    }
  }

  /// What the file says of a person, organisation or concept besides its name.
  package struct Attribute: Hashable, Sendable {
    package var variable: String
    package var entity: String
    /// `Type: agency`
    package var words: String
  }

  /// All that a file holds.
  package struct Content {
    package var documents: [CodedDocument]
    package var attributes: [Attribute]
    /// Statements of another kind than who says yes or no to what.
    package var otherStatements: Int

    package init(
      documents: [CodedDocument], attributes: [Attribute] = [], otherStatements: Int = 0
    ) {
      self.documents = documents
      self.attributes = attributes
      self.otherStatements = otherStatements
    }
  }

  /// True of a name that such files have.
  package static func isName(_ path: String) -> Bool { path.hasSuffix(".dna") }

  /// Everything in the file, documents in their order; throws for a file of another program.
  package func content() throws -> Content {
    let connection = try opened()
    var documents = try connection.rows(
      """
      SELECT ID, Title, Text, Author, Source, Section, Type, Notes,
        strftime('%Y-%m-%d', Date, 'unixepoch') FROM DOCUMENTS ORDER BY ID
      """
    ) { row in
      let number = row.integer64()
      let (title, text, author, source) = (row.text(), row.text(), row.text(), row.text())
      let details =
        [("author", author), ("section", row.text()), ("type", row.text())]
        + [("notes", row.text())]
      return CodedDocument(
        number: number,
        document: Document(
          title: title, text: text, author: author, source: source,
          date: row.optionalText().flatMap { CalendarDate($0) }),
        details: details.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" })
    }
    let places = Dictionary(
      uniqueKeysWithValues: documents.indices.map { (documents[$0].number, $0) })
    let codings = try self.codings(connection)
    for coding in codings {
      if let place = places[coding.document] { documents[place].codings.append(coding) }
    }
    let count = try connection.rows("SELECT count(*) FROM STATEMENTS") { $0.integer() }
    return Content(
      documents: documents, attributes: try attributes(connection),
      otherStatements: (count.first ?? 0) - codings.count)
  }

  private func codings(_ connection: Connection) throws -> [PersonalCoding] {
    func named(_ variable: String) -> String {
      """
      (SELECT ENTITIES.Value FROM DATASHORTTEXT AS d JOIN VARIABLES ON VARIABLES.ID = d.VariableId
        JOIN ENTITIES ON ENTITIES.ID = d.Entity
        WHERE d.StatementId = STATEMENTS.ID AND VARIABLES.Variable = '\(variable)')
      """
    }
    return try connection.rows(
      """
      SELECT DocumentId, Start, Stop, coalesce(CODERS.Name, ''), coalesce(\(named("person")), ''),
        coalesce(\(named("organization")), ''), \(named("concept")) AS concept, agreed.Value
      FROM STATEMENTS LEFT JOIN CODERS ON CODERS.ID = STATEMENTS.Coder
      JOIN DATABOOLEAN AS agreed ON agreed.StatementId = STATEMENTS.ID
      JOIN VARIABLES AS agreement ON agreement.ID = agreed.VariableId
        AND agreement.Variable = 'agreement'
      WHERE concept IS NOT NULL ORDER BY DocumentId, Start, STATEMENTS.ID
      """
    ) { row in
      let document = row.integer64()
      let range = ScalarRange(row.integer(), row.integer())
      let coder = row.text()
      let coding = Coding(
        range: range, person: row.text(), organization: row.text(), concept: row.text(),
        isYes: row.integer() == 1)
      return PersonalCoding(document: document, coding: coding, coder: coder)
    }
  }

  private func attributes(_ connection: Connection) throws -> [Attribute] {
    try connection.rows(
      """
      SELECT VARIABLES.Variable, ENTITIES.Value, AttributeVariable || ': ' || AttributeValue
      FROM ATTRIBUTEVALUES JOIN ENTITIES ON ENTITIES.ID = EntityId
      JOIN VARIABLES ON VARIABLES.ID = ENTITIES.VariableId
      JOIN ATTRIBUTEVARIABLES ON ATTRIBUTEVARIABLES.ID = AttributeVariableId
      WHERE AttributeValue <> '' ORDER BY ENTITIES.ID, AttributeVariableId
      """
    ) { row in Attribute(variable: row.text(), entity: row.text(), words: row.text()) }
  }
}
