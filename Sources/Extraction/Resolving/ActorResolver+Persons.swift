import Actors
import Language
import Statements

// Persons by name, and whom they speak for.
extension ActorResolver {
  func person(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let token = tree.tokens[phrase.head]
    let range = phrase.source(in: tree, withPhrases: false)
    // The tagger may miss that a name stands alone; the directory does not.
    let word = tree.source(from: phrase.head, through: phrase.head)
    guard
      token.partOfSpeech == .properNoun
        || tree.condensed.mentions.contains(where: { $0.range == word })
    else { return nil }
    for mention in tree.condensed.mentions where range.contains(mention.range) {
      guard mention.form == .noun, case .actor(let id) = mention.entity,
        let known = directory.actor(id), known.kind == .person
      else { continue }
      let person = ActorMention(
        id: id, name: known.name, kind: .person, affiliation: known.affiliation,
        quote: quote(range, in: tree))
      return officeHolder(person, discourse)
    }
    if token.entity == .person, token.partOfSpeech == .properNoun {
      return unknownPerson(phrase, in: tree, discourse)
    }
    return nil
  }

  /// Counts the words of a person of the directory for the state or body that the office speaks for.
  func officeHolder(_ person: ActorMention, _ discourse: Discourse) -> Holder {
    guard let id = person.id, let meant = represented(by: id, discourse),
      let actor = directory.actor(meant)
    else { return Holder(mention: person, reason: "the directory's \(person.name)") }
    return Holder(
      mention: ActorMention(
        id: actor.id, name: actor.name, kind: actor.kind, affiliation: actor.affiliation,
        quote: person.quote),
      spokesperson: person, certainty: 0.95, reason: "\(id) speaks for \(actor.id)")
  }

