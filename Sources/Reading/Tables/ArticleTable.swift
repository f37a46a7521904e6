import Statements

/// A table with an article in each record, as JSON lines or CSV: an archive, or an export of a
/// database of newspapers.
///
///     var table = try reader.table(path: "export.csv")
///     while let article = try table.next() { … }
package struct ArticleTable {
  private let path: String
  private let fields: [String: TableField]
  private let reader: TextReader
  private let pages: PageReader
  private let overrides: ArticleMetadata
  private let dates: DateReader
  private var records: RecordParser
  private var isSpoilt = false

  private static let noText = "there is no text"

  init(
    path: String, columns: [String: TableField], overrides: ArticleMetadata, rules: ReadingRules,
    limits: ReadingLimits
  ) throws(ReadingError) {
    self.path = path
    self.overrides = overrides
    fields = rules.tableColumns.merging(columns.map { ($0.key.lowercased(), $0.value) }) { $1 }
    reader = TextReader(rules: rules, limits: limits)
    pages = PageReader(rules: rules, limits: limits)
    dates = DateReader(months: rules.months)
    records = try RecordParser(
      ByteStream(path: path), name: path, limit: limits.recordSize)
    let names = records.columns
    if !names.isEmpty, !names.contains(where: { fields[$0.lowercased()] == .text }) {
      throw .noTextColumn(file: path, columns: names.prefix(20).joined(separator: ", "))
    }
  }

  /// How many bytes of the file were read.
  package var position: Int { records.position }

  /// The next article, or why its record gives none; nil at the end.
  package mutating func next() throws(ReadingError) -> Result<Document, ReadingError>? {
    guard !isSpoilt, let record = try records.next() else { return nil }
    switch record {
    case .success(let record):
      do {
        return .success(try document(of: record))
      } catch .noText {
        return .failure(.badRecord(file: path, line: record.line, reason: Self.noText))
      } catch {
        return .failure(error)
      }
    case .failure(let fault):
      isSpoilt = fault.isFinal
      return .failure(.badRecord(file: path, line: fault.line, reason: fault.reason))
    }
  }

  private func document(of record: RecordParser.Record) throws(ReadingError) -> Document {
    var found = ArticleMetadata()
    var texts: [String] = []
    for cell in record.cells {
      guard let field = fields[cell.column.lowercased()] else { continue }
      if field == .text {
        if cell.text.utf8.contains(where: { !$0.isSpace }) { texts.append(cell.text) }
        continue
      }
      let text = cell.text.foldingWhiteSpace()
      guard !text.isEmpty else { continue }
      switch field {
      case .title: found.title = found.title ?? text
      case .date where found.date == nil:
        found.date = try dates.date(text, in: "\(path):\(record.line)")
      case .outlet: found.outlet = found.outlet ?? text
      case .address: found.address = found.address ?? text
      case .date, .text, .ignored: break
      }
    }
    let name = "\(path)#\(record.line)"
    guard !texts.isEmpty else { throw .noText(file: name) }
    let metadata = overrides.completed(by: found)
    let text = texts.joined(separator: "\n\n")
    if text.contains("</p>") || text.contains("<br") {
      return try pages.read(
        Array("<html><body>\(text)".utf8), name: name, charset: "utf-8", metadata
      ).document
    }
    return try reader.document(title: metadata.title, body: text, name: name, metadata)
  }
}

extension DocumentReader {
  /// Opens a table of articles; `columns` says what columns hold that have names of their own.
  package func table(
    path: String, columns: [String: TableField] = [:],
    overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> ArticleTable {
    try ArticleTable(
      path: path, columns: columns, overrides: overrides, rules: rules, limits: limits)
  }
}
