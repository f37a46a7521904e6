import Actors
import Language
import Statements

/// Tells for whom governments and their officials speak.
///
///     Russian officials, the French foreign minister, a spokesman for Human Rights Watch
///       →  Russia, France, Human Rights Watch
struct OfficialReader {
  let lookup: ActorLookup
  let affiliations: AffiliationReader
  let named: NamedActorReader
  let pronouns: PronounResolver

  private var lists: WordLists { lookup.lists }

  /// Those for whom an office speaks; nil for other nouns and offices outside of governments,
  /// empty where the words point to somebody whom they do not name.
  func representative(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse,
    asking actors: ActorResolver
  ) -> [Holder]? {
    let log = lookup.log
    let lemma = tree.tokens[phrase.head].lemma.lowercased()
    guard lists[.representatives].contains(lemma) else { return nil }
    guard !isOutsideGovernment(phrase, in: tree) else {
      log.exclude(HolderDecision.outsideGovernment, because: tree.written(phrase.head))
      return nil
    }
    // `the club, whose president said so`: of a club that nobody names here.
    if tree.children(of: phrase.head, .possessive).contains(where: {
      lists[.relativePronouns].contains(tree.lower($0))
    }) {
      log.exclude(HolderDecision.whoseOfficial, because: lemma)
      return []
    }
    if let states = delegations(phrase, in: tree, discourse) {
      log.note(HolderDecision.delegations)
      return states
    }
    // `its negotiators`: the speaker's own.
    if let pronoun = tree.child(of: phrase.head, .possessive),
      lists[.possessivePronouns].contains(tree.lower(pronoun))
    {
      log.note(HolderDecision.ownOfficial, because: lemma)
      return pronouns.meant(by: pronoun, in: tree, discourse, asking: actors)
    }
    guard let owner = owner(of: phrase, in: tree, discourse) else {
      return unowned(phrase, in: tree, discourse)
    }
    // `American lawyers` are not the United States, `Microsoft's lawyers` are Microsoft.
    if owner.kind == .state, lists[.organizationOfficials].contains(lemma) {
      log.exclude(HolderDecision.tradeOfCountry, because: lemma)
      return nil
    }
    log.note(HolderDecision.officeSpeaks, because: "\(lemma) speaks for \(owner.id)")
    let quote = lookup.quote(phrase.source(in: tree, withPhrases: true), in: tree)
    let holder = Holder(
      mention: ActorMention(
        id: owner.id, name: owner.name, kind: owner.kind, affiliation: owner.affiliation,
        quote: quote),
      spokesperson: lists[.officials].contains(lemma)
        ? spokesperson(phrase, for: owner, quote: quote, in: tree) : nil,
      office: lemma, certainty: 0.93, reason: "\"\(lemma)\" speaks for \(owner.id)")
    return [holder] + joined(phrase, in: tree, discourse)
  }

