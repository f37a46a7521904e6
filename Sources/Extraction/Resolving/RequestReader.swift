import Actors
import Language
import Statements

/// Works out which side a request takes: `urged states to join the treaty`, `said that the treaty
/// should be scrapped`.
struct RequestReader {
  let lexicon: PredicateLexicon
  let clauses: ClauseReader
  let treaties: TreatyResolver

  private var lists: WordLists { treaties.lists }

  func apply(to finding: inout Finding, in tree: SentenceTree, _ discourse: Discourse) {
    guard let tokens = finding.objectTokens else { return }
    switch finding.relation {
    case .callsFor, .proposes, .votesFor:
      if isAgainst(treaties.head(of: tokens, in: tree), in: tree) {
        // `called for a vote against the text`, `for resistance to it`.
        finding.liftedPolarity = .oppose
        return
      }
      if implies(finding.match.predicate, in: tree) {
        finding.relation = .states
        finding.modality.reasons.append("it suggests that something is so")
        return
      }
      for verb in asked(of: finding.match.predicate, within: tokens, in: tree) {
        readAct(verb, into: &finding, in: tree, discourse)
      }
    case .supports:
      // `vowed to oppose the deal`.
      for verb in asked(of: finding.match.predicate, within: tokens, in: tree)
      where isRejection(verb, in: tree) {
        finding.liftedPolarity = .oppose
        finding.relation = .opposes
      }
    case .states where finding.match.entry.isSpeech:
      if let verb = demanded(by: finding, in: tree) {
        readDemand(verb, into: &finding, in: tree, discourse)
      }
    default: break
    }
  }

  /// `suggested that the text was weak` says how things are; `suggested that it be cut` proposes.
  private func implies(_ predicate: Int, in tree: SentenceTree) -> Bool {
    guard lists[.implyingVerbs].contains(tree.tokens[predicate].lemma.lowercased()),
      let clause = tree.child(of: predicate, .clausalComplement), clause > predicate
    else { return false }
    let auxiliaries = tree.children(of: clause, .auxiliary, .passiveAuxiliary)
    if auxiliaries.contains(where: { tree.tokens[$0].tag == "MD" }) {
      return !auxiliaries.contains { lists[.demandAuxiliaries].contains(tree.lower($0)) }
        && !auxiliaries.contains { lists[.possibilityAuxiliaries].contains(tree.lower($0)) }
    }
    let first = auxiliaries.first ?? clause
    return ["VBD", "VBZ"].contains(tree.tokens[first].tag)
  }

  // MARK: Requests

  /// The verbs of what is asked for.
  private func asked(
    of predicate: Int, within tokens: ClosedRange<Int>, in tree: SentenceTree
  ) -> [Int] {
    tree.children(of: predicate, .openClausalComplement, .clausalComplement, .adjectivalClause)
      .filter(tokens.contains)
  }

  private func readAct(
    _ verb: Int, into finding: inout Finding, in tree: SentenceTree, _ discourse: Discourse
  ) {
    let isNegated = (tree.leftEdge[verb]..<verb).contains {
      lists[.negators].contains(tree.lower($0))
        && tree.tokens[$0].head == verb || tree.tokens[$0].relation == .negation
    }
    name(what: verb, of: &finding, in: tree, discourse)
    // `voted to quit the pact`: words that are about treaties only count with one.
    let isTreaty = finding.object.kind == .treaty
    let side = relation(of: verb, in: tree, anyObject: isTreaty)?.polarity
    // `urged parties not to delay` asks for something; `urged them to reject it` opposes it, and so
    // does `not to sign the pact`.
    guard side == (isNegated ? .support : .oppose),
      isRejection(verb, in: tree) || finding.object.kind == .treaty
    else { return }
    finding.liftedPolarity = .oppose
    finding.modality.reasons.append(
      "it calls for \"\(isNegated ? "not " : "")\(tree.lower(verb))\"")
  }

  private func isRejection(_ verb: Int, in tree: SentenceTree) -> Bool {
    tree.tokens[verb].tag == "VB"
      && [.opposes, .rejects, .votesAgainst].contains(relation(of: verb, in: tree))
  }

