import Statements

extension Verdict {
  /// The likelier of the two sides; nil where none or neither is likelier.
  var takenSide: Side? { [.support, .oppose].contains(side) ? side : nil }

  /// The likelier of the two sides, however unlikely.
  var likelierSide: Side { self[.support] >= self[.oppose] ? .support : .oppose }

  /// How likely a polarity is right.
  func probability(of polarity: Polarity) -> Double {
    switch polarity {
    case .support: self[.support]
    case .oppose: self[.oppose]
    case .neutral: self[.neutral] + self[.none]
    }
  }

  /// What it thinks, for the trace: `oppose 93 %, none 5 %`.
  var words: String {
    let sides = Side.allCases.filter { self[$0] >= 0.005 }.sorted { self[$0] > self[$1] }.map {
      "\($0.rawValue) \(Self.percent(self[$0]))"
    }
    return sides.joined(separator: ", ") + "; \(state.rawValue) \(Self.percent(self[state]))"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension Verdict.Side {
  var polarity: Polarity {
    switch self {
    case .support: .support
    case .oppose: .oppose
    case .none, .neutral: .neutral
    }
  }
}

extension Verdict.State {
  /// Nil for what is over.
  var modality: Modality? {
    switch self {
    case .asserted: .asserted
    case .planned: .planned
    case .conditional: .conditional
    case .possible: .possible
    case .over: nil
    }
  }
}

extension DecidedClaim {
  /// True where the treaty is only what the whole text is on.
  var isOnUnnamedTreaty: Bool {
    decisions.contains { $0.name == TreatyDecision.treatyOfReport.rawValue }
  }

  /// Leaves a treaty that no word means where the judge sees no side on it; true where it does.
  mutating func isUntied(by verdict: Verdict, weights: JudgeWeights, log: DecisionLog) -> Bool {
    guard let statement, isOnUnnamedTreaty, verdict[.none] >= weights[.untying],
      log.allows(JudgeDecision.judgeUnties)
    else { return false }
    var object = statement.object
    object.id = nil
    decisions.append(Decision(.judgeUnties, effects: [.object(object)], because: verdict.words))
    return true
  }

  /// The opposite side of the one that was read, where the judge is sure of it; nil elsewhere, and for
  /// acts, which are done or not.
  func oppositeSide(by verdict: Verdict, weights: JudgeWeights) -> Verdict.Side? {
    guard let statement, statement.polarity != .neutral, !statement.relation.isAct,
      let side = verdict.takenSide, side.polarity != statement.polarity,
      verdict[side] >= weights[.turning]
    else { return nil }
    return side
  }

  /// True where rules read that somebody speaks of something, and no side on it.
  var isWithoutSide: Bool { statement.map { Self.sideless.contains($0.relation) } ?? false }

  private static let sideless: Set<Relation> = [.states, .seeksChange]

  /// Takes a side that the judge sees.
  mutating func take(_ side: Verdict.Side, by name: JudgeDecision, because verdict: Verdict) {
    decisions.append(
      Decision(
        name,
        effects: [.relation(side == .support ? .supports : .opposes), .polarity(side.polarity)],
        because: verdict.words))
  }
}

extension Decision {
  /// What the judge decides.
  init(_ name: JudgeDecision, effects: [Effect], because reason: String) {
    self.init(
      maker: .model(SideJudge.name), name: name.rawValue, phase: JudgeDecision.phase,
      effects: effects, because: reason)
  }
}
