import Actors
import Language
import Statements

/// What a word says of a treaty by naming what it leads to: `undermine`, `disaster`, `protect`.
struct ConsequenceLexicon: Sendable {
  private let polarities: [String: Polarity]

  init(folder: String) throws(ExtractionError) {
    var polarities: [String: Polarity] = [:]
    for row in try TableFile("consequences.tsv", in: folder, columns: 2).rows {
      polarities[row.cells[0]] = try row.value(1, as: Polarity.self)
    }
    self.polarities = polarities
  }

  func polarity(of lemma: String) -> Polarity? { polarities[lemma] }
}

/// Turns what is said of a treaty's effects into a position: who says that it "could legitimise
/// repression" opposes it.
struct ConsequenceReader {
  let lexicon: ConsequenceLexicon
  let clauses: ClauseReader
  let treaties: TreatyResolver

  func apply(to finding: inout Finding, in tree: SentenceTree, _ discourse: Discourse) {
    if let verdict = verdict(of: finding, in: tree) {
      finding.relation = verdict == .oppose ? .criticises : .welcomes
      return
    }
    guard finding.relation == .states || finding.relation == .warnsOf,
      let clause = clause(of: finding, in: tree),
      let subject = tree.child(of: clause, .nominalSubject, .passiveNominalSubject)
    else { return }
    let treaty = treaty(subject, for: finding, in: tree, discourse)
    guard treaty != nil || treaties.isTreaty(subject, in: tree) else { return }
    let isPossible = tree.children(of: clause, .auxiliary).contains {
      treaties.lists[.possibilityAuxiliaries].contains(tree.lower($0))
    }
    let named = polarity(of: clause, in: tree)
    // What is feared that a treaty could do is bad, whatever it is called.
    let feared = finding.relation == .warnsOf && isPossible ? Polarity.oppose : nil
    guard let polarity = named ?? feared else { return }
    if finding.relation == .states {
      // Who says what a treaty could do warns of it; who says what it does judges it.
      finding.relation = polarity == .support ? .welcomes : isPossible ? .warnsOf : .criticises
    } else if polarity != .oppose {
      return
    }
    finding.object.id = treaty?.rawValue ?? finding.object.id
    finding.object.kind = .treaty
    finding.object.name =
      treaty.flatMap { treaties.directory.treaty($0)?.name } ?? tree.lower(subject)
    if isPossible {
      finding.modality.modality = .possible
      finding.modality.reasons.append("what is feared may or may not come")
    }
  }

  /// `called the outcome a disaster`: what the object is called.
  private func verdict(of finding: Finding, in tree: SentenceTree) -> Polarity? {
    guard finding.relation == .states else { return nil }
    let predicate = finding.match.predicate
    // `regards it as a breach`.
    let seenAs = tree.children(of: predicate, .preposition)
      .filter { treaties.lists[.as].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject, .adjectivalModifier) }
    for index in tree.children(of: predicate, .objectPredicate) + seenAs {
      let words = [index] + tree.children(of: index, .compound, .adjectivalModifier)
      for word in words {
        if let polarity = lexicon.polarity(of: tree.tokens[word].lemma.lowercased()) {
          return polarity
        }
      }
    }
    return nil
  }

  /// The verb of what is said, which may also stand above the verb of saying.
  private func clause(of finding: Finding, in tree: SentenceTree) -> Int? {
    guard let tokens = finding.objectTokens else { return nil }
    let predicate = finding.match.predicate
    if let clause = tree.children(of: predicate, .clausalComplement).first(where: tokens.contains) {
      return clause
    }
    return tree.head(of: predicate).flatMap { tokens.contains($0) && tree.isVerb($0) ? $0 : nil }
  }

  private func treaty(
    _ subject: Int, for finding: Finding, in tree: SentenceTree, _ discourse: Discourse
  ) -> TreatyID? {
    guard treaties.lists[.objectPronouns].contains(tree.lower(subject)) else {
      return treaties.treaty(at: subject, in: tree, discourse)
    }
    // `Japan says it …` may mean Japan; `critics say it …` cannot mean the critics, nor can the
    // `it` that somebody is quoted with.
    guard tree.isQuoted(subject) || finding.holders.allSatisfy({ $0.mention.kind == .group }) else {
      return nil
    }
    if discourse.lastObject?.kind == .treaty {
      return discourse.lastObject?.id.map { TreatyID($0) }
    }
    // Officials may speak of their government as `it`, critics of what they criticise.
    return tree.isQuoted(subject) || finding.relation == .warnsOf ? discourse.recentTreaty : nil
  }

  /// The sign of the first word that has one, from the verb down; turned by negation.
  private func polarity(of clause: Int, in tree: SentenceTree) -> Polarity? {
    var queue = [clause]
    var position = 0
    while position < queue.count, position < 40 {
      let index = queue[position]
      position += 1
      if let polarity = lexicon.polarity(of: tree.tokens[index].lemma.lowercased()) {
        let isNegated =
          tree.child(of: index, .negation) != nil || tree.child(of: clause, .negation) != nil
        return isNegated ? polarity.reversed : polarity
      }
      // What describes a noun in the clause is not what the treaty does.
      queue += tree.children[index].filter {
        $0 > clause && ![.relativeClause, .adjectivalClause].contains(tree.tokens[$0].relation)
      }
    }
    return nil
  }
}
