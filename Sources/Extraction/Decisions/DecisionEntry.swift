import Statements

/// What a named decision does, and a text that reaches it: a line of `data/decisions`.
package struct DecisionEntry: Hashable, Sendable {
  /// What becomes of the claim.
  package enum Kind: String, CaseIterable, Sendable {
    /// A value of the claim is another one afterwards.
    case changes
    /// The claim is no statement: the words say something else.
    case refuses
    /// The claim is no statement: something that makes one is not there, or not where it is looked for.
    case lacks
    /// How a value came about is told; nothing is changed.
    case tells
  }

  package let id: String
  package let phase: Decision.Phase
  package let kind: Kind
  /// What it decides, in a sentence.
  package let says: String
  /// A sentence or short passage on which it is made.
  package let proof: String
}
