import Actors
import Language
import Statements

// Governments and those who speak for them.
extension ActorResolver {
  /// `Russian officials`, `the French foreign minister`, `a spokesman for Human Rights Watch`.
  func representative(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder]? {
    let lemma = tree.tokens[phrase.head].lemma.lowercased()
    guard lists[.representatives].contains(lemma), !isOutsideGovernment(phrase, in: tree) else {
      return nil
    }
    // `the club, whose president said so`: of a club that nobody names here.
    if tree.children(of: phrase.head, .possessive).contains(where: {
      lists[.relativePronouns].contains(tree.lower($0))
    }) {
      return []
    }
    let quote = quote(phrase.source(in: tree, withPhrases: true), in: tree)
    let isPerson = lists[.officials].contains(lemma)
    if let states = delegations(phrase, in: tree, discourse) { return states }
    // `its negotiators`: the speaker's own.
    if let pronoun = tree.child(of: phrase.head, .possessive),
      lists[.possessivePronouns].contains(tree.lower(pronoun))
    {
      return antecedents(of: pronoun, in: tree, discourse)
    }
    // `the company's counsel`.
    let named = tree.child(of: phrase.head, .possessive).flatMap {
      definite(at: $0, in: tree, discourse)?.mention.id.flatMap(directory.actor)
    }
    let described = tree.children(of: phrase.head, .preposition)
      .filter { lists[.affiliationPrepositions].contains(tree.lower($0)) }
      .compactMap { tree.child(of: $0, .prepositionalObject) }
      .compactMap { definite(at: $0, in: tree, discourse)?.mention.id.flatMap(directory.actor) }
      .first
    guard let owner = affiliation(of: phrase, in: tree, discourse) ?? named ?? described else {
      if let known = knownOfficial(phrase, in: tree, discourse) { return [known] }
      if let organization = organization(before: phrase.head, in: tree, discourse) {
        let spokesperson = ActorMention(
          id: nil, name: bareName(quote.text), kind: .person, quote: quote)
        return [
          Holder(
            mention: ActorMention(id: nil, name: organization, kind: .group, quote: quote),
            spokesperson: isPerson ? spokesperson : nil, certainty: 0.8,
            reason: "\"\(lemma)\" speaks for \(organization)")
        ]
      }
      if lists[.governments].contains(lemma) { return nil }
      let mention = ActorMention(
        id: nil, name: bareName(quote.text), kind: isPlural(phrase.head, tree) ? .group : .person,
        quote: quote)
      return [
        Holder(
          mention: mention, certainty: 0.85, isNamed: mention.kind == .person,
          reason: "an official of nobody named")
      ]
    }
    // `American lawyers` are not the United States, `Microsoft's lawyers` are Microsoft.
    if owner.kind == .state, lists[.organizationOfficials].contains(lemma) { return nil }
    let spokesperson =
      isPerson ? spokesperson(phrase, for: owner, quote: quote, in: tree) : nil
    let holder = Holder(
      mention: ActorMention(
        id: owner.id, name: owner.name, kind: owner.kind, affiliation: owner.affiliation,
        quote: quote),
      spokesperson: spokesperson, office: lemma, certainty: 0.93,
      reason: "\"\(lemma)\" speaks for \(owner.id)")
    return [holder] + joined(phrase, in: tree, discourse)
  }

  /// The official by name where one stands behind the office: `Chile's envoy Jane Roe`.
  private func spokesperson(
    _ phrase: NounPhrase, for owner: PoliticalActor, quote: Quote, in tree: SentenceTree
  ) -> ActorMention {
    let named = tree.children(of: phrase.head, .apposition).first {
      tree.tokens[$0].entity == .person && tree.tokens[$0].partOfSpeech == .properNoun
    }
    let name = named.map {
      self.quote(NounPhrase($0, in: tree).source(in: tree, withPhrases: false), in: tree).text
    }
    let whole = named.map { self.quote(tree.source(from: phrase.first, through: $0), in: tree) }
    return ActorMention(
      id: nil, name: name ?? bareName(quote.text), kind: .person, affiliation: owner.id,
      quote: whole ?? quote)
  }

  /// `the representative of Mexico, speaking also for Peru`: those who hold it besides.
  private func joined(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder] {
    guard
      let inside = (phrase.first...max(phrase.first, phrase.last)).first(where: {
        tree.groups[$0]?.asides.isEmpty == false
      }), let group = tree.groups[inside]
    else { return [] }
    return group.asides.filter { $0.via != nil }
      .flatMap { listed($0.actors, via: $0.via, in: tree, discourse) }
  }

  /// `the minister`: the one who spoke last, where that was one.
  private func knownOfficial(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let lemma = tree.tokens[phrase.head].lemma.lowercased()
    let isDefinite = tree.children(of: phrase.head, .determiner).contains {
      lists[.definiteDeterminers].contains(tree.lower($0))
    }
    guard isDefinite, var last = discourse.lastSpeaker, let person = last.spokesperson,
      last.office == lemma
        || "\(person.name) \(person.quote.text)".lowercased().split(separator: " ")
          .contains(where: { $0 == lemma })
    else { return nil }
    last.mention.quote = quote(phrase.source(in: tree, withPhrases: false), in: tree)
    last.certainty *= 0.85
    last.reason = "\"the \(lemma)\" is \(person.name), who spoke last"
    return last
  }

  /// `Russian opposition leaders`, `a former French minister`: people who do not speak for the state.
  func isOutsideGovernment(_ phrase: NounPhrase, in tree: SentenceTree) -> Bool {
    (phrase.first...phrase.head).contains {
      lists[.outsideGovernment].contains(tree.lower($0))
    }
  }

  /// `delegates from Suriname and Guyana`: each of those named.
  func delegations(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder]? {
    guard isPlural(phrase.head, tree),
      let inside = (phrase.first...max(phrase.first, phrase.last)).first(where: {
        (tree.groups[$0]?.actors.count ?? 0) > 1
      }), let group = tree.groups[inside]
    else { return nil }
    return listed(group.actors, via: nil, in: tree, discourse)
  }

  /// The actor that a phrase names as the one its noun belongs to.
  func affiliation(
    of phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> PoliticalActor? {
    let range = phrase.source(in: tree, withPhrases: true)
    for mention in tree.condensed.mentions where range.contains(mention.range) {
      guard case .actor(let id) = mention.entity else { continue }
      if let meant = represented(by: id, discourse) ?? plainActor(id) {
        return directory.actor(meant)
      }
    }
    return nil
  }

  func plainActor(_ id: ActorID) -> ActorID? {
    switch directory.actor(id)?.kind {
    case .person, .governmentBody, nil: nil
    default: id
    }
  }

  /// `the UTLA chief`: an organisation that the directory does not know.
  private func organization(
    before head: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> String? {
    let names = tree.children(of: head, .compound).filter {
      tree.tokens[$0].partOfSpeech == .properNoun && tree.tokens[$0].entity == .organization
    }
    // `the National Council` is one name, not the council of a `National`.
    let isName = tree.tokens[head].entity == .organization && !tree.tokens[head].beginsEntity
    guard let last = names.last, last + 1 == head, !isName else { return nil }
    let range = tree.source(from: tree.leftEdge[last], through: last)
    return fullName(quote(range, in: tree).text, discourse)
  }
}
