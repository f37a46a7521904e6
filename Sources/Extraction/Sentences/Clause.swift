import Language

/// Finds the logical parts of a clause: who, by whom, towards what.
struct ClauseReader {
  let lists: WordLists

  /// True where a participle or finite verb is in the passive.
  func isPassive(_ verb: Int, in tree: SentenceTree) -> Bool {
    let token = tree.tokens[verb]
    if tree.child(of: verb, .passiveAuxiliary, .passiveNominalSubject) != nil { return true }
    guard token.tag == "VBN" else { return false }
    // A bare participle: `the treaty opposed by …`; with `has` it would be active.
    if tree.child(of: verb, .auxiliary) != nil, token.relation != .conjunct { return false }
    switch token.relation {
    case .adjectivalClause, .adverbialClause:
      return tree.child(of: verb, .nominalSubject) == nil
    case .conjunct:
      guard let head = tree.head(of: verb), tree.child(of: verb, .nominalSubject) == nil else {
        return false
      }
      return tree.tokens[head].tag == "VBN" && isPassive(head, in: tree)
        && tree.child(of: verb, .auxiliary) == nil
    default: return tree.child(of: verb, .agent) != nil
    }
  }

  /// The token that heads the logical subject of a verb, its own or one that it shares.
  func subject(of verb: Int, in tree: SentenceTree) -> Int? {
    var verb = verb
    var steps = 0
    while steps < 8 {
      steps += 1
      // Of two the nearer: `the hardliner Sheriff Roe has endorsed it`.
      let subjects = tree.children(of: verb, .nominalSubject).filter { !isExpletive($0, tree) }
      if let own = subjects.last(where: { $0 < verb }) ?? subjects.first {
        return isRelativePronoun(own, in: tree) ? antecedent(of: verb, in: tree) : own
      }
      guard let head = tree.head(of: verb) else { return nil }
      switch tree.tokens[verb].relation {
      case .conjunct:
        guard tree.isVerb(head) else { return nil }
        if tree.child(of: head, .passiveNominalSubject) != nil {
          return tree.child(of: head, .passiveNominalSubject)
        }
        verb = head
      case .openClausalComplement, .clausalComplement:
        // `it is important to identify`: nobody in particular.
        if tree.tokens[head].partOfSpeech == .auxiliary
          || tree.tokens[head].relation == .adjectivalComplement,
          isImpersonal(head, in: tree)
        {
          return nil
        }
        if tree.tokens[verb].relation == .clausalComplement,
          tree.child(of: verb, .marker) != nil || !["VB", "VBG"].contains(tree.tokens[verb].tag)
        {
          return nil
        }
        if let object = tree.child(of: head, .directObject),
          tree.child(of: verb, .auxiliary) != nil,
          !lists[.subjectControl].contains(tree.tokens[head].lemma)
        {
          return object
        }
        if isPassive(head, in: tree) { return tree.child(of: head, .passiveNominalSubject) }
        verb = head
      case .adverbialClause:
        guard
          tree.child(of: verb, .marker).map({ !lists[.hypothesis].contains(tree.lower($0)) })
            ?? true
        else { return nil }
        if isPassive(head, in: tree) { return tree.child(of: head, .passiveNominalSubject) }
        verb = head
      case .relativeClause where isHeadline(verb, in: tree):
        return head
      case .relativeClause where tree.isInfinitive(verb),
        .adjectivalClause where tree.isInfinitive(verb):
        if isHeadline(verb, in: tree) { return head }
        // `the president's intention to consult`: it is the president who does.
        if let owner = tree.child(of: head, .possessive),
          tree.tokens[owner].partOfSpeech != .pronoun,
          lists[.resolveNouns].contains(tree.tokens[head].lemma.lowercased())
        {
          return owner
        }
        guard let clause = bearer(of: head, in: tree) else { return nil }
        verb = clause
        if isPassive(verb, in: tree) { return tree.child(of: verb, .passiveNominalSubject) }
      case .adjectivalClause:
        if isHeadline(verb, in: tree) { return head }
        if tree.tokens[verb].tag == "VBG",
          lists[.documentNouns].contains(tree.tokens[head].lemma.lowercased()),
          tree.tokens[head].relation == .directObject, let above = tree.head(of: head),
          lists[.issuingVerbs].contains(tree.tokens[above].lemma.lowercased())
        {
          // `signed a letter urging a ban`.
          verb = above
        } else if tree.tokens[verb].tag == "VBG", verb > 0, followsComma(verb, in: tree) {
          guard let clause = governingVerb(of: head, in: tree) else { return nil }
          verb = clause
          if tree.child(of: verb, .nominalSubject) == nil { continue }
        } else if tree.tokens[verb].tag == "VBG" {
          return head
        } else {
          return nil
        }
      case .adjectivalComplement where tree.isVerb(head):
        verb = head
      case .prepositionalComplement:
        // `has no intention of signing`.
        if lists[.resolveNouns].contains(
          tree.head(of: head).map { tree.tokens[$0].lemma.lowercased() } ?? ""),
          let noun = tree.head(of: head)
        {
          guard let clause = bearer(of: noun, in: tree) else { return nil }
          verb = clause
          continue
        }
        // `built a bridge by suggesting a fund`.
        guard tree.tokens[verb].tag == "VBG",
          lists[.meansPrepositions].contains(tree.lower(head)),
          let above = tree.head(of: head), tree.isVerb(above),
          // `assists countries in reporting`: it is they who report.
          !lists[.sharedMeans].contains(tree.lower(head))
            || tree.child(of: above, .directObject) == nil
            || lists[.joiningVerbs].contains(tree.tokens[above].lemma.lowercased())
        else { return nil }
        verb = above
      case .relativeClause:
        return nil
      default:
        return nil
      }
    }
    return nil
  }

