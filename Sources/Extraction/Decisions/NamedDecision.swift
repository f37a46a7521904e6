import Statements

/// A place of the reader that changes or refuses what was found, by its id.
///
/// One enum a phase holds the ids. `data/decisions/PHASE.tsv` says of each in a sentence what it
/// decides, and has a sentence of text that reaches it.
protocol NamedDecision: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  static var phase: Decision.Phase { get }
}
