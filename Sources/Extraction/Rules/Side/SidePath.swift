import Language
import Statements

/// The words that stand between a stance and the treaty that it reaches, outermost first: `decision`
/// and `leave` in `regretted the decision to leave the pact`.
struct SidePath {
  struct Step {
    let word: Int
    /// The word that hangs on it, one step nearer to the treaty.
    let child: Int
    /// Nil where nothing tells it.
    let sign: Sign?
    let isNegated: Bool
  }

  let treaty: TreatyID
  let steps: [Step]

  /// The product of all signs; nil where one is not known.
  var sign: Sign? {
    steps.reduce(Sign?.some(.positive)) { product, step in
      guard let product, let sign = step.sign else { return nil }
      return product * sign
    }
  }

  /// Whether some word on the way goes against what it governs.
  var isContrary: Bool { steps.contains { $0.sign == .negative || $0.isNegated } }

  /// The words for the trace: `decision, leave`.
  func words(in tree: SentenceTree) -> String {
    steps.map { tree.lower($0.word) }.joined(separator: ", ")
  }
}

/// Finds the treaty within the object of a stance, and the way to it.
struct SidePathReader {
  let signs: SignReader
  let treaties: TreatyResolver
  let predicates: PredicateLexicon

  private var lists: WordLists { treaties.lists }

  /// The way from what governs the words to the treaty in them; nil where they name none.
  ///
  /// Of several treaties the nearest counts. A stance noun that a light verb carries is passed
  /// over, since the finding has its side already.
  func path(
    from predicate: Int, within tokens: ClosedRange<Int>, passingOver carried: Int? = nil,
    in tree: SentenceTree, _ discourse: Discourse
  ) -> SidePath? {
    let paths = tokens.compactMap { token in
      treaty(at: token, in: tree, discourse).map { treaty in
        SidePath(
          treaty: treaty,
          steps: steps(
            to: token, from: predicate, within: tokens, passingOver: carried, in: tree))
      }
    }
    return paths.min { $0.steps.count < $1.steps.count }
      ?? elliptic(from: predicate, within: tokens, passingOver: carried, in: tree, discourse)
  }

  /// The way to the treaty at hand through an act that names none: `urged states not to sign`.
  private func elliptic(
    from predicate: Int, within tokens: ClosedRange<Int>, passingOver carried: Int?,
    in tree: SentenceTree, _ discourse: Discourse
  ) -> SidePath? {
    guard let treaty = discourse.treatyAtHand?.id.map({ TreatyID($0) }) else { return nil }
    if let answer = tokens.lazy.compactMap({ self.answer(at: $0, in: tree) }).first {
      return SidePath(treaty: treaty, steps: [answer])
    }
    for verb in tokens where tree.isInfinitive(verb) {
      let entry = predicates.entries(of: verb, in: tree).first {
        $0.wordClass == .verb && $0.needsTreaty && $0.governs.isEmpty
          && $0.complements.contains(.nothing)
      }
      guard isBare(verb, in: tree), let own = Sign(entry?.relation.polarity) else { continue }
      let isNegated = signs.isNegated(verb, in: tree)
      let act = SidePath.Step(
        word: verb, child: verb, sign: isNegated ? own.reversed : own, isNegated: isNegated)
      return SidePath(
        treaty: treaty,
        steps: steps(
          to: verb, from: predicate, within: tokens, passingOver: carried, in: tree) + [act])
    }
    return nil
  }

  /// `called for | a yes`, `recommended | a no vote`: the answer to the question that is put.
  private func answer(at noun: Int, in tree: SentenceTree) -> SidePath.Step? {
    guard [.directObject, .prepositionalObject].contains(tree.tokens[noun].relation),
      tree.child(of: noun, .preposition, .relativeClause) == nil
    else { return nil }
    guard lists[.answerNouns].contains(tree.lower(noun)) else { return nil }
    let words = [noun] + tree.children[noun]
    let isAsked = tree.children[noun].contains { lists[.articles].contains(tree.lower($0)) }
    guard isAsked, let word = words.first(where: { isYesOrNo($0, in: tree) }) else { return nil }
    let isNo = lists[.nayWords].contains(tree.lower(word))
    return SidePath.Step(
      word: noun, child: noun, sign: isNo ? .negative : .positive, isNegated: false)
  }

  private func isYesOrNo(_ word: Int, in tree: SentenceTree) -> Bool {
    lists[.nayWords].contains(tree.lower(word)) || lists[.yeaWords].contains(tree.lower(word))
  }

