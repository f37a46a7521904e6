extension DecidedClaim {
  /// Whoever has decided something on it.
  package var coders: Set<String> {
    Set(
      decisions.compactMap { decision in
        if case .person(let name) = decision.maker { name } else { nil }
      })
  }

  /// The claim for one coder alone: what the program proposed, and the coder's own decisions; nil
  /// where the coder has decided nothing on it.
  package func coded(by coder: String) -> DecidedClaim? {
    let maker = Decision.Maker.person(coder)
    guard decisions.contains(where: { $0.maker == maker }) else { return nil }
    var own = self
    own.decisions.removeAll { decision in
      if case .person = decision.maker { decision.maker != maker } else { false }
    }
    return own
  }
}
