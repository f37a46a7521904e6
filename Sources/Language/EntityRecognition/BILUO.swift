/// The transition system of named entities: begin, in, last, unit, out.
///
/// Ratinov and Roth 2009, https://aclanthology.org/W09-1119.
struct BILUO: Sendable {
  /// The numbers by which the model's files call the moves.
  enum Move: Int {
    case begin = 1
    case inside = 2
    case last = 3
    case unit = 4
    case outside = 5
  }

  /// An action of the network.
  struct Action: Sendable {
    var move: Move
    /// Nil for the actions that say nothing of the kind.
    var kind: EntityKind?
  }

  let actions: [Action]

  static let featureCount = 3

  init(_ classes: TransitionClasses, file: String) throws(LanguageModelError) {
    var actions: [Action] = []
    for action in classes.actions {
      guard let move = Move(rawValue: action.move) else {
        throw .unsupported(
          file: file, field: "moves", reason: "move \(action.move) of an entity recognizer")
      }
      let kind = EntityKind(rawValue: action.label)
      guard kind != nil || action.label.isEmpty && (move == .unit || move == .outside) else {
        throw .unsupported(file: file, field: "moves", reason: "the entity \(action.label)")
      }
      actions.append(Action(move: move, kind: kind))
    }
    guard actions.contains(where: { $0.move == .outside }) else {
      throw .malformed(file: file, field: "moves.5", reason: "it is missing")
    }
    for kind in Set(actions.compactMap(\.kind)) {
      guard actions.contains(where: { $0.move == .last && $0.kind == kind }) else {
        throw .malformed(file: file, field: "moves.3", reason: "\(kind.rawValue) is missing")
      }
    }
    self.actions = actions
  }

  /// The first of the highest-scored actions that may be taken on a token.
  func bestAction(
    scores: UnsafePointer<Float>, open: EntityKind?, mayContinue: Bool, isSpace: Bool
  ) -> Int {
    var best = -1
    for (index, action) in actions.enumerated() {
      let isValid =
        switch action.move {
        case .begin: open == nil && mayContinue && !isSpace
        case .unit: open == nil && action.kind != nil && !isSpace
        case .outside: open == nil
        case .inside: open != nil && action.kind == open && mayContinue
        case .last: open != nil && action.kind == open
        }
      if isValid && (best < 0 || scores[index] > scores[best]) { best = index }
    }
    return best
  }
}
