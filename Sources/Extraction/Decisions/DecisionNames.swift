import Statements

/// All named decisions that there are, by phase.
enum DecisionNames {
  /// The enums that hold the ids; one of another file is added here.
  private static let enums: [any NamedDecision.Type] = [
    HolderDecision.self, ClaimDecision.self, MatchDecision.self, ObjectDecision.self,
    TreatyDecision.self, RelationDecision.self, ModalityDecision.self, DateDecision.self,
    SpeakerDecision.self, SideDecision.self, JudgeDecision.self,
  ]

  /// The ids of a phase.
  static func ids(of phase: Decision.Phase) -> [String] {
    enums.filter { $0.phase == phase }.flatMap { ids(of: $0) }
  }

  private static func ids<Name: NamedDecision>(of type: Name.Type) -> [String] {
    type.allCases.map(\.rawValue)
  }
}