  /// The subject of a passive clause, its own, shared, or the noun that the participle describes.
  func passiveSubject(of verb: Int, in tree: SentenceTree) -> Int? {
    if let own = tree.child(of: verb, .passiveNominalSubject, .nominalSubject) {
      return isRelativePronoun(own, in: tree) ? antecedent(of: verb, in: tree) : own
    }
    guard let head = tree.head(of: verb) else { return nil }
    switch tree.tokens[verb].relation {
    case .conjunct where isPassive(head, in: tree): return passiveSubject(of: head, in: tree)
    case .conjunct: return tree.child(of: head, .nominalSubject)
    case .adjectivalClause: return head
    case .adverbialClause:
      if tree.children(of: verb, .marker).contains(where: { lists[.as].contains(tree.lower($0)) }) {
        return proposed(by: head, in: tree)
      }
      return tree.child(of: head, .passiveNominalSubject, .nominalSubject)
    case .openClausalComplement where tree.tokens[head].relation == .adjectivalComplement:
      // `it is unlikely to be ratified`.
      return tree.head(of: head).flatMap { tree.child(of: $0, .nominalSubject) }
    case .openClausalComplement:
      return isPassive(head, in: tree)
        ? passiveSubject(of: head, in: tree)
        : tree.child(of: head, .directObject, .nominalSubject)
    default: return nil
    }
  }

  /// `mentions forests, as proposed by Chile`, `Parties engaged in a discussion, as proposed by Chile`:
  /// what is done is what was proposed, not those who do it.
  private func proposed(by verb: Int, in tree: SentenceTree) -> Int? {
    let object =
      tree.child(of: verb, .directObject)
      ?? tree.children(of: verb, .preposition).lazy
      .compactMap { tree.child(of: $0, .prepositionalObject) }.first
    if let passive = tree.child(of: verb, .passiveNominalSubject) { return passive }
    guard let subject = tree.child(of: verb, .nominalSubject) else { return object }
    let isSomebody =
      tree.tokens[subject].partOfSpeech == .pronoun
      || PeopleWords(lists: lists).name(subject, in: tree)
    return object ?? (isSomebody ? nil : subject)
  }

  /// The noun inside the by-phrase of a passive.
  func agents(of verb: Int, in tree: SentenceTree) -> [Int] {
    let phrases = tree.children[verb].filter {
      tree.tokens[$0].relation == .agent
        || (tree.tokens[$0].relation == .preposition
          && lists[.agentMarkers].contains(tree.lower($0)))
    }
    let nouns = phrases.flatMap { tree.children(of: $0, .prepositionalObject) }
    if nouns.contains(where: { tree.groups[$0] != nil }) { return nouns }
    // What stands behind the very next `by` is the agent, wherever the parser hung it.
    let markers = lists[tree.isVerb(verb) ? .agentMarkers : .sourcePrepositions]
    for index in verb + 1..<min(verb + 3, tree.tokens.count)
    where markers.contains(tree.lower(index)) {
      if let group = (index + 1..<min(index + 4, tree.tokens.count)).first(where: {
        tree.groups[$0] != nil
      }),
        group == index + 1 || tree.leftEdge[group] <= index + 1
      {
        return [group]
      }
    }
    return nouns
  }

