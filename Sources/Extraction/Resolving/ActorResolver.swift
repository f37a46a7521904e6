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
  private func exampleOf(_ index: Int, in tree: SentenceTree) -> Int? {
    guard tree.tokens[index].relation == .prepositionalObject,
      let preposition = tree.head(of: index),
      lists["membership-prepositions"].contains(tree.lower(preposition)),
      var verb = tree.head(of: preposition)
    else { return nil }
    if lists["one"].contains(tree.lower(verb)), let above = tree.head(of: verb) { verb = above }
    guard tree.tokens[verb].partOfSpeech == .auxiliary,
      let subject = tree.child(of: verb, .nominalSubject), tree.groups[subject] != nil
    else { return nil }
    return subject
  }

  /// Those named as examples: `some members, including Japan and Peru`.
  private func examples(of index: Int, in tree: SentenceTree) -> [Int] {
    tree.children(of: index, .preposition)
      .filter { lists["inclusion-markers"].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject) }
  }

  /// Whether a noun can be an actor at all; cheap, for the matcher.
  func canBeActor(_ index: Int, in tree: SentenceTree) -> Bool {
    if tree.groups[index] != nil { return true }
    let token = tree.tokens[index]
    switch token.partOfSpeech {
    case .pronoun: return lists["actor-pronouns"].contains(tree.lower(index))
    case .properNoun: return !isTreaty(index, in: tree)
    case .noun, .adjective, .numeral:
      let lemma = token.lemma.lowercased()
      return lists["representatives"].contains(lemma) || lists["group-nouns"].contains(lemma)
        || lists["group-pronouns"].contains(tree.lower(index)) || token.entity == .person
        || token.entity == .organization
    case .determiner: return lists["group-pronouns"].contains(tree.lower(index))
    default: return false
    }
  }

  private func isTreaty(_ index: Int, in tree: SentenceTree) -> Bool {
    guard let piece = tree.condensed.piece(at: tree.tokens[index].start),
      case .mention(let mention) = piece.content, case .treaty = mention.entity
    else { return false }
    return true
  }

  private func conjuncts(of index: Int, in tree: SentenceTree) -> [Int] {
    let piece = tree.groups[index] == nil ? nil : tree.condensed.piece(at: tree.tokens[index].start)
    return tree.children(of: index, .conjunct)
      // The second word of a mask such as `Norway and Sweden` is not another actor.
      .filter { !tree.isVerb($0) && tree.tokens[$0].start >= piece?.end ?? 0 }
      .flatMap { [$0] + conjuncts(of: $0, in: tree) }
  }

  private func holdersOfHead(at index: Int, in tree: SentenceTree, _ discourse: Discourse)
    -> [Holder]
  {
    if let group = tree.groups[index] {
      return holders(of: group, in: tree, discourse)
    }
    let token = tree.tokens[index]
    guard !isTreaty(index, in: tree) else { return [] }
    if token.partOfSpeech == .pronoun { return pronoun(at: index, in: tree, discourse) }
    if let actor = definite(at: index, in: tree, discourse) { return [actor] }
    let isDenied = tree.children(of: index, .determiner).contains {
      lists["negating-determiners"].contains(tree.lower($0))
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

  private func named(
    _ actor: ListedActor, via: Via?, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let quote = quote(actor.range, in: tree)
    guard let mention = actor.mention else {
      guard !lists["others"].contains(quote.text.lowercased()) else { return nil }
      return Holder(
        mention: ActorMention(id: nil, name: bareName(quote.text), kind: .group, quote: quote),
        via: via, certainty: 0.9, reason: "a group without a name")
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
  private func capital(_ phrase: NounPhrase, in tree: SentenceTree) -> Holder? {
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
  private func represented(by id: ActorID, _ discourse: Discourse) -> ActorID? {
    if directory.actor(id)?.kind == .person, discourse.article.date == nil { return nil }
    return directory.represented(by: id, on: discourse.article.date)
  }

  // MARK: Officials and governments

  /// `Russian officials`, `the French foreign minister`, `a spokesman for Human Rights Watch`.
  private func representative(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder]? {
    let lemma = tree.tokens[phrase.head].lemma.lowercased()
    guard lists["representatives"].contains(lemma) else { return nil }
    let range = phrase.source(in: tree, withPhrases: true)
    let quote = quote(phrase.source(in: tree, withPhrases: true), in: tree)
    let isPerson = lists["officials"].contains(lemma)
    if let states = delegations(phrase, in: tree, discourse) { return states }
    // `his delegation`, `their government`: the speaker's own.
    if let pronoun = tree.child(of: phrase.head, .possessive),
      lists["possessive-pronouns"].contains(tree.lower(pronoun))
    {
      return antecedents(of: pronoun, in: tree, discourse)
    }
    guard let owner = affiliation(of: phrase, in: tree, discourse) else {
      if lists["governments"].contains(lemma) { return nil }
      let mention = ActorMention(
        id: nil, name: bareName(quote.text), kind: isPlural(phrase.head, tree) ? .group : .person,
        quote: self.quote(phrase.source(in: tree, withPhrases: false), in: tree))
      return [Holder(mention: mention, certainty: 0.85, reason: "an official of nobody named")]
    }
    _ = range
    let spokesperson =
      isPerson
      ? ActorMention(
        id: nil, name: bareName(quote.text), kind: .person, affiliation: owner.id, quote: quote)
      : nil
    return [
      Holder(
        mention: ActorMention(
          id: owner.id, name: owner.name, kind: owner.kind, affiliation: owner.affiliation,
          quote: quote),
        spokesperson: spokesperson, certainty: 0.93, reason: "\"\(lemma)\" speaks for \(owner.id)")
    ]
  }

  /// `delegates from Suriname and Guyana`: each of those named.
  private func delegations(
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
  private func affiliation(
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

  private func plainActor(_ id: ActorID) -> ActorID? {
    switch directory.actor(id)?.kind {
    case .person, .governmentBody, nil: nil
    default: id
    }
  }

  // MARK: Persons

  private func person(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let token = tree.tokens[phrase.head]
    guard token.partOfSpeech == .properNoun else { return nil }
    let range = phrase.source(in: tree, withPhrases: false)
    for mention in tree.condensed.mentions where range.contains(mention.range) {
      guard mention.form == .noun, case .actor(let id) = mention.entity,
        let known = directory.actor(id), known.kind == .person
      else { continue }
      let quote = quote(range, in: tree)
      let person = ActorMention(
        id: id, name: known.name, kind: .person, affiliation: known.affiliation, quote: quote)
      guard let meant = represented(by: id, discourse),
        let actor = directory.actor(meant)
      else { return Holder(mention: person, reason: "the directory's \(id)") }
      return Holder(
        mention: ActorMention(
          id: actor.id, name: actor.name, kind: actor.kind, affiliation: actor.affiliation,
          quote: quote),
        spokesperson: person, certainty: 0.95, reason: "\(id) speaks for \(actor.id)")
    }
    if token.entity == .person { return unknownPerson(phrase, in: tree, discourse) }
    return nil
  }

  /// A person that the directory does not know, with the affiliation that the text gives.
  private func unknownPerson(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder {
    var first = phrase.head
    while first > 0, tree.tokens[first - 1].entity == .person, !tree.tokens[first].beginsEntity,
      tree.tokens[first - 1].partOfSpeech == .properNoun
    {
      first -= 1
    }
    let quote = quote(tree.source(from: first, through: phrase.head), in: tree)
    if let introduced = discourse.persons[tree.lower(phrase.head)], first == phrase.head {
      var mention = introduced
      mention.quote = quote
      return spokesperson(mention)
    }
    var mention = ActorMention(id: nil, name: quote.text, kind: .person, quote: quote)
    mention.affiliation = describedAffiliation(of: phrase, in: tree, discourse)
    return spokesperson(mention)
  }

  /// Counts the words of a person for the organisation that the text says the person speaks for.
  private func spokesperson(_ person: ActorMention) -> Holder {
    guard let id = person.affiliation, let actor = directory.actor(id) else {
      return Holder(mention: person, certainty: 0.95, reason: "a person by name")
    }
    let mention = ActorMention(
      id: actor.id, name: actor.name, kind: actor.kind, affiliation: actor.affiliation,
      quote: person.quote)
    return Holder(
      mention: mention, spokesperson: person, certainty: 0.9,
      reason: "the text says that \(person.name) speaks for \(id)")
  }

  /// `Deborah Brown of Human Rights Watch`, `Microsoft lawyer Jane Roe`, `Jane Roe, France's envoy`.
  private func describedAffiliation(
    of phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> ActorID? {
    var ranges: [ScalarRange] = [phrase.source(in: tree, withPhrases: true)]
    var words = (tree.leftEdge[phrase.head]...tree.rightEdge[phrase.head]).map(tree.lower)
    for apposition in tree.children(of: phrase.head, .apposition) {
      ranges.append(
        tree.source(from: tree.leftEdge[apposition], through: tree.rightEdge[apposition]))
    }
    words.removeAll { !lists["officials"].contains($0) && !lists["affiliation-words"].contains($0) }
    let isOf = tree.children(of: phrase.head, .preposition).contains {
      lists["affiliation-prepositions"].contains(tree.lower($0))
    }
    guard !words.isEmpty || isOf else { return nil }
    for range in ranges {
      for mention in tree.condensed.mentions where range.contains(mention.range) {
        guard case .actor(let id) = mention.entity else { continue }
        if let meant = represented(by: id, discourse) ?? plainActor(id) {
          return meant
        }
      }
    }
    return nil
  }

  // MARK: Groups and organisations without an entry

  /// `more than 80 NGOs`, `six Democratic senators`, `critics`, `many developing countries`.
  private func unnamedGroup(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let lemma = tree.tokens[phrase.head].lemma.lowercased()
    guard
      lists["group-nouns"].contains(lemma) || lists["group-nouns"].contains(tree.lower(phrase.head))
        || lists["group-pronouns"].contains(tree.lower(phrase.head))
    else { return nil }
    let isCollective = lists["collective-nouns"].contains(lemma)
    let quote = quote(phrase.source(in: tree, withPhrases: isCollective), in: tree)
    let isPerson = lists["person-nouns"].contains(lemma) && !isPlural(phrase.head, tree)
    return Holder(
      mention: ActorMention(
        id: nil, name: bareName(quote.text), kind: isPerson ? .person : .group, quote: quote),
      certainty: 0.92, reason: "a group without a name")
  }

  private func organization(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let token = tree.tokens[phrase.head]
    guard token.partOfSpeech == .properNoun else { return nil }
    let quote = quote(phrase.source(in: tree, withPhrases: false), in: tree)
    if let introduced = discourse.abbreviations[token.text] {
      var mention = introduced
      mention.quote = quote
      return Holder(
        mention: mention, certainty: 0.95, reason: "the text introduces the abbreviation")
    }
    guard ![.date, .time, .money, .law].contains(token.entity),
      token.text.unicodeScalars.count > 2, !lists["treaty-nouns"].contains(tree.lower(phrase.head))
    else { return nil }
    let isOrganization = token.entity == .organization || token.entity == .nationalityOrGroup
    return Holder(
      mention: ActorMention(id: nil, name: bareName(quote.text), kind: .group, quote: quote),
      certainty: isOrganization ? 0.8 : 0.55,
      reason: isOrganization
        ? "an organisation that the directory does not know" : "an unknown name")
  }

  // MARK: Pronouns

  /// `the country`, `the bloc`, `the company`: the last one of that kind.
  private func definite(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> Holder? {
    let lemma = tree.tokens[index].lemma.lowercased()
    guard let determiner = tree.child(of: index, .determiner),
      lists["definite-determiners"].contains(tree.lower(determiner)),
      tree.child(of: index, .adjectivalModifier, .compound, .numericModifier, .preposition) == nil,
      let kind = ActorKind.allCases.first(where: {
        lists["definite-\($0.rawValue)"].contains(lemma)
      }),
      let last = lastOne(of: kind, in: discourse)
    else { return nil }
    var mention = last
    mention.quote = quote(tree.source(from: determiner, through: index), in: tree)
    return Holder(
      mention: mention, certainty: 0.8, reason: "\"the \(lemma)\" means \(mention.name)")
  }

  /// The last holder where it is of the kind, or may be for all we know; else the last one named.
  private func lastOne(of kind: ActorKind, in discourse: Discourse) -> ActorMention? {
    let holder = discourse.lastHolders.first { $0.via == nil }?.mention
    if let holder, holder.kind == kind || (holder.id == nil && holder.kind == .group) {
      return holder
    }
    return discourse.lastOfKind[kind]
  }

  /// Whom a pronoun means: the subject before it in the sentence, else the last holder.
  ///
  /// A thing as the nearest subject ends the search for `it` and `its`: they may mean the thing.
  private func antecedents(
    of pronoun: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder] {
    let isPersonal = lists["personal-pronouns"].contains(tree.lower(pronoun))
    let subjects = (0..<pronoun).reversed().filter {
      [.nominalSubject, .passiveNominalSubject].contains(tree.tokens[$0].relation)
        && tree.tokens[$0].partOfSpeech != .pronoun && tree.tokens[$0].tag != "WDT"
    }
    for subject in subjects {
      let holders =
        canBeActor(subject, in: tree) ? holdersOfHead(at: subject, in: tree, discourse) : []
      if !holders.isEmpty { return holders.filter { $0.via == nil } }
      if !isPersonal { return [] }
    }
    let before = discourse.lastHolders.filter { $0.via == nil || $0.via == .onBehalfOf }
    if before.isEmpty, isPersonal, let person = discourse.lastPerson { return [person] }
    return before
  }

  private func pronoun(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> [Holder] {
    let word = tree.lower(index)
    let quote = quote(tree.source(from: index, through: index), in: tree)
    if lists["group-pronouns"].contains(word) {
      return [
        Holder(
          mention: ActorMention(id: nil, name: word, kind: .group, quote: quote), certainty: 0.7,
          reason: "a pronoun for people unnamed")
      ]
    }
    let antecedents = antecedents(of: index, in: tree, discourse)
    guard !antecedents.isEmpty, lists["actor-pronouns"].contains(word) else { return [] }
    if lists["plural-pronouns"].contains(word), antecedents.count == 1,
      [.person].contains(antecedents[0].mention.kind)
    {
      return []
    }
    return antecedents.map { holder in
      var holder = holder
      holder.mention.quote = quote
      holder.spokesperson?.quote = quote
      holder.certainty *= 0.85
      holder.reason = "\"\(word)\" means \(holder.mention.name)"
      return holder
    }
  }

  // MARK: Words

  func quote(_ range: ScalarRange, in tree: SentenceTree) -> Quote {
    tree.condensed.quote(range)
  }

  private func isPlural(_ index: Int, _ tree: SentenceTree) -> Bool {
    ["NNS", "NNPS"].contains(tree.tokens[index].tag)
  }

  private func bareName(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard let first = words.first, lists["determiners"].contains(first.lowercased()),
      words.count > 1
    else { return text }
    return words.dropFirst().joined(separator: " ")
  }
}