  /// `to ratify | without delay`: neither with an object nor with a preposition of its own.
  private func isBare(_ verb: Int, in tree: SentenceTree) -> Bool {
    let governed = predicates.entries(of: verb, in: tree).flatMap(\.governs)
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    return tree.child(of: verb, .directObject, .clausalComplement) == nil
      && !tree.children(of: verb, .preposition).contains { governed.contains(tree.lower($0)) }
  }

  private func steps(
    to treaty: Int, from predicate: Int, within tokens: ClosedRange<Int>,
    passingOver carried: Int?, in tree: SentenceTree
  ) -> [SidePath.Step] {
    var steps: [SidePath.Step] = []
    var child = treaty
    while let head = tree.head(of: child), head != predicate, tokens.contains(head) {
      if head != carried, let step = step(at: head, towards: child, from: predicate, in: tree) {
        steps.append(step)
      }
      child = head
    }
    return steps.reversed()
  }

  private func step(
    at word: Int, towards child: Int, from predicate: Int, in tree: SentenceTree
  ) -> SidePath.Step? {
    if tree.tokens[child].relation == .conjunct {
      // `not to sign or ratify`: the first verb says nothing of the treaty, but its `not` counts.
      let isShared =
        signs.isNegated(word, in: tree) && tree.child(of: child, .nominalSubject) == nil
      return isShared && tree.isVerb(word)
        ? SidePath.Step(word: word, child: child, sign: .negative, isNegated: true) : nil
    }
    if tree.tokens[word].partOfSpeech == .adposition {
      guard let head = tree.head(of: word), head == predicate else { return nil }
      return outermost(word, towards: child, of: head, in: tree)
    }
    return SidePath.Step(
      word: word, child: child, sign: signs.sign(of: word, towards: child, in: tree),
      isNegated: signs.isNegated(word, in: tree))
  }

  /// The preposition right behind the stance: `criticised Chile for leaving`, `advised Chile against
  /// signing`; nothing where it is the stance's own.
  private func outermost(
    _ word: Int, towards child: Int, of predicate: Int, in tree: SentenceTree
  ) -> SidePath.Step? {
    let isOwn = predicates.entries(of: predicate, in: tree).contains {
      $0.governs.contains(tree.lower(word))
    }
    if isOwn { return nil }
    if let sign = signs.preposition(word, in: tree) {
      return SidePath.Step(word: word, child: child, sign: sign, isNegated: false)
    }
    let isPlain = lists[.lightPrepositions].contains(tree.lower(word))
    return isPlain ? nil : SidePath.Step(word: word, child: child, sign: nil, isNegated: false)
  }

  /// The treaty that a word names, calls by its kind, or means by `it`.
  private func treaty(
    at token: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> TreatyID? {
    guard lists[.objectPronouns].contains(tree.lower(token)) else {
      guard [.noun, .properNoun].contains(tree.tokens[token].partOfSpeech) else { return nil }
      return treaties.treaty(at: token, in: tree, discourse)
        ?? treaty(ofBodyLeftAt: token, in: tree)
    }
    guard tree.tokens[token].relation == .directObject, let verb = tree.head(of: token) else {
      return nil
    }
    // `reject it` means the treaty only where the treaty is what was spoken of; `sign it` always.
    let entries = predicates.entries(of: verb, in: tree).filter { $0.wordClass == .verb }
    let isActOnTreaty =
      lists[.actWords].contains(tree.tokens[verb].lemma.lowercased())
      || entries.contains { $0.relation.polarity != .neutral }
    let takesOnlyTreaties = entries.contains { [.signs, .ratifies].contains($0.relation) }
    let isSpokenOf =
      discourse.lastObject.map { $0.kind == .treaty }
      ?? (discourse.recentTreaty == discourse.mainTreaty)
    return takesOnlyTreaties || isActOnTreaty && isSpokenOf ? discourse.recentTreaty : nil
  }

  /// `its decision to leave the International Criminal Court`: the treaty that the body keeps.
  private func treaty(ofBodyLeftAt token: Int, in tree: SentenceTree) -> TreatyID? {
    let governors = [tree.head(of: token), tree.head(of: token).flatMap { tree.head(of: $0) }]
    let isLeft = governors.compactMap { $0 }.contains { word in
      predicates.entries(of: word, in: tree).contains { $0.relation == .withdrawsFrom }
    }
    return isLeft ? treaties.treaty(keptByBodyAt: token, in: tree) : nil
  }
}
