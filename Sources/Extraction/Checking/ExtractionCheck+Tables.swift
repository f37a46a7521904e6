import Statements
import Tables

extension ExtractionCheck {
  /// What is wrong with single tables, by what is declared of them and by what only they need.
  func tableFaults() -> [Diagnostic] {
    let tables = Self.schemas.map { schema in
      CheckedTable(schema, under: folder)
    }
    return tables.flatMap(\.diagnostics) + repeatedDecisions(tables)
  }

  /// Ids of decisions that stand in the tables of two phases.
  private func repeatedDecisions(_ tables: [CheckedTable]) -> [Diagnostic] {
    var known: [String: String] = [:]
    return tables.filter { $0.schema.path.hasPrefix("decisions/") }.compactMap(\.table)
      .flatMap { table in
        table.rows.compactMap { row -> Diagnostic? in
          let id = table[row, DecisionTable.id]
          guard let other = known.updateValue(table.schema.fileName, forKey: id),
            other != table.schema.fileName
          else { return nil }
          return Diagnostic(
            table.fault("\(other) has a decision of this id", at: row, DecisionTable.id))
        }
      }
  }
}

/// A table with what is wrong in it.
private struct CheckedTable {
  let schema: TableSchema
  /// Nil where there is no such file.
  let table: Table?
  let diagnostics: [Diagnostic]

  init(_ schema: TableSchema, under folder: String) {
    self.schema = schema
    do {
      let table = try Table(schema, under: folder)
      self.table = table
      diagnostics = (table.check() + Self.ownFaults(of: table)).map { Diagnostic($0) }
    } catch {
      table = nil
      diagnostics = [Diagnostic(error)]
    }
  }

  /// What cells of one table must be to each other, which its columns alone cannot say.
  private static func ownFaults(of table: Table) -> [TableFault] {
    switch table.schema.path {
    case WordTable.schema.path:
      table.rows.compactMap { row in
        let word = table[row, WordTable.word]
        // A mask is written into the text, all others are looked up in it.
        guard !table[row, WordTable.list].hasPrefix("mask-"), word != word.lowercased() else {
          return nil
        }
        return table.fault("\"\(word)\" must be in lower case", at: row, WordTable.word)
      }
    case DateTable.schema.path:
      table.rows.compactMap { row in
        guard let kind = DateLexicon.Kind(rawValue: table[row, DateTable.kind]) else { return nil }
        return DateLexicon.fault(of: kind, in: table, at: row)
      }
    default: []
    }
  }
}
