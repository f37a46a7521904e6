import Statements
import Tables

/// The tables of `data/decisions`, one for each phase of reading.
enum DecisionTable {
  static let id = Column(
    0, "id", .lowercase, "its name, which a claim carries; given once in all phases")
  static let kind = Column(
    1, "kind", .oneOf(DecisionEntry.Kind.self),
    """
    what becomes of the claim: a value changes, it is refused, it lacks something and is none, or only \
    how a value came about is told
    """
  )
  static let says = Column(2, "says", .sentence, "what it decides")
  static let proof = Column(
    3, "proof", .text, "a sentence or short passage of our own that reaches it")

  static let schemas = Decision.Phase.allCases.map(schema)

  static func schema(of phase: Decision.Phase) -> TableSchema {
    TableSchema(
      "decisions/\(phase.rawValue).tsv", columns: [id, kind, says, proof], key: [id],
      order: .by(id))
  }
}
