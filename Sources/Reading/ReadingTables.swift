import Statements
import Tables

/// `months.tsv`: names of months.
enum MonthTable {
  static let name = Column(0, "name", .lowercase, "the name or its abbreviation")
  static let month = Column(1, "month", .integer(in: 1...12), "the number of the month")

  static let schema = TableSchema(
    "reading/months.tsv", columns: [name, month], key: [name], order: .lines)
}

/// `header-keys.tsv`: keys of header lines and front matter.
enum HeaderKeyTable {
  static let key = Column(0, "key", .lowercase, "the key, as it stands before the colon")
  static let field = Column(
    1, "field", .oneOf(MetadataField.self), "the field of the article; *ignored* for none")

  static let schema = TableSchema(
    "reading/header-keys.tsv", columns: [key, field], key: [key], order: .lines)
}

/// `table-columns.tsv`: names of columns in archives and exports of newspaper databases.
enum ColumnNameTable {
  static let column = Column(0, "column", .lowercase, "the name of the column or key")
  static let field = Column(
    1, "field", .oneOf(TableField.self), "the field of the article; *ignored* for none")

  static let schema = TableSchema(
    "reading/table-columns.tsv", columns: [column, field], key: [column], order: .lines)
}

/// `boilerplate.tsv`: lines that are no part of an article.
enum BoilerplateTable {
  static let kind = Column(
    0, "kind", .oneOf(BoilerplateRules.Kind.self),
    "*line* is the whole line in any case, *start* how it begins, as written, *end* a heading below which the article is over"
  )
  static let text = Column(1, "text", .text, "the words; in lower case but for a start")

  static let schema = TableSchema(
    "reading/boilerplate.tsv", columns: [kind, text], key: [kind, text], order: .lines)
}

/// `page-hints.tsv`: words in the classes of page elements.
enum PageHintTable {
  static let kind = Column(
    0, "kind", .oneOf(PageHints.Kind.self),
    "*skip* is no part of the article, *lead* only where it stands among its prose, *talk* is what readers say, *body* holds it, *post* is one of a forum, *unless* is a word before which the others mean nothing"
  )
  static let words = Column(
    1, "words", .lowercase, "a word of the class, or two with a plus sign that stand side by side")

  static let schema = TableSchema(
    "reading/page-hints.tsv", columns: [kind, words], key: [kind, words], order: .lines)
}

/// `page-metadata.tsv`: meta elements of pages, the best first.
enum PageMetadataTable {
  static let origin = Column(0, "origin", .oneOf(MetadataOrigin.self), "the set of the element")
  static let key = Column(1, "key", .lowercase, "its name or property")
  static let field = Column(2, "field", .oneOf(MetadataField.self), "the field of the article")

  static let schema = TableSchema(
    "reading/page-metadata.tsv", columns: [origin, key, field], key: [origin, key, field],
    order: .meant)
}

/// `encodings.tsv`: labels of encodings.
enum EncodingTable {
  static let label = Column(0, "label", .lowercase, "what pages call the encoding")
  static let name = Column(1, "name", .text, "the name that iconv knows")

  static let schema = TableSchema(
    "reading/encodings.tsv", columns: [label, name], key: [label], order: .lines)
}

/// `date-words.tsv`: words beside a date.
enum DateWordTable {
  static let word = Column(0, "word", .lowercase, "the word")
  static let meaning = Column(
    1, "meaning", .oneOf(DateWord.self),
    "*published* where the day of the article follows, *other* where another day does")

  static let schema = TableSchema(
    "reading/date-words.tsv", columns: [word, meaning], key: [word], order: .lines)
}

/// `export-keys.tsv`: keys in exports of newspaper databases.
enum ExportKeyTable {
  static let export = Column(
    0, "export", .oneOf(ExportFormat.self), "the kind of export")
  static let key = Column(1, "key", .lowercase, "the key or mark")
  static let field = Column(
    2, "field", .oneOf(ExportField.self),
    "the field of the article, *ignored* for none; *begin* is a mark above the text, *end* one below it, *over* one below the article"
  )

  static let schema = TableSchema(
    "reading/export-keys.tsv", columns: [export, key, field], key: [export, key], order: .lines)
}

/// `letterheads.tsv`: lines above the title of an official document.
enum LetterheadTable {
  static let line = Column(0, "line", .lowercase, "the whole line")

  static let schema = TableSchema(
    "reading/letterheads.tsv", columns: [line], key: [line], order: .lines)
}

/// `publishers.tsv`: words in the names of those who publish.
enum PublisherTable {
  static let word = Column(0, "word", .lowercase, "the word")

  static let schema = TableSchema(
    "reading/publishers.tsv", columns: [word], key: [word], order: .lines)
}

extension ReadingRules {
  /// What each table of `data/reading` is.
  package static var schemas: [TableSchema] {
    [
      BoilerplateTable.schema, DateWordTable.schema, EncodingTable.schema,
      ExportKeyTable.schema, HeaderKeyTable.schema, LetterheadTable.schema, MonthTable.schema,
      PageHintTable.schema, PageMetadataTable.schema, PublisherTable.schema,
      ColumnNameTable.schema, RegisterColumnTable.schema, ActWordTable.schema,
      VoteCodeTable.schema, DeclarationWordTable.schema, DeclarationMeaningTable.schema,
      CodingColumnTable.schema, CodingSideTable.schema,
    ]
  }
}
