import Actors
import Language
import Statements

// Groups and organisations that the directory does not know.
extension ActorResolver {
  /// `more than 80 NGOs`, `six Democratic senators`, `critics`, `many developing countries`.
  func unnamedGroup(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let lemma = tree.tokens[phrase.head].lemma.lowercased()
    guard
      lists[.groupNouns].contains(lemma) || lists[.groupNouns].contains(tree.lower(phrase.head))
        || lists[.groupPronouns].contains(tree.lower(phrase.head))
    else { return nil }
    let isCollective =
      lists[.collectiveNouns].contains(lemma)
      || lists[.groupPronouns].contains(tree.lower(phrase.head))
    // `Its allies`: whoever they are, the words do not tell it away from their place.
    if let owner = tree.child(of: phrase.head, .possessive),
      lists[.possessivePronouns].contains(tree.lower(owner))
    {
      return nil
    }
    // `Some of whom say so`: of others than these words name.
    let behind = tree.leftEdge[phrase.head]...tree.rightEdge[phrase.head]
    let isRelative = behind.contains {
      ["WP", "WDT"].contains(tree.tokens[$0].tag) && $0 < phrase.head + 3
        && tree.tokens[$0].relation == .prepositionalObject
    }
    guard !isRelative else { return nil }
    // `No president has asked for it`: nobody has.
    guard !lists[.negatingDeterminers].contains(tree.lower(phrase.first)) else { return nil }
    let quote = quote(
      isCollective
        ? tree.source(from: phrase.first, through: lastOfMembers(phrase, in: tree))
        : tree.source(from: phrase.first, through: lastOfPlace(phrase, in: tree)), in: tree)
    // `people who defend networks`: only those who do are meant.
    let isRestricted =
      isPlural(phrase.head, tree)
      && tree.children(of: phrase.head, .relativeClause).contains { clause in
        tree.leftEdge[clause] > 0 && tree.tokens[tree.leftEdge[clause] - 1].text != ","
      }
    let isPerson = lists[.personNouns].contains(lemma) && !isPlural(phrase.head, tree)
    return Holder(
      mention: ActorMention(
        id: nil, name: bareName(quote.text), kind: isPerson ? .person : .group, quote: quote),
      certainty: isRestricted ? 0.6 : 0.92,
      isNamed: !isPlural(phrase.head, tree) && !lists[.ownNouns].contains(lemma),
      reason: "a group without a name")
  }

  func organization(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let token = tree.tokens[phrase.head]
    guard token.partOfSpeech == .properNoun else { return nil }
    let quote = quote(
      tree.source(from: phrase.first, through: lastOfName(phrase.head, in: tree)), in: tree)
    guard ![.date, .time, .money, .law].contains(token.entity),
      token.text.unicodeScalars.count > 2, !lists[.treatyNouns].contains(tree.lower(phrase.head))
    else { return nil }
    let isOrganization = token.entity == .organization || token.entity == .nationalityOrGroup
    return Holder(
      mention: ActorMention(
        id: nil, name: fullName(quote.text, discourse), kind: .group, quote: quote),
      certainty: isOrganization ? 0.8 : 0.55, isNamed: !isPlural(phrase.head, tree),
      reason: isOrganization
        ? "an organisation that the directory does not know" : "an unknown name")
  }

  /// The name that an abbreviation was introduced for, else the words without an article.
  func fullName(_ text: String, _ discourse: Discourse) -> String {
    let name = bareName(text)
    if case .named(let full)? = discourse.abbreviations[name] { return full }
    return name
  }

  /// `dozens of papers | ranging from …`: the noun that tells whose number it is.
  private func lastOfMembers(_ phrase: NounPhrase, in tree: SentenceTree) -> Int {
    let members = tree.children(of: phrase.head, .preposition)
      .filter { lists[.membershipPrepositions].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject) }
    return members.last ?? phrase.head
  }

  /// `the Institute of Refrigeration`, `the Commission of the European Community`: names go on
  /// behind `of` and `for` where capitals do.
  func lastOfName(_ head: Int, in tree: SentenceTree) -> Int {
    let behind = tree.children(of: head, .preposition)
      .filter { lists[.nameLinks].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject) }
      .filter { tree.tokens[$0].partOfSpeech == .properNoun && tree.groups[$0] == nil }
    let joined = behind.last.map { last in
      conjuncts(of: last, in: tree).last { tree.tokens[$0].partOfSpeech == .properNoun } ?? last
    }
    return joined.map { lastOfName($0, in: tree) } ?? head
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
