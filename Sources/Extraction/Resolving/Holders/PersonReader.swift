import Actors
import Language
import Statements

/// Tells who a person's name means, and for whom the person speaks.
///
///     Jane Roe, France's envoy  →  France, by Jane Roe;  later "Roe"  →  the same
struct PersonReader {
  let lookup: ActorLookup
  let affiliations: AffiliationReader

  private var lists: WordLists { lookup.lists }

  /// The person that a name means, or those for whom the person speaks; nil for other nouns.
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
    let named = tree.condensed.mentions.filter { range.contains($0.range) }
    // `Jane Roe and John Doe`, read as one phrase: its head is the second.
    let atHead = named.filter { $0.range.overlaps(word) }
    for mention in atHead.isEmpty ? named : atHead {
      guard mention.form == .noun, case .actor(let id) = mention.entity,
        let known = lookup.directory.actor(id), known.kind == .person
      else { continue }
      let person = ActorMention(
        id: id, name: known.name, kind: .person, affiliation: known.affiliation,
        quote: lookup.quote(range, in: tree))
      return titled(person, by: phrase, in: tree, discourse) ?? officeHolder(person, discourse)
    }
    if token.entity == .person, token.partOfSpeech == .properNoun {
      return unknownPerson(phrase, in: tree, discourse)
    }
    return nil
  }

  /// Counts the words of a person of the directory for the state or body that the office speaks for.
  private func officeHolder(_ person: ActorMention, _ discourse: Discourse) -> Holder {
    guard let id = person.id, let meant = lookup.represented(by: id, discourse),
      let actor = lookup.directory.actor(meant)
    else {
      lookup.log.note(HolderDecision.knownPerson, because: person.name)
      return Holder(mention: person, reason: "the directory's \(person.name)")
    }
    lookup.log.note(HolderDecision.officeHolder, because: "\(id) speaks for \(actor.id)")
    return Holder(
      mention: ActorMention(
        id: actor.id, name: actor.name, kind: actor.kind, affiliation: actor.affiliation,
        quote: person.quote),
      spokesperson: person, certainty: 0.95, reason: "\(id) speaks for \(actor.id)")
  }

  /// A person that the directory does not know, with the affiliation that the text gives.
  private func unknownPerson(
    _ phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder {
    var first = phrase.head
    while first > 0, tree.tokens[first - 1].entity == .person, !tree.tokens[first].beginsEntity,
      tree.tokens[first - 1].partOfSpeech == .properNoun || tree.tokens[first - 1].text == "-"
    {
      first -= 1
    }
    // `Chile's Jane Roe` is called Jane Roe, `Lord Roe` by his title.
    if let mark = (first..<phrase.head).last(where: { tree.tokens[$0].tag == "POS" }) {
      first = mark + 1
    }
    var last = phrase.head
    if first > 0, lists[.honorifics].contains(tree.lower(first - 1)) {
      first -= 1
      // `Lord Roe of Ashby`: what a lord is of belongs to the name.
      last = lookup.lastOfName(phrase.head, in: tree)
    }
    let quote = lookup.quote(tree.source(from: first, through: last), in: tree)
    if let introduced = discourse.persons[tree.lower(phrase.head)], first == phrase.head {
      lookup.log.note(HolderDecision.surnameAlone, because: introduced.name)
      var mention = introduced
      mention.quote = quote
      return introduced.id == nil
        ? spokesperson(mention, discourse) : officeHolder(mention, discourse)
    }
    var mention = ActorMention(id: nil, name: quote.text, kind: .person, quote: quote)
    mention.affiliation = affiliations.describedAffiliation(of: phrase, in: tree, discourse)
    if mention.affiliation == nil,
      let name = affiliations.describedOrganization(of: phrase, in: tree, discourse)
    {
      lookup.log.note(
        HolderDecision.voiceOfOrganization, because: "\(mention.name) speaks for \(name)")
      return Holder(
        mention: ActorMention(id: nil, name: name, kind: .group, quote: quote),
        spokesperson: mention, certainty: 0.85,
        reason: "the text says that \(mention.name) speaks for \(name)")
    }
    if mention.affiliation == nil,
      let state = affiliations.home(of: phrase, in: tree, discourse),
      lookup.log.note(HolderDecision.officeAtHome, because: "\(mention.name): \(state.name)'s")
    {
      mention.affiliation = state.id
    }
    return spokesperson(mention, discourse)
  }

  /// A person of the directory whom the text gives an office at home: `climate minister Jane Roe`,
  /// where the tables only know that she is of that state.
  private func titled(
    _ person: ActorMention, by phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    guard let id = person.id, lookup.represented(by: id, discourse) == nil,
      let state = affiliations.home(of: phrase, in: tree, discourse),
      person.affiliation == state.id,
      lookup.log.note(HolderDecision.officeAtHome, because: "\(person.name): \(state.name)'s")
    else { return nil }
    return spokesperson(person, discourse)
  }

  /// Counts the words of a person for the organisation that the text says the person speaks for.
  private func spokesperson(_ person: ActorMention, _ discourse: Discourse) -> Holder {
    guard let id = person.affiliation, let actor = lookup.directory.actor(id) else {
      if var employer = discourse.employers[person.name] {
        lookup.log.note(
          HolderDecision.namedEmployer, because: "\(person.name) speaks for \(employer.name)")
        employer.quote = person.quote
        return Holder(
          mention: employer, spokesperson: person, certainty: 0.85,
          reason: "\(person.name) speaks for \(employer.name)")
      }
      lookup.log.note(HolderDecision.personByName, because: person.name)
      return Holder(mention: person, certainty: 0.95, reason: "a person by name")
    }
    lookup.log.note(
      HolderDecision.describedAffiliation, because: "\(person.name) speaks for \(id)")
    let mention = ActorMention(
      id: actor.id, name: actor.name, kind: actor.kind, affiliation: actor.affiliation,
      quote: person.quote)
    return Holder(
      mention: mention, spokesperson: person, certainty: 0.9,
      reason: "the text says that \(person.name) speaks for \(id)")
  }
}
