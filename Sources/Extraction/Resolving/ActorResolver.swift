import Actors
import Language
import Statements

/// Tells who a noun phrase means: actors of the directory, officials, groups, persons, pronouns.
struct ActorResolver {
  let directory: ActorDirectory
  let lists: WordLists

  /// Those that a noun stands for, with those who join or oppose them; empty where nobody can be
  /// told.
  func holders(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> [Holder] {
    if let example = exampleOf(index, in: tree) {
      return holders(at: example, in: tree, discourse)
    }
    var holders = holdersOfHead(at: index, in: tree, discourse)
    for conjunct in conjuncts(of: index, in: tree) {
      holders += holdersOfHead(at: conjunct, in: tree, discourse)
    }
    for example in examples(of: index, in: tree) {
      holders += holdersOfHead(at: example, in: tree, discourse)
    }
    return holders
  }

  /// `Canada was among the states that voted against it`: it is Canada that did.
  func exampleOf(_ index: Int, in tree: SentenceTree) -> Int? {
    guard tree.tokens[index].relation == .prepositionalObject,
      let preposition = tree.head(of: index),
      lists[.membershipPrepositions].contains(tree.lower(preposition)),
      var verb = tree.head(of: preposition)
    else { return nil }
    if lists[.one].contains(tree.lower(verb)), let above = tree.head(of: verb) { verb = above }
    guard tree.tokens[verb].partOfSpeech == .auxiliary,
      let subject = tree.child(of: verb, .nominalSubject), tree.groups[subject] != nil
    else { return nil }
    return subject
  }

  /// Those named as examples: `some members, including Japan and Peru`.
  func examples(of index: Int, in tree: SentenceTree) -> [Int] {
    tree.children(of: index, .preposition)
      .filter { lists[.inclusionMarkers].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject) }
  }

  /// Whether a noun can be an actor at all; cheap, for the matcher.
  func canBeActor(_ index: Int, in tree: SentenceTree) -> Bool {
    if isHeading(index, in: tree) { return false }
    if tree.groups[index] != nil { return true }
    let token = tree.tokens[index]
    switch token.partOfSpeech {
    case .pronoun: return lists[.actorPronouns].contains(tree.lower(index))
    case .properNoun: return !isTreaty(index, in: tree)
    case .noun, .adjective, .numeral:
      let lemma = token.lemma.lowercased()
      return isMention(index, in: tree) || lists[.representatives].contains(lemma)
        || lists[.groupNouns].contains(lemma)
        || lists[.groupPronouns].contains(tree.lower(index)) || token.entity == .person
        || token.entity == .organization
    case .determiner: return lists[.groupPronouns].contains(tree.lower(index))
    default: return false
    }
  }

  /// `LDCs: Group Chair Jallow presented …`: a heading that the parser takes for the subject.
  private func isHeading(_ index: Int, in tree: SentenceTree) -> Bool {
    index + 1 < tree.tokens.count && tree.tokens[index + 1].text == ":"
      && tree.child(of: index, .apposition) != nil
  }

  private func isMention(_ index: Int, in tree: SentenceTree) -> Bool {
    guard tree.tokens[index].text.first?.isUppercase == true else { return false }
    let word = tree.source(from: index, through: index)
    return tree.condensed.mentions.contains { $0.range == word && $0.form == .noun }
  }

  func isTreaty(_ index: Int, in tree: SentenceTree) -> Bool {
    guard let piece = tree.condensed.piece(at: tree.tokens[index].start),
      case .mention(let mention) = piece.content, case .treaty = mention.entity
    else { return false }
    return true
  }

  func conjuncts(of index: Int, in tree: SentenceTree) -> [Int] {
    let piece = tree.groups[index] == nil ? nil : tree.condensed.piece(at: tree.tokens[index].start)
    return tree.children(of: index, .conjunct)
      // The second word of a mask such as `Norway and Sweden` is not another actor.
      .filter { !tree.isVerb($0) && tree.tokens[$0].start >= piece?.end ?? 0 }
      .flatMap { [$0] + conjuncts(of: $0, in: tree) }
  }

