import Actors
import Language
import Statements

/// Tells groups and organisations that the directory does not know by the nouns that name them.
///
///     More than 80 NGOs opposed the levy.        →  the group `More than 80 NGOs`
///     The Clean Coast League opposed the levy.   →  the organisation of that name
struct GroupReader {
  let lookup: ActorLookup

  private var lists: WordLists { lookup.lists }

  /// People called by what they are: `more than 80 NGOs`, `six Democratic senators`, `critics`;
  /// nil for nouns that name no people, and where the words do not tell these from others.
  func unnamedGroup(_ phrase: NounPhrase, in tree: SentenceTree) -> Holder? {
    let lemma = tree.tokens[phrase.head].lemma.lowercased()
    let isPronoun = lists[.groupPronouns].contains(tree.lower(phrase.head))
    guard
      lists[.groupNouns].contains(lemma) || lists[.groupNouns].contains(tree.lower(phrase.head))
        || isPronoun
    else { return nil }
    // `the Chamber of Mines`: a name, not a chamber.
    if tree.tokens[phrase.head].partOfSpeech == .properNoun,
      lookup.lastOfName(phrase.head, in: tree) != phrase.head
    {
      return nil
    }
    if let reason = reasonAgainst(phrase, in: tree) {
      lookup.log.exclude(reason, because: tree.written(phrase.head))
      return nil
    }
    let isCollective = lists[.collectiveNouns].contains(lemma) || isPronoun
    let last =
      isCollective
      ? lastOfMembers(phrase, in: tree)
      : lastOfCause(phrase, in: tree) ?? lastOfPlace(phrase, in: tree)
    let quote = lookup.quote(tree.source(from: phrase.first, through: last), in: tree)
    let isRestricted = isRestricted(phrase, in: tree)
    lookup.log.note(
      isRestricted ? HolderDecision.restrictedGroup : .unnamedGroup, because: quote.text)
    let isPlural = lookup.isPlural(phrase.head, in: tree)
    let isPerson = lists[.personNouns].contains(lemma) && !isPlural
    return Holder(
      mention: ActorMention(
        id: nil, name: lookup.bareName(quote.text), kind: isPerson ? .person : .group,
        quote: quote),
      certainty: isRestricted ? 0.6 : 0.92,
      isNamed: !isPlural && !lists[.ownNouns].contains(lemma),
      reason: "a group without a name")
  }

  /// Where the name stands of an organisation that is called by its kind first: `Attac` in `the
  /// campaign group Attac`; nil for others.
  func nameBehind(_ phrase: NounPhrase, in tree: SentenceTree) -> Int? {
    let kind = phrase.head
    guard lists[.groupNouns].contains(tree.tokens[kind].lemma.lowercased()),
      !lists[.personNouns].contains(tree.tokens[kind].lemma.lowercased()),
      !lookup.isPlural(kind, in: tree),
      let name = tree.children(of: kind, .apposition).first(where: {
        NounPhrase($0, in: tree).first == kind + 1
      }), tree.tokens[name].partOfSpeech == .properNoun
    else { return nil }
    // `the group Chile leads`: a state is no such name.
    if let actor = tree.groups[name]?.onlyActor.flatMap(lookup.directory.actor) {
      return [.state, .bloc, .person].contains(actor.kind) ? nil : name
    }
    return tree.groups[name] == nil ? name : nil
  }

  /// `Nahdlatul Ulama's clerics`, `the United Nations office in Oslo`: the organisation that people are
  /// members of, or an office is of; nil for others.
  func whole(
    ofPart phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    guard lists[.partsOfOrganizations].contains(tree.tokens[phrase.head].lemma.lowercased()),
      let owner = tree.children(of: phrase.head, .possessive, .compound).first(where: {
        tree.tokens[$0].partOfSpeech == .properNoun
      }), let mention = organization(at: owner, in: tree, discourse)
    else { return nil }
    lookup.log.note(HolderDecision.partOfOrganization, because: mention.name)
    return Holder(
      mention: mention, certainty: 0.8,
      reason: "\"\(tree.tokens[phrase.head].text)\" of \(mention.name)")
  }

