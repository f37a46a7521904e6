import Extraction
import Statements

/// How a named decision fared on a gold standard.
package struct DecisionRecord: Hashable, Sendable {
  package let id: String
  package let phase: Decision.Phase
  package let kind: DecisionEntry.Kind
  /// How often it was made, on claims that stand and on those refused.
  package var fires = 0
  /// Errors that there would be without it: positions missed, statements that are wrong.
  package var gains = 0
  /// Errors that there are only with it.
  package var spoils = 0
  /// Of the statements that it was made on, those that are right and those that are wrong.
  package var right = 0
  package var wrong = 0
  /// True where some statement is another one without it; else gains and spoils tell nothing.
  package var counts = false

  init(_ entry: DecisionEntry) {
    id = entry.id
    phase = entry.phase
    kind = entry.kind
  }
}

/// What became of all named decisions on one gold standard.
package struct DecisionTrial: Sendable {
  package let gold: String
  /// In the order of the tables of `data/decisions`, those that never fire too.
  package let records: [DecisionRecord]
  /// Words of stance that gave no statement, and those of them that no decision refuses.
  package let refusalCount: Int
  package let unnamedRefusalCount: Int

  /// How often each decision refuses a word of stance, as the last that does so; the most frequent
  /// first.
  package let refusals: [DecisionCount]

  package struct DecisionCount: Hashable, Sendable {
    package let id: String
    package let count: Int
  }
}
