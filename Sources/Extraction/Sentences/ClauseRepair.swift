import Language

/// Mends clauses whose parts the parser gave to others.
struct ClauseRepair {
  let lexicon: PredicateLexicon
  let lists: WordLists
  let pastForms: PastForms

  func repair(_ tree: inout SentenceTree) {
    for index in tree.tokens.indices where tree.tokens[index].tag == "DT" {
      repairArticle(index, in: &tree)
    }
    for index in tree.tokens.indices
    where tree.groups[index] != nil && tree.head(of: index) == nil {
      repairSubject(index, in: &tree)
    }
    for index in tree.tokens.indices
    where tree.tokens[index].relation == .determiner && lists[.that].contains(tree.lower(index)) {
      if let verb = clause(openedBy: index, in: tree) {
        tree.reattach(index, to: verb, as: .marker)
      }
    }
    for index in tree.tokens.indices
    where ["VBG", "NN"].contains(tree.tokens[index].tag)
      && tree.tokens[index].relation == .adjectivalModifier
    {
      repairAbsolute(index, in: &tree)
    }
    for index in tree.tokens.indices where tree.tokens[index].relation == .conjunct {
      if let lost = lostSubject(of: index, in: tree) {
        tree.reattach(index, to: lost.verb, as: .clausalComplement)
        tree.reattach(lost.subject, to: index, as: .nominalSubject)
      } else if let verb = presentBefore(index, in: tree) {
        tree.reattach(index, to: verb, as: .conjunct)
      }
    }
    for index in tree.tokens.indices where tree.tokens[index].relation == .clausalComplement {
      if let head = tree.head(of: index), stands(index, apartFrom: head, in: tree) {
        tree.reattach(index, to: head, as: .unclassified)
        continue
      }
      repairParticiple(index, in: &tree)
      repairSpeaker(of: index, in: &tree)
    }
  }

  /// `China wanted more time; Peru thought 2031 ample`: two clauses, of which none says the other.
  private func stands(_ clause: Int, apartFrom head: Int, in tree: SentenceTree) -> Bool {
    clause < head && tree.children(of: head, .nominalSubject).contains { $0 > clause }
      && (clause..<head).contains { tree.tokens[$0].text == ";" }
  }

  /// An article that hangs on a word far behind, past words that do not.
  private func repairArticle(_ index: Int, in tree: inout SentenceTree) {
    guard let head = tree.head(of: index), head > index + 1,
      (index + 1..<head).contains(where: { !tree.isAncestor(head, of: $0) }),
      let noun = (index + 1..<head).first(where: {
        [.noun, .properNoun].contains(tree.tokens[$0].partOfSpeech)
      })
    else { return }
    tree.reattach(index, to: noun, as: .determiner)
  }

  /// `with Chile proposing wording that …`, read as one noun phrase.
  private func repairAbsolute(_ index: Int, in tree: inout SentenceTree) {
    let word = tree.lower(index)
    guard let ending = lists[.participleEndings].first(where: word.hasSuffix),
      let lemma = tree.tokens[index].tag == "VBG"
        ? tree.tokens[index].lemma : pastForms.lemma(ofStem: String(word.dropLast(ending.count))),
      lexicon.entries(for: lemma).contains(where: { $0.wordClass == .verb }),
      let noun = tree.head(of: index), noun > index,
      let marker = tree.head(of: noun), tree.tokens[marker].relation == .preposition,
      lists[.absoluteMarkers].contains(tree.lower(marker)),
      let actor = tree.nameOfActors(endingAt: index - 1), actor > marker,
      tree.head(of: actor) == noun
    else { return }
    tree.makeAbsolute(index, lemma: lemma, of: marker, subject: actor, object: noun)
  }

  /// `said the fund is needed; and | that governments should pay`: a `that` that the parser takes for
  /// a part of the name behind it.
  private func clause(openedBy that: Int, in tree: SentenceTree) -> Int? {
    guard that > 1, tree.tokens[that - 1].partOfSpeech == .coordinatingConjunction,
      tree.tokens[that - 2].partOfSpeech == .punctuation, let noun = tree.head(of: that),
      tree.tokens[noun].relation == .nominalSubject, let verb = tree.head(of: noun), verb > noun,
      tree.tokens[verb].relation == .conjunct, let head = tree.head(of: verb),
      tree.child(of: head, .clausalComplement) != nil, lexicon.isSpeech(head, in: tree)
    else { return nil }
    return verb
  }

