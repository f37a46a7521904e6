import Statements

/// What `data/decisions` says of the decisions that readers and rules make, a table for each phase.
package struct DecisionBook: Sendable {
  /// In the order of the phases and of the lines.
  package let entries: [DecisionEntry]
  private let numbers: [String: Int]

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
      if phase == SideDecision.phase { entries += SideRules.entries }
    }
    self.entries = entries
    numbers = Dictionary(
      entries.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The line of a decision; nil for names of patterns, models and people.
  package subscript(name: String) -> DecisionEntry? { numbers[name].map { entries[$0] } }

  /// The table of a phase, within its folder.
  static func file(of phase: Decision.Phase) -> String { phase.rawValue + ".tsv" }
}
