import Statements
import Tables

/// What `data/decisions` says of the decisions that readers and rules make, a table for each phase.
package struct DecisionBook: Sendable {
  /// In the order of the phases and of the lines.
  package let entries: [DecisionEntry]
  private let numbers: [String: Int]

  /// Reads the folder `decisions` of a data folder.
  package init(folder: String) throws(ExtractionError) {
    var all: [DecisionEntry] = []
    for phase in Decision.Phase.allCases {
      all += try Table.entries(of: DecisionTable.schema(of: phase), in: folder + "/decisions") {
        (table, row) throws(TableError) in
        DecisionEntry(
          id: table[row, DecisionTable.id], phase: phase,
          kind: try table.value(row, DecisionTable.kind),
          says: try table.value(row, DecisionTable.says), proof: table[row, DecisionTable.proof])
      }
      if phase == SideDecision.phase { all += SideRules.entries }
    }
    entries = all
    numbers = Dictionary(
      all.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The line of a decision; nil for names of patterns, models and people.
  package subscript(name: String) -> DecisionEntry? { numbers[name].map { entries[$0] } }
}