  /// `CHINA, called for A`: a comma between an actor and its verb makes no description of it.
  private func repairSubject(_ index: Int, in tree: inout SentenceTree) {
    let end = tree.rightEdgeOfName(at: index)
    guard
      let verb = tree.children(of: index, .adjectivalClause, .relativeClause).first(where: {
        $0 == end + 2 && tree.tokens[end + 1].text == "," && tree.tokens[$0].tag == "VBD"
      }), isPredicate(verb, in: tree)
    else {
      repairName(index, in: &tree)
      return
    }
    tree.makeRoot(verb, of: index)
  }

  /// `the G-77 preferred addressing it`, read as a name with another behind it.
  private func repairName(_ index: Int, in tree: inout SentenceTree) {
    let verb = tree.rightEdgeOfName(at: index) + 1
    guard verb < tree.tokens.count, ["JJ", "VBN"].contains(tree.tokens[verb].tag),
      let noun = tree.children(of: index, .apposition).first(where: {
        $0 > verb && tree.isAncestor($0, of: verb)
      }), let lemma = pastForms.lemma(of: tree.lower(verb))
    else { return }
    tree.makePast(verb, lemma: lemma)
    guard isPredicate(verb, in: tree) else { return }
    tree.makeRoot(verb, of: index)
    tree.reattach(noun, to: verb, as: .directObject)
  }

  /// `stressed a price for carbon and Haites agreed that …`: the name before a verb without a subject
  /// is no part of what was stressed.
  private func repairSpeaker(of index: Int, in tree: inout SentenceTree) {
    guard index > 1, tree.tokens[index].tag == "VBD", isPredicate(index, in: tree),
      tree.child(of: index, .nominalSubject, .expletive, .marker) == nil,
      let head = tree.head(of: index), head < index, tree.isPast(head),
      tree.tokens[index - 1].partOfSpeech == .properNoun,
      tree.tokens[index - 1].relation == .conjunct, tree.leftEdge[index - 1] > 0,
      tree.tokens[tree.leftEdge[index - 1] - 1].partOfSpeech == .coordinatingConjunction
    else { return }
    tree.reattach(index, to: head, as: .conjunct)
    tree.reattach(index - 1, to: index, as: .nominalSubject)
  }

  /// `welcomed the work, noting it empowers A, and represents B`: what is in the present goes on with
  /// what is said, not with the saying.
  private func presentBefore(_ index: Int, in tree: SentenceTree) -> Int? {
    guard tree.tokens[index].tag == "VBZ", let head = tree.head(of: index), head < index,
      tree.tokens[head].tag == "VBD",
      tree.child(of: index, .nominalSubject, .auxiliary, .negation) == nil
    else { return nil }
    return (head + 1..<index).last { verb in
      tree.tokens[verb].tag == "VBZ" && tree.tokens[verb].relation == .clausalComplement
        && tree.isAncestor(head, of: verb) && tree.child(of: verb, .nominalSubject) != nil
    }
  }

  /// `Norway said X, with Chile suggesting the article is key`: what the parser takes for the object
  /// of the saying is the subject of what is said.
  private func lostSubject(of index: Int, in tree: SentenceTree) -> (verb: Int, subject: Int)? {
    guard ["VBZ", "VBP"].contains(tree.tokens[index].tag), index > 0,
      tree.child(of: index, .nominalSubject, .passiveNominalSubject, .expletive) == nil
    else { return nil }
    for verb in (0..<index).reversed() where mayTakeClause(verb, in: tree) {
      guard let object = tree.child(of: verb, .directObject), tree.rightEdge[object] == index - 1,
        tree.child(of: verb, .clausalComplement) == nil
      else { continue }
      return (verb, object)
    }
    return nil
  }

  private func mayTakeClause(_ verb: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(of: verb, in: tree).contains {
      $0.wordClass == .verb && !$0.isLight
        && ($0.complements.isEmpty || $0.complements.contains(.thatClause))
    }
  }

  /// `clarified that they worked on the options, underlining that …`: a participle behind a comma
  /// that the parser gave the noun before it for a subject.
  private func repairParticiple(_ index: Int, in tree: inout SentenceTree) {
    guard tree.tokens[index].tag == "VBG", index > 1, tree.tokens[index - 1].text == ",",
      lexicon.isSpeech(index, in: tree), tree.child(of: index, .clausalComplement) != nil,
      let noun = tree.child(of: index, .nominalSubject), noun < index, tree.groups[noun] == nil,
      let verb = tree.head(of: index), verb < tree.leftEdge[noun], tree.isPast(verb),
      isPredicate(verb, in: tree)
    else { return }
    let last = (verb + 1..<tree.leftEdge[noun]).last { tree.isVerb($0) } ?? verb
    tree.reattach(noun, to: last, as: .directObject)
    tree.reattach(index, to: verb, as: .adverbialClause)
  }

  private func isPredicate(_ index: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(of: index, in: tree).contains { $0.wordClass == .verb }
  }
}