  /// Whether a noun is one of opposition: `a vote against the text`.
  private func isAgainst(_ head: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(of: head, in: tree).contains { noun in
      noun.wordClass == .noun && noun.relation.polarity == .oppose && !noun.isCarried
        && (noun.governs.isEmpty
          || head + 1 < tree.tokens.count && noun.governs.contains(tree.lower(head + 1)))
    }
  }

  // MARK: Demands within speech

  /// The verb of what is said, where it says what somebody must do: `states should ratify it`.
  private func demanded(by finding: Finding, in tree: SentenceTree) -> Int? {
    let predicate = finding.match.predicate
    guard let tokens = finding.objectTokens else { return nil }
    let below = tree.children(of: predicate, .clausalComplement).first(where: tokens.contains)
    let above = tree.head(of: predicate).flatMap {
      tokens.contains($0) && tree.isVerb($0) ? $0 : nil
    }
    guard let verb = below ?? above else { return nil }
    let isDemand = tree.children(of: verb, .auxiliary).contains {
      lists[.demandAuxiliaries].contains(tree.lower($0))
    }
    return isDemand ? verb : nil
  }

  /// Who says that a treaty must be signed, or scrapped, takes a side on it.
  private func readDemand(
    _ verb: Int, into finding: inout Finding, in tree: SentenceTree, _ discourse: Discourse
  ) {
    guard let asked = relation(of: verb, in: tree, anyObject: true), asked.polarity != .neutral
    else { return }
    let object =
      clauses.isPassive(verb, in: tree)
      ? tree.child(of: verb, .passiveNominalSubject) : tree.child(of: verb, .directObject)
    guard let object, let treaty = treaties.treaty(at: object, in: tree, discourse) else { return }
    let isNegated = tree.child(of: verb, .negation) != nil
    finding.relation = .callsFor
    finding.liftedPolarity = (asked.polarity == .oppose) == isNegated ? .support : .oppose
    finding.object.kind = .treaty
    finding.object.id = treaty.rawValue
    finding.object.name = treaties.directory.treaty(treaty)?.name ?? finding.object.name
    finding.modality.reasons.append("it says that it must be \"\(tree.lower(verb))\"")
  }

  // MARK: What is asked

  /// What a verb by itself says, with the preposition that follows it.
  private func relation(of verb: Int, in tree: SentenceTree, anyObject: Bool = false) -> Relation? {
    lexicon.verb(at: verb, in: tree) { anyObject || !$0.needsTreaty }?.relation
  }

  /// Who asks for an act on a treaty takes a side on it: `urged states to join the convention`.
  private func name(
    what verb: Int, of finding: inout Finding, in tree: SentenceTree, _ discourse: Discourse
  ) {
    guard let object = tree.child(of: verb, .directObject) else { return }
    let isPronoun = lists[.objectPronouns].contains(tree.lower(object))
    // `reject it` means the treaty only where the treaty is what was spoken of.
    let isAtHand = discourse.lastObject?.kind == .treaty && isActOnTreaty(verb, in: tree)
    let treaty =
      isPronoun && (isAtHand || takesOnlyTreaties(verb, in: tree))
      ? discourse.recentTreaty : treaties.treaty(at: object, in: tree, discourse)
    guard let treaty else { return }
    finding.object.id = treaty.rawValue
    finding.object.kind = .treaty
    finding.object.name = treaties.directory.treaty(treaty)?.name ?? finding.object.name
  }

  /// `sign it`, `ratify it`: only treaties are signed and ratified.
  private func takesOnlyTreaties(_ verb: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(of: verb, in: tree).contains {
      [.signs, .ratifies].contains($0.relation)
    }
  }

  private func isActOnTreaty(_ verb: Int, in tree: SentenceTree) -> Bool {
    lists[.actWords].contains(tree.tokens[verb].lemma.lowercased())
      || lexicon.entries(of: verb, in: tree).contains {
        $0.wordClass == .verb && $0.relation.polarity != .neutral
      }
  }
}