  /// The actor of the directory that an office belongs to: named in its phrase, or as `the
  /// company's counsel`, `the counsel of the company`.
  private func owner(
    of phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> PoliticalActor? {
    if let named = affiliations.affiliation(of: phrase, in: tree, discourse) { return named }
    let owner = tree.child(of: phrase.head, .possessive).flatMap {
      pronouns.definite(at: $0, in: tree, discourse)?.mention.id.flatMap(lookup.directory.actor)
    }
    if let owner { return owner }
    return tree.children(of: phrase.head, .preposition)
      .filter { lists[.affiliationPrepositions].contains(tree.lower($0)) }
      .compactMap { tree.child(of: $0, .prepositionalObject) }
      .lazy
      .compactMap {
        pronouns.definite(at: $0, in: tree, discourse)?.mention.id
          .flatMap(lookup.directory.actor)
      }
      .first
  }

  /// An office of nobody in the directory: the one who spoke last, an organisation's, or nobody's.
  private func unowned(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder]? {
    let log = lookup.log
    let lemma = tree.tokens[phrase.head].lemma.lowercased()
    let quote = lookup.quote(phrase.source(in: tree, withPhrases: true), in: tree)
    if let known = knownOfficial(phrase, in: tree, discourse) {
      log.note(HolderDecision.officialWhoSpoke, because: known.mention.name)
      return [known]
    }
    if let organization = affiliations.organization(before: phrase.head, in: tree, discourse) {
      log.note(HolderDecision.officialOfOrganization, because: organization)
      let spokesperson = ActorMention(
        id: nil, name: lookup.bareName(quote.text), kind: .person, quote: quote)
      return [
        Holder(
          mention: ActorMention(id: nil, name: organization, kind: .group, quote: quote),
          spokesperson: lists[.officials].contains(lemma) ? spokesperson : nil, certainty: 0.8,
          reason: "\"\(lemma)\" speaks for \(organization)")
      ]
    }
    if let state = affiliations.home(of: phrase, in: tree, discourse) {
      log.note(HolderDecision.officeAtHome, because: "\(quote.text) is \(state.name)'s")
      return [
        Holder(
          mention: ActorMention(
            id: state.id, name: state.name, kind: .state, affiliation: state.affiliation,
            quote: quote),
          spokesperson: lists[.officials].contains(lemma)
            ? spokesperson(phrase, for: state, quote: quote, in: tree) : nil,
          office: lemma, certainty: 0.85, reason: "the text is about \(state.name)")
      ]
    }
    if lists[.governments].contains(lemma) {
      log.exclude(HolderDecision.governmentOfNobody, because: quote.text)
      return nil
    }
    log.note(HolderDecision.officialOfNobody, because: quote.text)
    let mention = ActorMention(
      id: nil, name: lookup.bareName(quote.text),
      kind: lookup.isPlural(phrase.head, in: tree) ? .group : .person, quote: quote)
    return [
      Holder(
        mention: mention, certainty: 0.85, isNamed: mention.kind == .person,
        reason: "an official of nobody named")
    ]
  }

  /// The official by name where one stands behind the office: `Chile's envoy Jane Roe`.
  private func spokesperson(
    _ phrase: NounPhrase, for owner: PoliticalActor, quote: Quote, in tree: SentenceTree
  ) -> ActorMention {
    let named = tree.children(of: phrase.head, .apposition).first {
      tree.tokens[$0].entity == .person && tree.tokens[$0].partOfSpeech == .properNoun
    }
    let name = named.map {
      lookup.quote(NounPhrase($0, in: tree).source(in: tree, withPhrases: false), in: tree).text
    }
    let whole = named.map {
      lookup.quote(tree.source(from: phrase.first, through: $0), in: tree)
    }
    return ActorMention(
      id: nil, name: name ?? lookup.bareName(quote.text), kind: .person, affiliation: owner.id,
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
      .flatMap { named.listed($0.actors, via: $0.via, in: tree, discourse) }
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
    last.mention.quote = lookup.quote(phrase.source(in: tree, withPhrases: false), in: tree)
    last.certainty *= 0.85
    last.reason = "\"the \(lemma)\" is \(person.name), who spoke last"
    return last
  }

  /// `Russian opposition leaders`, `a former French minister`: people who do not speak for the state.
  private func isOutsideGovernment(_ phrase: NounPhrase, in tree: SentenceTree) -> Bool {
    (phrase.first...phrase.head).contains {
      lists[.outsideGovernment].contains(tree.lower($0))
    }
  }

  /// `delegates from Suriname and Guyana`: each of those named.
  private func delegations(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder]? {
    guard lookup.isPlural(phrase.head, in: tree),
      let inside = (phrase.first...max(phrase.first, phrase.last)).first(where: {
        (tree.groups[$0]?.actors.count ?? 0) > 1
      }), let group = tree.groups[inside]
    else { return nil }
    return named.listed(group.actors, via: nil, in: tree, discourse)
  }
}
