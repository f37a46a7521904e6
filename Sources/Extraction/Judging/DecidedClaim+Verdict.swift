import Statements

extension Verdict {
  /// The likelier of the two sides; nil where none or neither is likelier.
  var takenSide: Side? { [.support, .oppose].contains(side) ? side : nil }

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

extension JudgeWeights {
  /// How likely a side is right that rules read, where they think so themselves and the judge too.
  func confidence(rules: Double, judge: Double) -> Double {
    percent(
      self[.bias] + self[.rules] * Self.logOdds(rules) + self[.judge] * Self.logOdds(judge))
  }

  /// How likely a side is right that only the judge sees.
  func confidence(judge: Double, isReferredTo: Bool, isNamed: Bool) -> Double {
    percent(
      self[.findingBias] + self[.findingJudge] * Self.logOdds(judge)
        + (isReferredTo ? self[.findingReferred] : 0) + (isNamed ? self[.findingNamed] : 0))
  }

  private func percent(_ logOdds: Double) -> Double {
    min(max((Logistic.probability(logOdds) * 100).rounded(), 1), 99) / 100
  }

  private static func logOdds(_ probability: Double) -> Double {
    Logistic.logOdds(min(max(probability, 0.001), 0.999))
  }
}

extension DecidedClaim {
  /// True where the treaty is only what the whole text is on.
  private var isOnUnnamedTreaty: Bool {
    decisions.contains { $0.name == TreatyDecision.treatyOfReport.rawValue }
  }

  /// Adds what the judge thinks of the side, to the confidence or against the side.
  mutating func take(_ verdict: Verdict, weights: JudgeWeights, log: DecisionLog) {
    guard let statement else { return }
    if isOnUnnamedTreaty, verdict[.none] >= weights[.untying], log.allows(JudgeDecision.judgeUnties)
    {
      var object = statement.object
      object.id = nil
      decisions.append(Decision(.judgeUnties, effects: [.object(object)], because: verdict.words))
      return
    }
    if let side = verdict.takenSide, side.polarity != statement.polarity,
      verdict[side] >= weights[statement.polarity == .neutral ? .siding : .turning],
      !statement.relation.isAct,
      log.allows(JudgeDecision.judgeTurns)
    {
      decisions.append(
        Decision(
          .judgeTurns,
          effects: [
            .relation(side == .support ? .supports : .opposes), .polarity(side.polarity),
            .confidence(
              weights.confidence(
                judge: verdict[side], isReferredTo: true, isNamed: statement.actor.id != nil)),
          ], because: verdict.words))
      return
    }
    guard log.allows(JudgeDecision.judgeWeighs) else { return }
    decisions.append(
      Decision(
        .judgeWeighs,
        effects: [
          .confidence(
            weights.confidence(
              rules: statement.confidence, judge: verdict.probability(of: statement.polarity)))
        ], because: verdict.words))
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