  func holdersOfHead(at index: Int, in tree: SentenceTree, _ discourse: Discourse)
    -> [Holder]
  {
    if let group = tree.groups[index] {
      return holders(of: group, in: tree, discourse)
    }
    let token = tree.tokens[index]
    guard !isTreaty(index, in: tree) else { return [] }
    if token.partOfSpeech == .pronoun { return pronoun(at: index, in: tree, discourse) }
    if let own = possessed(at: index, in: tree, discourse) { return own }
    if let actor = definite(at: index, in: tree, discourse) { return [actor] }
    if isBareDefinite(index, in: tree) { return [] }
    let isDenied = tree.children(of: index, .determiner).contains {
      lists[.negatingDeterminers].contains(tree.lower($0))
    }
    // `opposed by no party`; a negated subject is read with the predicate.
    if isDenied, ![.nominalSubject, .passiveNominalSubject].contains(token.relation) { return [] }
    let phrase = NounPhrase(index, in: tree)
    if let capital = capital(phrase, in: tree) { return [capital] }
    if let person = person(phrase, in: tree, discourse) { return [person] }
    if let representative = representative(phrase, in: tree, discourse) { return representative }
    if let group = unnamedGroup(phrase, in: tree, discourse) { return [group] }
    if let organization = organization(phrase, in: tree, discourse) { return [organization] }
    return []
  }

  // MARK: Named actors

  /// The actors of a list with all who speak with, for or against them.
  func holders(of group: ActorGroup, in tree: SentenceTree, _ discourse: Discourse) -> [Holder] {
    var holders = listed(group.actors, via: nil, in: tree, discourse)
    for aside in group.asides where aside.via != nil {
      holders += listed(aside.actors, via: aside.via, in: tree, discourse)
    }
    return holders
  }

  func listed(
    _ actors: [ListedActor], via: Via?, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder] {
    actors.flatMap { actor -> [Holder] in
      let own = named(actor, via: via, in: tree, discourse).map { [$0] } ?? []
      let others = listed(actor.speaksFor, via: via ?? .onBehalfOf, in: tree, discourse)
      return own + others
    }
  }

  func named(
    _ actor: ListedActor, via: Via?, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let quote = quote(actor.range, in: tree)
    guard let mention = actor.mention else {
      guard !lists[.others].contains(quote.text.lowercased()) else { return nil }
      return Holder(
        mention: ActorMention(id: nil, name: bareName(quote.text), kind: .group, quote: quote),
        via: via, certainty: 0.9, isNamed: false, reason: "a group without a name")
    }
    switch mention.entity {
    case .actor(let id):
      guard let known = directory.actor(id) else { return nil }
      let meant =
        represented(by: id, discourse).flatMap(directory.actor)
        ?? known
      return Holder(
        mention: ActorMention(
          id: meant.id, name: meant.name, kind: meant.kind, affiliation: meant.affiliation,
          quote: quote),
        via: via, reason: meant.id == id ? "the directory's \(id)" : "\(id) speaks for \(meant.id)")
    case .ambiguous:
      return Holder(
        mention: ActorMention(id: nil, name: quote.text, kind: .group, quote: quote), via: via,
        certainty: 0.5, reason: "the name is borne by several actors")
    case .treaty: return nil
    }
  }

  /// `Moscow rejected the text`: a capital that acts is the government in it.
  func capital(_ phrase: NounPhrase, in tree: SentenceTree) -> Holder? {
    let range = phrase.source(in: tree, withPhrases: false)
    guard let mention = tree.condensed.mentions.first(where: { $0.range == range }),
      mention.form == .metonym, case .actor(let id) = mention.entity,
      let state = directory.actor(id)
    else { return nil }
    return Holder(
      mention: ActorMention(
        id: id, name: state.name, kind: state.kind, affiliation: state.affiliation,
        quote: quote(range, in: tree)),
      certainty: 0.85, reason: "the capital stands for \(id)")
  }

  /// Whose position the words of an actor are. Without a date nobody holds an office.
  func represented(by id: ActorID, _ discourse: Discourse) -> ActorID? {
    if directory.actor(id)?.kind == .person, discourse.article.date == nil { return nil }
    return directory.represented(by: id, on: discourse.article.date)
  }

  // MARK: Words

  func quote(_ range: ScalarRange, in tree: SentenceTree) -> Quote {
    tree.condensed.quote(range)
  }

  func isPlural(_ index: Int, _ tree: SentenceTree) -> Bool {
    ["NNS", "NNPS"].contains(tree.tokens[index].tag)
  }

  func bareName(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard let first = words.first, lists[.determiners].contains(first.lowercased()),
      words.count > 1
    else { return text }
    return words.dropFirst().joined(separator: " ")
  }
}
