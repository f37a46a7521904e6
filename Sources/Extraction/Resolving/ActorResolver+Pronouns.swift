import Actors
import Language
import Statements

// Pronouns and `the country`.
extension ActorResolver {
  /// `his country`, `its government`, `our delegation`: whom the pronoun means; nil for other nouns.
  func possessed(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> [Holder]? {
    guard let pronoun = tree.child(of: index, .possessive),
      lists[.possessivePronouns].contains(tree.lower(pronoun)),
      lists[.ownNouns].contains(tree.tokens[index].lemma.lowercased())
    else { return nil }
    let quote = quote(tree.source(from: pronoun, through: index), in: tree)
    return antecedents(of: pronoun, in: tree, discourse).compactMap { holder in
      // Whose country it is that somebody without a country speaks of, nobody knows.
      guard holder.mention.kind != .person else { return nil }
      var holder = holder
      holder.mention.quote = quote
      holder.certainty *= 0.9
      holder.reason = "\"\(quote.text)\" means \(holder.mention.name)"
      return holder
    }
  }

  /// `the country`, `the bloc`, `the company`: the last one of that kind.
  func definite(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> Holder? {
    let lemma = tree.tokens[index].lemma.lowercased()
    guard let determiner = tree.child(of: index, .determiner),
      lists[.definiteDeterminers].contains(tree.lower(determiner)),
      tree.child(
        of: index, .adjectivalModifier, .compound, .numericModifier, .preposition, .relativeClause,
        .adjectivalClause) == nil,
      let kind = ActorKind.allCases.first(where: {
        WordList.definite($0).map { lists[$0].contains(lemma) } ?? false
      }),
      let last = lastOne(of: kind, in: discourse)
    else { return nil }
    var mention = last
    mention.quote = quote(tree.source(from: determiner, through: index), in: tree)
    return Holder(
      mention: mention, certainty: 0.8, isNamed: !isPlural(index, tree),
      reason: "\"the \(lemma)\" means \(mention.name)")
  }

  /// `the country`, `the bloc`, where nothing before tells which: nobody.
  func isBareDefinite(_ index: Int, in tree: SentenceTree) -> Bool {
    let lemma = tree.tokens[index].lemma.lowercased()
    return lists[.bareDefinites].contains(lemma) && !isPlural(index, tree)
      && tree.children[index].allSatisfy { tree.tokens[$0].relation == .determiner }
  }

  /// The last holder where it is of the kind, or may be for all we know; else the last one named.
  func lastOne(of kind: ActorKind, in discourse: Discourse) -> ActorMention? {
    let holder = discourse.lastHolders.first { $0.via == nil }?.mention
    if let holder, holder.kind == kind || (holder.id == nil && holder.kind == .group) {
      return holder
    }
    return discourse.lastOfKind[kind]
  }

  /// Whom a pronoun means: the subject before it in the sentence, else the last holder.
  ///
  /// A thing as the nearest subject ends the search for `it` and `its`: they may mean the thing.
  func antecedents(
    of pronoun: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder] {
    if let speakers = firstPerson(at: pronoun, in: tree, discourse) { return speakers }
    let isPersonal = lists[.personalPronouns].contains(tree.lower(pronoun))
    let isPlural = lists[.pluralPronouns].contains(tree.lower(pronoun))
    if let subject = coordinateSubject(of: pronoun, in: tree) {
      let holders = holdersOfHead(at: subject, in: tree, discourse)
        .filter { $0.via == nil && (canBePerson($0) || !isPersonal) }
      if !holders.isEmpty { return holders }
    }
    let subjects = (0..<pronoun).reversed().filter {
      [.nominalSubject, .passiveNominalSubject].contains(tree.tokens[$0].relation)
        && tree.tokens[$0].partOfSpeech != .pronoun && tree.tokens[$0].tag != "WDT"
        && isInReach($0, of: pronoun, in: tree) && !isSaid($0, beside: pronoun, in: tree)
    }
    for subject in subjects {
      // `Peru and its neighbours said they would leave`: all of them; `Peru or they said` goes round.
      let named =
        isPlural && !tree.isAncestor(subject, of: pronoun)
        ? self.holders(at: subject, in: tree, discourse)
        : holdersOfHead(at: subject, in: tree, discourse)
      let holders = canBeActor(subject, in: tree) ? named : []
      if !holders.isEmpty {
        return holders.filter { $0.via == nil && (canBePerson($0) || !isPersonal) }
      }
      if !isPersonal { return [] }
    }
    // `“It says so,” said Jane Roe`: who is quoted does not mean herself with `it`.
    if tree.isQuoted(pronoun), !discourse.quoted.isEmpty { return [] }
    // `The pact is in force. It calls for reports`: the pact does.
    if discourse.isThemeFresh, lists[.impersonalPronouns].contains(tree.lower(pronoun)) {
      return []
    }
    let before = discourse.lastHolders.filter {
      // `she` may be the delegate of a state, never a crowd.
      ($0.via == nil || $0.via == .onBehalfOf) && (canBePerson($0) || !isPersonal)
    }
    if before.isEmpty, isPersonal,
      let person = discourse.lastSpeaker ?? discourse.lastPerson
    {
      return [person]
    }
    // `she` is nobody in particular after `Kenya and Chad said`.
    if isPersonal, before.filter({ $0.via == nil }).count > 1 { return [] }
    return before
  }

  /// Whether a word is part of what the pronoun's own clause says: `“The bill is bad,” she said`,
  /// `The bill, she said, is bad`.
  private func isSaid(_ index: Int, beside pronoun: Int, in tree: SentenceTree) -> Bool {
    if tree.isQuoted(index) != tree.isQuoted(pronoun) { return true }
    guard tree.tokens[pronoun].relation == .nominalSubject, let verb = tree.head(of: pronoun) else {
      return false
    }
    if tree.isAncestor(verb, of: index) { return true }
    guard tree.tokens[verb].relation == .parataxis, let clause = tree.head(of: verb) else {
      return false
    }
    return tree.isAncestor(clause, of: index)
  }

  /// `Peru said that the bloc would leave, but it stays`: the subject of the clause that the
  /// pronoun's clause is joined to.
  func coordinateSubject(of pronoun: Int, in tree: SentenceTree) -> Int? {
    // `…, and its ministry said so`: the pronoun stands with the subject.
    let subject =
      tree.tokens[pronoun].relation == .possessive ? tree.tokens[pronoun].head : pronoun
    guard tree.tokens[subject].relation == .nominalSubject, var verb = tree.head(of: subject) else {
      return nil
    }
    while tree.tokens[verb].relation == .conjunct, let head = tree.head(of: verb) {
      verb = head
      let subject = tree.child(of: verb, .nominalSubject)
      if let subject, subject < pronoun, tree.tokens[subject].partOfSpeech != .pronoun,
        canBeActor(subject, in: tree)
      {
        return subject
      }
    }
    return nil
  }

  /// Whether `she` may mean somebody: a person, or the delegate of a state or organisation.
  private func canBePerson(_ holder: Holder) -> Bool {
    holder.isNamed && (holder.spokesperson != nil || holder.mention.kind != .party)
  }

  /// False for the subject of a clause that only describes a noun: `the text that Russia wrote`.
  func isInReach(_ subject: Int, of pronoun: Int, in tree: SentenceTree) -> Bool {
    guard let verb = tree.head(of: subject), !tree.isAncestor(verb, of: pronoun) else {
      return true
    }
    var current = verb
    while let head = tree.head(of: current) {
      if [.relativeClause, .adjectivalClause].contains(tree.tokens[current].relation) {
        return false
      }
      current = head
    }
    return true
  }

  func pronoun(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> [Holder] {
    let word = tree.lower(index)
    let quote = quote(tree.source(from: index, through: index), in: tree)
    if lists[.groupPronouns].contains(word) {
      return [
        Holder(
          mention: ActorMention(id: nil, name: word, kind: .group, quote: quote), certainty: 0.7,
          reason: "a pronoun for people unnamed")
      ]
    }
    if let speakers = firstPerson(at: index, in: tree, discourse) { return speakers }
    let antecedents = antecedents(of: index, in: tree, discourse)
    guard !antecedents.isEmpty, lists[.actorPronouns].contains(word) else { return [] }
    // `They` are several: no person, state or organisation by itself.
    if lists[.pluralPronouns].contains(word), antecedents.count == 1,
      antecedents[0].mention.kind != .bloc,
      antecedents[0].mention.kind != .group || antecedents[0].isNamed
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
}
