import Language
import Statements

/// A claim that the next clause may take up: `Norway signed. So did Chile.`
struct EchoedClaim: Sendable {
  let pattern: Pattern
  let entry: PredicateEntry
  let object: StatementObject
  let relation: Relation
  let liftedPolarity: Polarity?
  let modality: ModalityReader.Reading

  init(_ finding: Finding) {
    pattern = finding.match.pattern
    entry = finding.match.entry
    object = finding.object
    relation = finding.relation
    liftedPolarity = finding.liftedPolarity
    modality = finding.modality
  }
}

/// Reads clauses without a verb of their own, which tell of others what was told before.
///
///     The union welcomed it, and so did | the employers.     in the sentence
///     Slovakia abstained. | So did Poland and Italy.         of the sentence before
///     Norway will not sign. | Neither will Chile.
struct EchoReader {
  let lists: WordLists
  let actors: ActorResolver
  let log: DecisionLog

  /// The findings of a sentence's echoes; `before` is the main claim of the sentence before.
  func findings(
    in tree: SentenceTree, after findings: [Finding], _ before: EchoedClaim?, _ discourse: Discourse
  ) -> [Finding] {
    tree.tokens.indices.compactMap { verb in
      guard let subject = echoingSubject(of: verb, in: tree),
        let claim = claim(echoedBy: verb, in: tree, findings, before),
        claim.modality.isNegated == isNegative(verb, in: tree)
      else { return nil }
      log.begin()
      let holders = actors.holders(at: subject, in: tree, discourse)
      guard !holders.isEmpty, log.note(ClaimDecision.echoed, because: tree.lower(verb)) else {
        _ = log.end()
        return nil
      }
      return finding(claim, of: holders, at: verb)
    }
  }

  private func finding(_ claim: EchoedClaim, of holders: [Holder], at verb: Int) -> Finding {
    let match = PatternMatch(
      pattern: claim.pattern, entry: claim.entry, predicate: verb, governed: [], nodes: [:])
    var finding = Finding(match: match, holders: holders, object: claim.object, log: log)
    finding.change(ClaimDecision.echoed) {
      $0.relation = claim.relation
      $0.liftedPolarity = claim.liftedPolarity
      $0.modality = claim.modality
    }
    finding.close()
    return finding
  }

  /// The subject of `did` in "So did Chile" and "Chile did too"; nil for a verb that stands for none.
  private func echoingSubject(of verb: Int, in tree: SentenceTree) -> Int? {
    guard lists[.echoVerbs].contains(tree.tokens[verb].lemma.lowercased()),
      // `So had | Shell`, where the parser takes the subject for an object.
      let subject = tree.child(of: verb, .nominalSubject) ?? tree.child(of: verb, .directObject),
      actors.canBeActor(subject, in: tree)
    else { return nil }
    if subject > verb {
      return verb > 0 && lists[.echoOpeners].contains(tree.lower(verb - 1)) ? subject : nil
    }
    let others = tree.children[verb].filter { $0 != subject }
    let isBare = others.allSatisfy {
      [.negation, .adverbialModifier, .punctuation, .coordinator, .conjunct, .auxiliary]
        .contains(tree.tokens[$0].relation)
    }
    return isBare && others.contains { $0 > verb && lists[.echoEndings].contains(tree.lower($0)) }
      ? subject : nil
  }

  private func isNegative(_ verb: Int, in tree: SentenceTree) -> Bool {
    tree.child(of: verb, .negation) != nil
      || verb > 0 && lists[.negatingAdverbs].contains(tree.lower(verb - 1))
  }

  /// What the clause says again: the claim of the clause that it is joined to, else that of the
  /// sentence before.
  private func claim(
    echoedBy verb: Int, in tree: SentenceTree, _ findings: [Finding], _ before: EchoedClaim?
  ) -> EchoedClaim? {
    guard let head = tree.head(of: verb) else { return before }
    return Self.claim(of: head, in: tree, findings)
  }

  /// The claim of a clause, by its verb; nil where it makes none.
  static func claim(of verb: Int, in tree: SentenceTree, _ findings: [Finding]) -> EchoedClaim? {
    findings.first { finding in
      var word = finding.match.predicate
      while !tree.isVerb(word), let head = tree.head(of: word) { word = head }
      return word == verb
    }.map(EchoedClaim.init)
  }
}
