import Statements
import Tables

extension Table {
  /// What the lines of a table say, in their order; throws at the first fault.
  static func entries<Entry>(
    of schema: TableSchema, in folder: String,
    _ read: (Table, Row) throws(TableError) -> Entry
  ) throws(ExtractionError) -> [Entry] {
    do throws(TableError) {
      let table = try Table(schema, in: folder)
      if let fault = table.faults.first { throw TableError.fault(fault) }
      var entries: [Entry] = []
      entries.reserveCapacity(table.rows.count)
      for row in table.rows { entries.append(try read(table, row)) }
      // Last, as a word that is not known is more to the point than one that is missing for it.
      _ = try table.whole()
      return entries
    } catch {
      throw ExtractionError(error)
    }
  }
}

extension ExtractionError {
  init(_ error: TableError) {
    switch error {
    case .unreadable(let path, _): self = .missingData(path)
    case .fault(let fault): self = .badData(Diagnostic(fault))
    }
  }
}
