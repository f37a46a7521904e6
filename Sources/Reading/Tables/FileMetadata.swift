import Statements

/// What a table says of files: a line for each, with a column that names it.
public struct FileMetadata: Sendable {
  /// The table's own file.
  public let path: String
  private var byName: [String: ArticleMetadata] = [:]

  fileprivate init(path: String) { self.path = path }

  fileprivate mutating func add(_ metadata: ArticleMetadata, for name: String) {
    byName[name] = metadata
  }

  /// What is said of a file, which the table may name without the folders above it, or without the
  /// ending.
  public subscript(path: String) -> ArticleMetadata? {
    Self.names(of: path).lazy.compactMap { byName[$0] }.first
  }

  /// The names in the table that stand for none of the files.
  public func names(besides paths: [String]) -> [String] {
    let known = Set(paths.flatMap(Self.names))
    return byName.keys.filter { !known.contains($0) }.sorted()
  }

  /// A path from its longest form to its shortest.
  private static func names(of path: String) -> [String] {
    let parts = path.split(separator: "/")
    let full = parts.indices.map { parts[$0...].joined(separator: "/") }
    guard let file = parts.last, let dot = file.lastIndex(of: "."), dot > file.startIndex else {
      return [path] + full
    }
    return [path] + full + [String(file[..<dot])]
  }
}

extension DocumentReader {
  /// Reads a table that says what files are: CSV, tab-separated, or JSON lines.
  package func fileMetadata(
    path: String, columns: [String: TableField] = [:]
  ) throws(ReadingError) -> FileMetadata {
    let fields = TableFields(known: rules.tableColumns, own: columns)
    var records = try RecordParser(
      ByteStream(path: path), name: path, limits: limits, isHeader: fields.areHeader)
    var table = FileMetadata(path: path)
    if !records.columns.isEmpty, !records.columns.contains(where: { fields[$0] == .file }) {
      throw .noFileColumn(file: path, columns: records.columns.joined(separator: ", "))
    }
    while let record = try records.next() {
      switch record {
      case .failure(let fault):
        throw .badRecord(file: path, line: fault.line, reason: fault.reason)
      case .success(let record):
        var name: String?
        var metadata = ArticleMetadata()
        for cell in record.cells {
          let text = cell.text.foldingWhiteSpace()
          guard !text.isEmpty, let field = fields[cell.column] else { continue }
          switch field {
          case .file: name = name ?? text
          case .title: metadata.title = metadata.title ?? text
          case .outlet: metadata.outlet = metadata.outlet ?? text
          case .address: metadata.address = metadata.address ?? text
          case .date where metadata.date == nil:
            metadata.date = try dates.date(text, in: "\(path):\(record.line)")
          case .date, .text, .abstract, .ignored: break
          }
        }
        if let name { table.add(metadata, for: name) }
      }
    }
    return table
  }
}