  /// A person that the directory does not know, with the affiliation that the text gives.
  func unknownPerson(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder {
    var first = phrase.head
    while first > 0, tree.tokens[first - 1].entity == .person, !tree.tokens[first].beginsEntity,
      tree.tokens[first - 1].partOfSpeech == .properNoun || tree.tokens[first - 1].text == "-"
    {
      first -= 1
    }
    let quote = quote(tree.source(from: first, through: phrase.head), in: tree)
    if let introduced = discourse.persons[tree.lower(phrase.head)], first == phrase.head {
      var mention = introduced
      mention.quote = quote
      return introduced.id == nil
        ? spokesperson(mention, discourse) : officeHolder(mention, discourse)
    }
    var mention = ActorMention(id: nil, name: quote.text, kind: .person, quote: quote)
    mention.affiliation = describedAffiliation(of: phrase, in: tree, discourse)
    if mention.affiliation == nil,
      let name = describedOrganization(of: phrase, in: tree, discourse)
    {
      return Holder(
        mention: ActorMention(id: nil, name: name, kind: .group, quote: quote),
        spokesperson: mention, certainty: 0.85,
        reason: "the text says that \(mention.name) speaks for \(name)")
    }
    return spokesperson(mention, discourse)
  }

  /// `Jane Roe, director of the Clean Coast League`: an organisation that the directory does not
  /// know, for which the person speaks.
  private func describedOrganization(
    of phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> String? {
    var offices = tree.children(of: phrase.head, .apposition).filter {
      lists[.organizationVoices].contains(tree.tokens[$0].lemma.lowercased())
    }
    offices.append(phrase.head)
    for office in offices {
      for preposition in tree.children(of: office, .preposition)
      where lists[.affiliationPrepositions].contains(tree.lower(preposition)) {
        guard let noun = tree.child(of: preposition, .prepositionalObject),
          tree.tokens[noun].partOfSpeech == .properNoun,
          tree.tokens[noun].entity == .organization || isAbbreviation(noun, in: tree, discourse),
          !lists[.placesOfStudy].contains(tree.lower(noun)),
          !tree.children(of: noun, .compound).contains(where: {
            lists[.placesOfStudy].contains(tree.lower($0))
          })
        else { continue }
        let range = tree.source(
          from: NounPhrase(noun, in: tree).first, through: lastOfName(noun, in: tree))
        let name = fullName(quote(range, in: tree).text, discourse)
        // Without an office only what is called a league, say, speaks through its people.
        let words = name.split(separator: " ").map { $0.lowercased() }
        guard office != phrase.head || words.contains(where: lists[.leagueWords].contains),
          words.count > 1 || isAbbreviation(noun, in: tree, discourse)
        else { continue }
        return name
      }
    }
    return nil
  }

  private func isAbbreviation(
    _ index: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> Bool {
    discourse.abbreviations[tree.tokens[index].text] != nil
  }

  /// Counts the words of a person for the organisation that the text says the person speaks for.
  func spokesperson(_ person: ActorMention, _ discourse: Discourse) -> Holder {
    guard let id = person.affiliation, let actor = directory.actor(id) else {
      if var employer = discourse.employers[person.name] {
        employer.quote = person.quote
        return Holder(
          mention: employer, spokesperson: person, certainty: 0.85,
          reason: "\(person.name) speaks for \(employer.name)")
      }
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
  func describedAffiliation(
    of phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> ActorID? {
    var ranges: [ScalarRange] = [phrase.source(in: tree, withPhrases: true)]
    var words = (tree.leftEdge[phrase.head]...tree.rightEdge[phrase.head]).map(tree.lower)
    for apposition in tree.children(of: phrase.head, .apposition) {
      ranges.append(
        tree.source(from: tree.leftEdge[apposition], through: tree.rightEdge[apposition]))
    }
    for apposition in tree.children(of: phrase.head, .apposition) {
      words += (tree.leftEdge[apposition]...tree.rightEdge[apposition]).map(tree.lower)
    }
    // Who was a minister once speaks for nobody's government now.
    if words.contains(where: lists[.pastOffices].contains) { return nil }
    words.removeAll { !lists[.officials].contains($0) && !lists[.affiliationWords].contains($0) }
    let isOf = tree.children(of: phrase.head, .preposition).contains {
      lists[.affiliationPrepositions].contains(tree.lower($0))
    }
    guard !words.isEmpty || isOf else { return nil }
    for range in ranges {
      for mention in tree.condensed.mentions where range.contains(mention.range) {
        guard case .actor(let id) = mention.entity else { continue }
        guard let meant = represented(by: id, discourse) ?? plainActor(id) else { continue }
        // `Jane Roe, Open University, UK` has an address, not an office.
        let hasOffice = words.contains { lists[.officials].contains($0) }
        switch directory.actor(meant)?.kind {
        case .state where !hasOffice || !isOffice(of: mention, in: tree): continue
        case .bloc where !isOffice(of: mention, in: tree): continue
        // `Democratic representative Jane Roe` is one of many.
        case .party
        where !isOffice(of: mention, in: tree)
          || !words.contains(where: lists[.partyVoices].contains):
          continue
        default: break
        }
        return meant
      }
    }
    return nil
  }

  /// Whether a state's name stands with an office: `the French foreign minister`, `president of
  /// Kenya`, but not `president of Students for America` or `director at American University`.
  func isOffice(of mention: Mention, in tree: SentenceTree) -> Bool {
    let inside = tree.tokens.indices.filter {
      mention.range.overlaps(tree.source(from: $0, through: $0))
    }
    guard let first = inside.first, let last = inside.last else { return false }
    for next in (last + 1)..<max(last + 1, min(last + 7, tree.tokens.count)) {
      if lists[.officials].contains(tree.lower(next)) { return true }
      guard isTitleWord(next, in: tree), !links(next, in: tree) else { break }
    }
    // `ambassador to Kenya` speaks for another.
    guard first > 1, !lists[.addresseePrepositions].contains(tree.lower(first - 1)),
      !lists[.articles].contains(tree.lower(first - 1))
        || !lists[.addresseePrepositions].contains(tree.lower(first - 2))
    else { return false }
    for before in (max(0, first - 7)..<first).reversed() {
      if lists[.officials].contains(tree.lower(before)) { return true }
      guard isTitleWord(before, in: tree) else { return false }
    }
    return false
  }

  /// A word that may stand between a state and an office: `foreign`, `of`, `'s`, `Affairs`.
  private func isTitleWord(_ index: Int, in tree: SentenceTree) -> Bool {
    let token = tree.tokens[index]
    if token.tag == "POS" || lists[.titleWords].contains(tree.lower(index)) { return true }
    // `an officer who served in Iraq`: verbs and pronouns belong to no title.
    return token.text.first?.isUppercase != true
      && [.noun, .adjective, .adposition, .determiner, .adverb].contains(token.partOfSpeech)
  }

  /// A word behind which something else begins: `Iraq and later as a diplomat`.
  private func links(_ index: Int, in tree: SentenceTree) -> Bool {
    [.adposition, .coordinatingConjunction, .adverb].contains(tree.tokens[index].partOfSpeech)
  }
}
