import Statements

extension ExtractionCheck {
  /// Decisions that do not say what they do or do not prove it, and ids that are given twice.
  func decisionFaults() -> [Diagnostic] {
    var known: [String: String] = [:]
    return Decision.Phase.allCases.flatMap { phase -> [Diagnostic] in
      let name = DecisionBook.file(of: phase)
      let table = CheckedTable(name, in: decisions, columns: 4)
      let faults = table.faults { row in
        var faults = CheckedTable.caseFaults(row, at: 0)
        faults += CheckedTable.unknown(row, at: 1, among: DecisionEntry.Kind.self)
        if row[2]?.hasSuffix(".") != true {
          faults.append(row.diagnostic("write a sentence that ends with a full stop", at: 2))
        }
        if row[3] == nil {
          faults.append(row.diagnostic("a text is needed that reaches the decision", at: 3))
        }
        if let other = known.updateValue("\(name):\(row.line)", forKey: row.cells[0]) {
          faults.append(row.diagnostic("\(other) has the id \"\(row.cells[0])\" already", at: 0))
        }
        return faults
      }
      return faults + table.disorder(in: 0)
    }
  }
}
