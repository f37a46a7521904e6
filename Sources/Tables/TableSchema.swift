/// What a table is: its file, its columns, and what must hold between its lines.
package struct TableSchema: Sendable {
  /// How the lines follow each other.
  package enum Order: Sendable {
    /// As it is meant: the order says something.
    case meant
    /// By the bytes of whole lines, each line once.
    case lines
    /// By the cells of a column.
    case by(any TableColumn)
    /// Lines of one word in a column stand together.
    case groups(of: any TableColumn)
  }

  /// Within the data folder: `lexicons/predicates.tsv`.
  package let path: String
  package let columns: [any TableColumn]
  /// Columns whose cells together stand in one line only.
  package let key: [any TableColumn]
  package let order: Order
  /// Columns of a closed set of which each word must have a line.
  package let complete: [any TableColumn]

  /// The columns are given in their order in the file.
  package init(
    _ path: String, columns: [any TableColumn], key: [any TableColumn] = [], order: Order,
    complete: [any TableColumn] = []
  ) {
    precondition(
      columns.map(\.index) == Array(columns.indices), "columns of \(path) are not in their order")
    self.path = path
    self.columns = columns
    self.key = key
    self.order = order
    self.complete = complete
  }

  /// Without its folder: `predicates.tsv`.
  package var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The line that names the columns.
  package var header: String { columns.map(\.name).joined(separator: "\t") }
}
