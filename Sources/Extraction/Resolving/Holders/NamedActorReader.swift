import Actors
import Language
import Statements

/// Tells whom the names of the directory mean, alone and in lists.
struct NamedActorReader {
  let lookup: ActorLookup

  /// The actors of a list with all who speak with, for or against them.
  func holders(of group: ActorGroup, in tree: SentenceTree, _ discourse: Discourse) -> [Holder] {
    if group.actors.count > 1 { lookup.log.note(HolderDecision.inList) }
    var holders = listed(group.actors, via: nil, in: tree, discourse)
    for aside in group.asides where aside.via != nil {
      holders += listed(aside.actors, via: aside.via, in: tree, discourse)
    }
    return holders
  }

  func listed(
    _ actors: [ListedActor], via: Via?, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder] {
    if let via, !actors.isEmpty { lookup.log.note(HolderDecision.inAside, because: via.rawValue) }
    return actors.flatMap { actor -> [Holder] in
      let own = named(actor, via: via, in: tree, discourse).map { [$0] } ?? []
      if !actor.speaksFor.isEmpty { lookup.log.note(HolderDecision.spokenFor) }
      let others = listed(actor.speaksFor, via: via ?? .onBehalfOf, in: tree, discourse)
      return own + others
    }
  }

  private func named(
    _ actor: ListedActor, via: Via?, in tree: SentenceTree, _ discourse: Discourse
  ) -> Holder? {
    let quote = lookup.quote(actor.range, in: tree)
    guard let mention = actor.mention else {
      guard !lookup.lists[.others].contains(quote.text.lowercased()) else {
        lookup.log.exclude(HolderDecision.bareOthers, because: quote.text)
        return nil
      }
      lookup.log.note(HolderDecision.unnamedInList, because: quote.text)
      return Holder(
        mention: ActorMention(
          id: nil, name: lookup.bareName(quote.text), kind: .group, quote: quote),
        via: via, certainty: 0.9, isNamed: false, reason: "a group without a name")
    }
    switch mention.entity {
    case .actor(let id):
      if isPartyElsewhere(id, in: tree, discourse),
        lookup.log.note(HolderDecision.partyElsewhere, because: id.rawValue)
      {
        return Holder(
          mention: ActorMention(
            id: nil, name: lookup.bareName(quote.text), kind: .party, quote: quote),
          via: via, certainty: 0.8, reason: "a party with the name of \(id)")
      }
      return known(id, called: quote, via: via, discourse)
    case .ambiguous:
      lookup.log.note(HolderDecision.ambiguousName, because: quote.text)
      return Holder(
        mention: ActorMention(id: nil, name: quote.text, kind: .group, quote: quote), via: via,
        certainty: 0.5, reason: "the name is borne by several actors")
    case .treaty: return nil
    }
  }

  /// `The Greens` of a text on Chile, whose passage names no other country, are none that the
  /// directory knows elsewhere.
  private func isPartyElsewhere(
    _ id: ActorID, in tree: SentenceTree, _ discourse: Discourse
  ) -> Bool {
    let directory = lookup.directory
    guard let home = discourse.home, let party = directory.actor(id), party.kind == .party,
      let state = party.affiliation, state != home, directory.actor(state)?.kind == .state
    else { return false }
    return !tree.condensed.mentions.contains {
      guard case .actor(let id) = $0.entity, let actor = directory.actor(id) else { return false }
      return id == state || actor.kind != .party && actor.affiliation == state
    }
  }

  private func known(
    _ id: ActorID, called quote: Quote, via: Via?, _ discourse: Discourse
  ) -> Holder? {
    guard let known = lookup.directory.actor(id) else { return nil }
    let meant =
      lookup.represented(by: id, discourse).flatMap(lookup.directory.actor)
      ?? known
    if meant.id != id {
      lookup.log.note(HolderDecision.bodyOfState, because: "\(id) speaks for \(meant.id)")
    } else {
      lookup.log.note(HolderDecision.inDirectory, because: id.rawValue)
    }
    return Holder(
      mention: ActorMention(
        id: meant.id, name: meant.name, kind: meant.kind, affiliation: meant.affiliation,
        quote: quote),
      via: via, reason: meant.id == id ? "the directory's \(id)" : "\(id) speaks for \(meant.id)")
  }

  /// `Moscow rejected the text`: a capital that acts is the government in it.
  func capital(_ phrase: NounPhrase, in tree: SentenceTree) -> Holder? {
    let range = phrase.source(in: tree, withPhrases: false)
    guard let mention = tree.condensed.mentions.first(where: { $0.range == range }),
      mention.form == .metonym, case .actor(let id) = mention.entity,
      let state = lookup.directory.actor(id)
    else { return nil }
    lookup.log.note(HolderDecision.capitalActs, because: id.rawValue)
    return Holder(
      mention: ActorMention(
        id: id, name: state.name, kind: state.kind, affiliation: state.affiliation,
        quote: lookup.quote(range, in: tree)),
      certainty: 0.85, reason: "the capital stands for \(id)")
  }
}