  /// The organisation that a word names, known or not; nil for states, persons and parts of a name.
  private func organization(
    at index: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> ActorMention? {
    let quote = lookup.quote(
      tree.source(from: tree.leftEdge[index], through: index), in: tree)
    if let group = tree.groups[index] {
      guard let id = group.onlyActor,
        let actor = lookup.plainActor(id).flatMap(lookup.directory.actor), actor.kind != .state
      else { return nil }
      return ActorMention(
        id: id, name: actor.name, kind: actor.kind, affiliation: actor.affiliation,
        quote: lookup.quote(group.actors[0].range, in: tree))
    }
    guard tree.tokens[index].relation == .possessive, tree.tokens[index].entity != .person,
      !tree.condensed.mentions.contains(where: { $0.range.overlaps(quote.range) })
    else { return nil }
    return ActorMention(
      id: nil, name: lookup.fullName(quote.text, discourse), kind: .group, quote: quote)
  }

  /// Why the words do not tell this group from others; nil where they do.
  private func reasonAgainst(_ phrase: NounPhrase, in tree: SentenceTree) -> HolderDecision? {
    // `Its allies`, `whose members`: whoever they are, the words do not tell it away from their place.
    if let owner = tree.child(of: phrase.head, .possessive),
      lists[.possessivePronouns].contains(tree.lower(owner))
        || lists[.relativePronouns].contains(tree.lower(owner))
    {
      return .groupOfAnother
    }
    // `Chile became the 56th country to sign`: who that is stands elsewhere.
    if !lookup.isPlural(phrase.head, in: tree),
      tree.children(of: phrase.head, .adjectivalModifier).contains(where: {
        tree.tokens[$0].entity == .ordinal
      })
    {
      return .oneInARow
    }
    // `Some of whom say so`: of others than these words name.
    let behind = tree.leftEdge[phrase.head]...tree.rightEdge[phrase.head]
    let isRelative = behind.contains {
      ["WP", "WDT"].contains(tree.tokens[$0].tag) && $0 < phrase.head + 3
        && tree.tokens[$0].relation == .prepositionalObject
    }
    if isRelative { return .someOfWhom }
    // `No president has asked for it`: nobody has.
    return lists[.negatingDeterminers].contains(tree.lower(phrase.first)) ? .noneOfThem : nil
  }

  /// `people who defend networks`: only those who do are meant.
  private func isRestricted(_ phrase: NounPhrase, in tree: SentenceTree) -> Bool {
    lookup.isPlural(phrase.head, in: tree)
      && tree.children(of: phrase.head, .relativeClause).contains { clause in
        tree.leftEdge[clause] > 0 && tree.tokens[tree.leftEdge[clause] - 1].text != ","
      }
  }

  /// A name that the directory does not know; nil for dates, laws and the kinds of treaties.
  func organization(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let token = tree.tokens[phrase.head]
    guard token.partOfSpeech == .properNoun else { return nil }
    // `Chile's Jane Roe`: whose she is does not belong to what she is called.
    let owner = tree.child(of: phrase.head, .possessive).flatMap {
      tree.groups[$0] == nil ? nil : tree.rightEdge[$0] + 1
    }
    let quote = lookup.quote(
      tree.source(
        from: owner ?? firstOfName(phrase, in: tree),
        through: lookup.lastOfName(phrase.head, in: tree)), in: tree)
    guard ![.date, .time, .money, .law].contains(token.entity),
      token.text.unicodeScalars.count > 2, !lists[.treatyNouns].contains(tree.lower(phrase.head))
    else {
      lookup.log.exclude(HolderDecision.nameOfThing, because: quote.text)
      return nil
    }
    let isOrganization = token.entity == .organization || token.entity == .nationalityOrGroup
    lookup.log.note(
      isOrganization ? HolderDecision.unknownOrganization : .unknownName, because: quote.text)
    return Holder(
      mention: ActorMention(
        id: nil, name: lookup.fullName(quote.text, discourse), kind: .group, quote: quote),
      certainty: isOrganization ? 0.8 : 0.55, isNamed: !lookup.isPlural(phrase.head, in: tree),
      reason: isOrganization
        ? "an organisation that the directory does not know" : "an unknown name")
  }

  /// `the opposition party | NOVA`, `their | Clean Coast League`: what somebody is does not belong to
  /// what he is called.
  private func firstOfName(_ phrase: NounPhrase, in tree: SentenceTree) -> Int {
    var first = phrase.head
    while first > phrase.first, isPartOfName(first - 1, in: tree) { first -= 1 }
    // An article may stay.
    return (phrase.first..<first).allSatisfy { tree.tokens[$0].relation == .determiner }
      ? phrase.first : first
  }

  private func isPartOfName(_ index: Int, in tree: SentenceTree) -> Bool {
    guard !lists[.possessivePronouns].contains(tree.lower(index)),
      tree.tokens[index].relation != .determiner
    else { return false }
    // `da` in `Rosa da Silva` is part of it.
    let isCommon = [.noun, .adjective].contains(tree.tokens[index].partOfSpeech)
    return !isCommon || tree.tokens[index].text.first?.isLowercase != true
  }

  /// `dozens of papers | ranging from …`: the noun that tells whose number it is.
  private func lastOfMembers(_ phrase: NounPhrase, in tree: SentenceTree) -> Int {
    let members = tree.children(of: phrase.head, .preposition)
      .filter { lists[.membershipPrepositions].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject) }
    return members.last ?? phrase.head
  }

  /// `the chamber of commerce and industry`, `a network of civic groups`: what an organisation is for or
  /// made of belongs to what it is called; nil for other nouns.
  private func lastOfCause(_ phrase: NounPhrase, in tree: SentenceTree) -> Int? {
    guard !lookup.isPlural(phrase.head, in: tree),
      lists[.leagueWords].contains(tree.tokens[phrase.head].lemma.lowercased()),
      let link = tree.children(of: phrase.head, .preposition).first(where: {
        $0 == phrase.head + 1 && lists[.membershipPrepositions].contains(tree.lower($0))
      }), let cause = tree.child(of: link, .prepositionalObject), tree.groups[cause] == nil
    else { return nil }
    return lookup.conjuncts(of: cause, in: tree).last { tree.groups[$0] == nil } ?? cause
  }

  /// `lawmakers in Colombia`, `fishermen from Senegal`: whose they are belongs to what they are
  /// called.
  private func lastOfPlace(_ phrase: NounPhrase, in tree: SentenceTree) -> Int {
    let places = tree.children(of: phrase.head, .preposition)
      .filter { $0 == phrase.head + 1 && lists[.homePrepositions].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject) }
      .filter { (tree.groups[$0]?.actors.count ?? 0) == 1 }
    return places.first.map { tree.rightEdgeOfName(at: $0) } ?? phrase.head
  }
}