  /// The noun that a relative clause describes.
  func antecedent(of verb: Int, in tree: SentenceTree) -> Int? {
    var clause = verb
    while tree.tokens[clause].relation != .relativeClause {
      guard let head = tree.head(of: clause),
        [.conjunct, .openClausalComplement].contains(tree.tokens[clause].relation)
      else { return nil }
      clause = head
    }
    // `Jane Roe, a supporter who said so`: it is Jane Roe who said it.
    if let noun = tree.head(of: clause), tree.tokens[noun].relation == .apposition,
      let named = tree.head(of: noun), tree.tokens[named].partOfSpeech == .properNoun
    {
      return named
    }
    return tree.head(of: clause)
  }

  /// The verb whose clause a word stands in.
  func governingVerb(of index: Int, in tree: SentenceTree) -> Int? {
    var current = index
    while let head = tree.head(of: current) {
      if tree.isVerb(head) { return head }
      current = head
    }
    return nil
  }

  func isRelativePronoun(_ index: Int, in tree: SentenceTree) -> Bool {
    ["WDT", "WP"].contains(tree.tokens[index].tag)
  }

  func followsComma(_ index: Int, in tree: SentenceTree) -> Bool {
    var before = index - 1
    while before >= 0, tree.tokens[before].partOfSpeech == .adverb { before -= 1 }
    return before >= 0 && tree.tokens[before].text == ","
  }

  /// `France to sign treaty`: a name with an infinitive is a sentence of its own.
  func isHeadline(_ verb: Int, in tree: SentenceTree) -> Bool {
    guard let head = tree.head(of: verb), tree.groups[head] != nil else { return false }
    return tree.head(of: head) == nil && tree.isInfinitive(verb)
  }

  /// `it is important`, also from its adjective.
  private func isImpersonal(_ index: Int, in tree: SentenceTree) -> Bool {
    let copula =
      tree.tokens[index].relation == .adjectivalComplement ? tree.tokens[index].head : index
    guard tree.child(of: copula, .adjectivalComplement) != nil,
      let subject = tree.child(of: copula, .nominalSubject, .expletive)
    else { return false }
    return lists[.impersonalPronouns].contains(tree.lower(subject))
      && !lists[.personalAdjectives].contains(
        tree.child(of: copula, .adjectivalComplement).map(tree.lower) ?? "")
  }

  /// The verb whose subject does what an infinitive at a noun tells: `became the 60th state | to
  /// ratify it`, `was among the first | to sign`, `announced plans | to leave`, `wrote a letter |
  /// urging a ban`.
  private func bearer(of noun: Int, in tree: SentenceTree) -> Int? {
    var current = noun
    var steps = 0
    while let head = tree.head(of: current), steps < 5 {
      steps += 1
      switch tree.tokens[current].relation {
      case .attribute:
        return lists[.identityVerbs].contains(tree.tokens[head].lemma.lowercased())
          && !isVerdict(current, on: head, in: tree) ? head : nil
      case .prepositionalObject:
        if lists[.membershipPrepositions].contains(tree.lower(head)),
          let above = tree.head(of: head)
        {
          if tree.isVerb(above) {
            return lists[.identityVerbs].contains(tree.tokens[above].lemma.lowercased())
              ? above : nil
          }
          current = above
          continue
        }
        // `is in a position to agree`.
        guard lists[.resolveNouns].contains(tree.tokens[noun].lemma.lowercased()),
          let above = tree.head(of: head), tree.isVerb(above)
        else { return nil }
        return above
      case .directObject:
        // `dropped its plan to leave`: who gives a plan up does not follow it.
        guard lists[.resolveNouns].contains(tree.tokens[noun].lemma.lowercased()),
          lists[.resolvingVerbs].contains(tree.tokens[head].lemma.lowercased())
        else { return nil }
        return head
      default: return nil
      }
    }
    return nil
  }

  /// `it would be a mistake | to leave`: of nobody is told that he does; `it is a party | to it` tells
  /// it of somebody.
  private func isVerdict(_ noun: Int, on copula: Int, in tree: SentenceTree) -> Bool {
    guard let subject = tree.child(of: copula, .nominalSubject),
      lists[.impersonalPronouns].contains(tree.lower(subject)),
      tree.tokens[noun].partOfSpeech == .noun
    else { return false }
    return !lists[.groupNouns].contains(tree.tokens[noun].lemma.lowercased())
  }

  private func isExpletive(_ index: Int, _ tree: SentenceTree) -> Bool {
    tree.tokens[index].relation == .expletive
  }
}
