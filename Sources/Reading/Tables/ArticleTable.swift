import Statements

/// A table with an article in each record, as CSV, JSON lines or a JSON array: an archive, or an
/// export of a database of newspapers.
///
///     var table = try reader.table(path: "export.csv")
///     while let article = try table.next() { … }
package struct ArticleTable {
  private let path: String
  /// True where each line is an article that may have a name of its own.
  private let holdsLines: Bool
  /// Opens the file anew; nil for one that can be read once only.
  private let open: () throws(ReadingError) -> ByteStream?
  private let fields: TableFields
  private let reader: TextReader
  private let pages: PageReader
  private let overrides: ArticleMetadata
  private let limits: ReadingLimits
  private var dates: DateReader
  /// True once the whole file was searched for the order of its dates.
  private var knowsOrder = false
  private var records: RecordParser
  private var isSpoilt = false

  private static let noText = "there is no text"

  init(
    _ stream: ByteStream, path: String, holdsLines: Bool = false, columns: [String: TableField],
    overrides: ArticleMetadata, dates: DateReader, rules: ReadingRules, limits: ReadingLimits,
    open: @escaping () throws(ReadingError) -> ByteStream?
  ) throws(ReadingError) {
    self.path = path
    self.holdsLines = holdsLines
    self.open = open
    self.overrides = overrides
    self.limits = limits
    self.dates = dates
    let fields = TableFields(known: rules.tableColumns, own: columns)
    self.fields = fields
    reader = TextReader(rules: rules, limits: limits)
    pages = PageReader(rules: rules, limits: limits)
    records = try RecordParser(
      stream, name: path, as: holdsLines ? .jsonLines : nil, limits: limits,
      isHeader: fields.areHeader)
    let names = records.columns
    if !names.isEmpty, !fields.haveText(names) {
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

  private mutating func document(
    of record: RecordParser.Record
  ) throws(ReadingError) -> Document {
    var found = ArticleMetadata()
    var texts: [String] = []
    var abstracts: [String] = []
    var name: String?
    for cell in record.cells {
      guard let field = fields[cell.column] else { continue }
      if field == .text || field == .abstract {
        guard cell.text.utf8.contains(where: { !$0.isSpace }) else { continue }
        if field == .text { texts.append(cell.text) } else { abstracts.append(cell.text) }
        continue
      }
      let text = cell.text.foldingWhiteSpace()
      guard !text.isEmpty else { continue }
      switch field {
      case .title: found.title = found.title ?? PlainText(text).text
      case .date where found.date == nil && overrides.date == nil:
        found.date = try date(text, at: record.line)
      case .outlet: found.outlet = found.outlet ?? text
      case .address: found.address = found.address ?? text
      case .file where holdsLines: name = name ?? text
      case .date, .text, .abstract, .file, .ignored: break
      }
    }
    let article = name ?? "\(path)#\(record.line)"
    if texts.isEmpty { texts = abstracts }
    guard !texts.isEmpty else { throw .noText(file: article) }
    let metadata = overrides.completed(by: found)
    let text = texts.joined(separator: "\n\n")
    if text.contains("</p>") || text.contains("<br") {
      return try pages.read(
        Array("<html><body>\(text)".utf8), name: article, charset: "utf-8", metadata
      ).document
    }
    return try reader.document(title: metadata.title, body: text, name: article, metadata)
  }

  /// Where month and day may change places, the other dates of the file decide.
  private mutating func date(_ text: String, at line: Int) throws(ReadingError) -> CalendarDate {
    if !knowsOrder, dates.order == nil, dates.read(text) == .ambiguous {
      knowsOrder = true
      dates.order = try orderOfDates()
    }
    return try dates.date(text, in: "\(path):\(line)")
  }

  /// The order that all dates show which can be read in one way only; nil where they differ, where
  /// none does, and where the file can be read once only.
  private func orderOfDates() throws(ReadingError) -> DateOrder? {
    guard let stream = try open() else { return nil }
    var others = try RecordParser(
      stream, name: path, limits: limits, isHeader: fields.areHeader)
    var order: DateOrder?
    while let record = try others.next() {
      guard case .success(let record) = record else { continue }
      for cell in record.cells where fields[cell.column] == .date {
        guard let shown = dates.order(shownBy: cell.text) else { continue }
        guard order == nil || order == shown else { return nil }
        order = shown
      }
    }
    return order
  }
}

extension DocumentReader {
  /// Opens a table of articles; `columns` says what columns hold that have names of their own. Where it
  /// holds lines, each is an article as JSON, whatever the file is called.
  package func table(
    path: String, holdsLines: Bool = false, columns: [String: TableField] = [:],
    overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> ArticleTable {
    try ArticleTable(
      ByteStream(path: path), path: path, holdsLines: holdsLines, columns: columns,
      overrides: overrides, dates: dates, rules: rules, limits: limits
    ) { () throws(ReadingError) -> ByteStream? in
      path == "-" ? nil : try ByteStream(path: path)
    }
  }

  /// A table that was inside of something.
  func table(
    bytes: [UInt8], name: String, overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> ArticleTable {
    try ArticleTable(
      ByteStream(bytes: bytes), path: name, columns: [:], overrides: overrides, dates: dates,
      rules: rules, limits: limits
    ) { () throws(ReadingError) -> ByteStream? in ByteStream(bytes: bytes) }
  }
}
