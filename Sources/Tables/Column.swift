/// A column of a table: its place, its name, what its cells hold and what they mean.
///
/// Declared once for each column; loaders read cells by it, `check-data` proves them by it, and the
/// head of the table and the handbook of the data print it.
package struct Column<Value: Sendable>: Sendable, TableColumn {
  /// Counted from 0.
  package let index: Int
  package let name: String
  package let type: CellType<Value>
  /// What the column means, in a sentence without a full stop.
  package let says: String

  package init(_ index: Int, _ name: String, _ type: CellType<Value>, _ says: String) {
    self.index = index
    self.name = name
    self.type = type
    self.says = says
  }

  package var holds: String { type.holds }
  package var known: [String]? { type.known }

  package func fault(in text: String) -> String? { type.fault(in: text) }
}

/// A column of which it does not matter what its cells are read as.
package protocol TableColumn: Sendable {
  var index: Int { get }
  var name: String { get }
  var says: String { get }
  /// What may stand in a cell, in words.
  var holds: String { get }
  /// The words that a cell may be; nil where it is no closed set.
  var known: [String]? { get }
  /// What is wrong with the text of a cell; nil for a sound one.
  func fault(in text: String) -> String?
}
