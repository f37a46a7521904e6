import Statements

/// What `data/decisions` says of the decisions that readers and rules make, a table for each phase.
package struct DecisionBook: Sendable {
  /// In the order of the phases and of the lines.
  package let entries: [DecisionEntry]

  /// Reads the folder `decisions` of a data folder.
  package init(folder: String) throws(ExtractionError) {
    var entries: [DecisionEntry] = []
    for phase in Decision.Phase.allCases {
      for row in try TableFile(Self.file(of: phase), in: folder + "/decisions", columns: 4).rows {
        entries.append(
          DecisionEntry(
            id: row.cells[0], phase: phase, kind: try row.value(1, as: DecisionEntry.Kind.self),
            says: row.cells[2], proof: row.cells[3]))
      }
    }
    self.entries = entries
  }

  /// The table of a phase, within its folder.
  static func file(of phase: Decision.Phase) -> String { phase.rawValue + ".tsv" }
}
