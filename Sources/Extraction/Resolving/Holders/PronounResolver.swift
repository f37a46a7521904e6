import Actors
import Language
import Statements

/// Tells whom pronouns mean, and nouns that stand like pronouns: `it`, `their country`, `the bloc`.
struct PronounResolver {
  let lookup: ActorLookup
  private let lists: WordLists
  private let antecedents: AntecedentFinder

  init(lookup: ActorLookup) {
    self.lookup = lookup
    lists = lookup.lists
    antecedents = AntecedentFinder(lookup: lookup)
  }

  /// Those that a pronoun means by itself.
  func holders(
    at index: Int, in tree: SentenceTree, _ discourse: Discourse, asking actors: ActorResolver
  ) -> [Holder] {
    let word = tree.lower(index)
    let quote = lookup.quote(tree.source(from: index, through: index), in: tree)
    if lists[.groupPronouns].contains(word) {
      lookup.log.note(HolderDecision.unnamedPronoun, because: word)
      return [
        Holder(
          mention: ActorMention(id: nil, name: word, kind: .group, quote: quote), certainty: 0.7,
          reason: "a pronoun for people unnamed")
      ]
    }
    if let speakers = antecedents.firstPerson(at: index, in: tree, discourse) { return speakers }
    let meant = self.meant(by: index, in: tree, discourse, asking: actors)
    guard !meant.isEmpty, lists[.actorPronouns].contains(word) else { return [] }
    // `They` are several: no person, state or organisation by itself.
    if lists[.pluralPronouns].contains(word), meant.count == 1,
      meant[0].mention.kind != .bloc,
      meant[0].mention.kind != .group || meant[0].isNamed
    {
      lookup.log.exclude(HolderDecision.theyIsNotOne, because: meant[0].mention.name)
      return []
    }
    return meant.map { holder in
      var holder = holder
      holder.mention.quote = quote
      holder.spokesperson?.quote = quote
      holder.certainty *= 0.85
      holder.reason = "\"\(word)\" means \(holder.mention.name)"
      return holder
    }
  }

  /// Those that a pronoun of any person means, also one that only tells whose something is.
  func meant(
    by pronoun: Int, in tree: SentenceTree, _ discourse: Discourse, asking actors: ActorResolver
  ) -> [Holder] {
    antecedents.antecedents(of: pronoun, in: tree, discourse, asking: actors)
  }

  /// `his country`, `its government`, `our delegation`: whom the pronoun means; nil for other nouns.
  func possessed(
    at index: Int, in tree: SentenceTree, _ discourse: Discourse, asking actors: ActorResolver
  ) -> [Holder]? {
    guard let pronoun = tree.child(of: index, .possessive),
      lists[.possessivePronouns].contains(tree.lower(pronoun)),
      lists[.ownNouns].contains(tree.tokens[index].lemma.lowercased())
    else { return nil }
    let quote = lookup.quote(tree.source(from: pronoun, through: index), in: tree)
    let meant = meant(by: pronoun, in: tree, discourse, asking: actors)
    return meant.compactMap { holder in
      // Whose country it is that somebody without a country speaks of, nobody knows.
      guard holder.mention.kind != .person else {
        lookup.log.exclude(HolderDecision.countryOfPerson, because: holder.mention.name)
        return nil
      }
      lookup.log.note(HolderDecision.ownCountry, because: holder.mention.name)
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
    lookup.log.note(HolderDecision.definiteKind, because: "\(lemma): \(last.name)")
    var mention = last
    mention.quote = lookup.quote(tree.source(from: determiner, through: index), in: tree)
    return Holder(
      mention: mention, certainty: 0.8, isNamed: !lookup.isPlural(index, in: tree),
      reason: "\"the \(lemma)\" means \(mention.name)")
  }

  /// `the country`, `the bloc`, where nothing before tells which: nobody.
  func isBareDefinite(_ index: Int, in tree: SentenceTree) -> Bool {
    let lemma = tree.tokens[index].lemma.lowercased()
    return lists[.bareDefinites].contains(lemma) && !lookup.isPlural(index, in: tree)
      && tree.children[index].allSatisfy { tree.tokens[$0].relation == .determiner }
  }

  /// The last holder where it is of the kind, or may be for all we know; else the last one named.
  private func lastOne(of kind: ActorKind, in discourse: Discourse) -> ActorMention? {
    let holder = discourse.lastHolders.first { $0.via == nil }?.mention
    if let holder, holder.kind == kind || (holder.id == nil && holder.kind == .group) {
      return holder
    }
    return discourse.lastOfKind[kind]
  }
}
