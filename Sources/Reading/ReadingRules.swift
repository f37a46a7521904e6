import Statements
import Tables

/// The words that the reader goes by, as the files in `data/reading` list them.
package struct ReadingRules: Hashable, Sendable {
  /// Month names and abbreviations, lower case, with the month's number.
  package var months: [String: Int] = [:]
  /// Keys of header lines and front matter, lower case.
  package var headerKeys: [String: MetadataField] = [:]
  /// Names of columns in tables of articles, lower case.
  package var tableColumns: [String: TableField] = [:]
  package var boilerplate = BoilerplateRules()
  package var pageHints = PageHints()
  /// The best first.
  package var pageMetadata: [PageMetadataKey] = []
  /// Labels of encodings, lower case, with the name that iconv knows.
  package var encodings: [String: String] = [:]
  /// Keys of exports of databases, lower case.
  var exportKeys: [ExportFormat: [String: ExportField]] = [:]
  /// Words beside a date, lower case.
  var dateWords: [String: DateWord] = [:]
  /// Lines above the title of an official document, lower case.
  var letterheads: Set<String> = []
  /// Words in the names of those who publish, lower case.
  package var publishers: Set<String> = []
  /// Names of columns of registers, lower case.
  package var registerColumns: [String: RegisterField] = [:]
  /// Words for acts, lower case.
  package var actWords: [String: ActKind] = [:]
  /// Codes of votes, lower case.
  package var voteCodes: [String: VoteMeaning] = [:]
  /// Words by which a declaration tells what it does, lower case.
  package var declarationWords: [String: DeclarationMeaning] = [:]
  /// What each meaning of a declaration makes of a provision.
  package var declarationRules: [DeclarationMeaning: DeclarationRule] = [:]
  /// Names of columns of coded segments, and of codes above codes, lower case.
  package var codingColumns: [String: CodingField] = [:]
  /// Codes that say which way an actor is, lower case.
  package var codingSides: [String: Polarity] = [:]

  /// Rules that know no word: dates must be numeric and no line is boilerplate.
  package init() {}

  /// Reads the rules from a folder laid out like `data/reading`.
  package init(folder: String) throws(ReadingError) {
    do throws(TableError) {
      try read(folder)
    } catch {
      throw .badRules(Diagnostic(error))
    }
  }

  private mutating func read(_ folder: String) throws(TableError) {
    func table(_ schema: TableSchema) throws(TableError) -> Table {
      try Table(schema, in: folder).whole()
    }
    let names = try table(MonthTable.schema)
    for row in names.rows {
      months[names[row, MonthTable.name]] = try names.value(row, MonthTable.month)
    }
    let keys = try table(HeaderKeyTable.schema)
    for row in keys.rows {
      headerKeys[keys[row, HeaderKeyTable.key]] = try keys.value(row, HeaderKeyTable.field)
    }
    let columns = try table(ColumnNameTable.schema)
    for row in columns.rows {
      tableColumns[columns[row, ColumnNameTable.column]] = try columns.value(
        row, ColumnNameTable.field)
    }
    let lines = try table(BoilerplateTable.schema)
    for row in lines.rows {
      boilerplate.add(
        lines[row, BoilerplateTable.text], as: try lines.value(row, BoilerplateTable.kind))
    }
    let hints = try table(PageHintTable.schema)
    for row in hints.rows {
      pageHints.add(hints[row, PageHintTable.words], as: try hints.value(row, PageHintTable.kind))
    }
    let elements = try table(PageMetadataTable.schema)
    for row in elements.rows {
      pageMetadata.append(
        PageMetadataKey(
          origin: try elements.value(row, PageMetadataTable.origin),
          key: elements[row, PageMetadataTable.key],
          field: try elements.value(row, PageMetadataTable.field)))
    }
    let labels = try table(EncodingTable.schema)
    for row in labels.rows {
      encodings[labels[row, EncodingTable.label]] = labels[row, EncodingTable.name]
    }
    let exports = try table(ExportKeyTable.schema)
    for row in exports.rows {
      let export = try exports.value(row, ExportKeyTable.export)
      exportKeys[export, default: [:]][exports[row, ExportKeyTable.key]] =
        try exports.value(row, ExportKeyTable.field)
    }
    let besides = try table(DateWordTable.schema)
    for row in besides.rows {
      dateWords[besides[row, DateWordTable.word]] = try besides.value(row, DateWordTable.meaning)
    }
    let heads = try table(LetterheadTable.schema)
    letterheads = Set(heads.rows.map { heads[$0, LetterheadTable.line] })
    let words = try table(PublisherTable.schema)
    publishers = Set(words.rows.map { words[$0, PublisherTable.word] })
    try readRegisters(folder)
    try readCodings(folder)
  }

  private mutating func readRegisters(_ folder: String) throws(TableError) {
    let columns = try Table(RegisterColumnTable.schema, in: folder).whole()
    for row in columns.rows {
      registerColumns[columns[row, RegisterColumnTable.column]] = try columns.value(
        row, RegisterColumnTable.field)
    }
    let acts = try Table(ActWordTable.schema, in: folder).whole()
    for row in acts.rows {
      actWords[acts[row, ActWordTable.word]] = try acts.value(row, ActWordTable.kind)
    }
    let votes = try Table(VoteCodeTable.schema, in: folder).whole()
    for row in votes.rows {
      voteCodes[votes[row, VoteCodeTable.code]] = try votes.value(row, VoteCodeTable.meaning)
    }
    let declared = try Table(DeclarationWordTable.schema, in: folder).whole()
    for row in declared.rows {
      declarationWords[declared[row, DeclarationWordTable.words]] = try declared.value(
        row, DeclarationWordTable.meaning)
    }
    let meanings = try Table(DeclarationMeaningTable.schema, in: folder).whole()
    for row in meanings.rows {
      let meaning = try meanings.value(row, DeclarationMeaningTable.meaning)
      declarationRules[meaning] = DeclarationRule(
        relation: try meanings.value(row, DeclarationMeaningTable.relation),
        confidence: try meanings.value(row, DeclarationMeaningTable.confidence),
        says: meanings[row, DeclarationMeaningTable.says])
    }
  }

  private mutating func readCodings(_ folder: String) throws(TableError) {
    let columns = try Table(CodingColumnTable.schema, in: folder).whole()
    for row in columns.rows {
      codingColumns[columns[row, CodingColumnTable.column]] = try columns.value(
        row, CodingColumnTable.field)
    }
    let sides = try Table(CodingSideTable.schema, in: folder).whole()
    for row in sides.rows {
      codingSides[sides[row, CodingSideTable.code]] = try sides.value(row, CodingSideTable.side)
    }
  }

  /// True of a word that names of ministries, newspapers and the like have in them.
  func isPublisher(_ word: String) -> Bool { publishers.contains(word.lowercased()) }
}

/// What a word beside a date says of it.
enum DateWord: String, CaseIterable, Sendable {
  case published, other
}
