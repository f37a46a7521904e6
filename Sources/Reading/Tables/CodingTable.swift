import Statements
import Tables

/// A field of a coded segment, as programs for coding texts export it.
package enum CodingField: String, CaseIterable, Sendable {
  /// Where the segment is from.
  case document
  /// Its words.
  case segment
  /// A code, with those above it: `Actors > Peru`.
  case code
  /// Where it begins, or its number in the document.
  case begin
  /// Who coded it.
  case coder
  /// What the coder said of it.
  case comment
  /// Columns of tables that were made by hand: who, which way, and on what.
  case actor, side, concept
}

/// `coding-columns.tsv`: names of columns in tables of coded segments, and of codes above codes.
enum CodingColumnTable {
  static let column = Column(0, "column", .lowercase, "the name of the column, or of a code")
  static let field = Column(1, "field", .oneOf(CodingField.self), "what it holds")

  static let schema = TableSchema(
    "reading/coding-columns.tsv", columns: [column, field], key: [column], order: .lines)
}

/// `coding-sides.tsv`: codes that say which way an actor is.
enum CodingSideTable {
  static let code = Column(0, "code", .lowercase, "the code")
  static let side = Column(1, "side", .oneOf(Polarity.self), "the side")

  static let schema = TableSchema(
    "reading/coding-sides.tsv", columns: [code, side], key: [code], order: .lines)
}

/// A table of coded segments, as NVivo and MAXQDA export them: a row for each code on each segment.
///
///     Document name,Code,Begin,End,Segment
///     Gazette,Actors > Peru,3,3,Peru wants a cap.
package struct CodingTable: Hashable, Sendable {
  /// A code on a segment.
  package struct Row: Hashable, Sendable {
    package var line: Int
    var cells: [CodingField: String]

    /// What a cell holds; nil for an empty one and for none.
    package subscript(field: CodingField) -> String? { cells[field] }
  }

  package var rows: [Row] = []

  /// Names that such files have.
  package static func isName(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  /// Throws for a file without columns of documents, segments and codes.
  package init(path: String, rules: ReadingRules, limits: ReadingLimits = ReadingLimits())
    throws(ReadingError)
  {
    let bytes = try SourceFile(path: path, limit: limits.fileSize).read()
    let text = try SourceText(bytes: bytes, name: path)
    let grid = RegisterGrid(delimited: text.string)
    for line in grid.lines.prefix(Self.mostLinesAbove) where rows.isEmpty {
      let fields = line.cells.map { rules.codingColumns[$0.lowercased()] }
      let known = Set(fields.compactMap(\.self))
      let saysWhat = known.contains(.code) || known.isSuperset(of: [.actor, .side, .concept])
      guard known.contains(.segment), saysWhat else { continue }
      rows = grid.lines.filter { $0.number > line.number }.map { Self.row($0, fields) }
      return
    }
    throw .badRecord(
      file: path, line: 1,
      reason: "no line names a column of segments and one of codes, as exports of coded segments do"
    )
  }

  /// Titles and dates may stand above the names of the columns.
  private static let mostLinesAbove = 20

  private static func row(_ line: RegisterGrid.Line, _ fields: [CodingField?]) -> Row {
    var cells: [CodingField: String] = [:]
    for (field, cell) in zip(fields, line.cells) where !cell.isEmpty {
      // Of two columns of one kind the first counts.
      if let field, cells[field] == nil { cells[field] = cell }
    }
    return Row(line: line.number, cells: cells)
  }
}
