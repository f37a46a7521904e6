import Statements

/// What sets the relation, or the side where it is not the relation's.
enum RelationDecision: String, NamedDecision {
  static let phase = Decision.Phase.relation

  case carriedNoun = "carried-noun"
  case inquiry
  case presented
  case answersAnOpponent = "answers-an-opponent"
  case stanceSaid = "stance-said"
  case signedTreaty = "signed-treaty"
  case heldByOpponents = "held-by-opponents"
  case joinedConsensus = "joined-consensus"
}
