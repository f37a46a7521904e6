import Actors
import Language
import Statements

/// Tells to whom a person or an office belongs by the words around them.
///
///     Deborah Brown of Human Rights Watch, Microsoft lawyer Jane Roe, Jane Roe, France's envoy
struct AffiliationReader {
  let lookup: ActorLookup

  private var lists: WordLists { lookup.lists }

  /// The actor that a phrase names as the one its noun belongs to.
  func affiliation(
    of phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> PoliticalActor? {
    let range = phrase.source(in: tree, withPhrases: true)
    for mention in tree.condensed.mentions where range.contains(mention.range) {
      guard case .actor(let id) = mention.entity else { continue }
      if let meant = lookup.represented(by: id, discourse) ?? lookup.plainActor(id) {
        return lookup.directory.actor(meant)
      }
    }
    return nil
  }

  /// `the UTLA chief`: an organisation that the directory does not know.
  func organization(
    before head: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> String? {
    let names = tree.children(of: head, .compound).filter {
      tree.tokens[$0].partOfSpeech == .properNoun && tree.tokens[$0].entity == .organization
    }
    // `the National Council` is one name, not the council of a `National`.
    let isName = tree.tokens[head].entity == .organization && !tree.tokens[head].beginsEntity
    guard let last = names.last, last + 1 == head, !isName else { return nil }
    let range = tree.source(from: tree.leftEdge[last], through: last)
    return lookup.fullName(lookup.quote(range, in: tree).text, discourse)
  }

  /// `Jane Roe, director of the Clean Coast League`: an organisation that the directory does not
  /// know, for which the person speaks.
  func describedOrganization(
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
          from: NounPhrase(noun, in: tree).first, through: lookup.lastOfName(noun, in: tree))
        let name = lookup.fullName(lookup.quote(range, in: tree).text, discourse)
        // Without an office only what is called a league, say, speaks through its people.
        let words = name.split(separator: " ").map { $0.lowercased() }
        guard words.last.map(lists[.panels].contains) != true,
          office != phrase.head || words.contains(where: lists[.leagueWords].contains),
          words.count > 1 || isAbbreviation(noun, in: tree, discourse)
        else { continue }
        return name
      }
    }
    return nil
  }

  /// The state that the text is about, where a phrase or what describes it names an office of a
  /// government and not whose: `the foreign minister`, `Jane Roe, the trade minister`.
  func home(
    of phrase: NounPhrase, in tree: SentenceTree, _ discourse: Discourse
  ) -> PoliticalActor? {
    guard let id = discourse.home, let state = lookup.directory.actor(id) else { return nil }
    let nouns = [phrase.head] + tree.children(of: phrase.head, .apposition)
    let words = nouns.flatMap { tree.leftEdge[$0]...$0 }
    let isOwned = nouns.contains { noun in
      tree.child(of: noun, .possessive) != nil
        || tree.children(of: noun, .preposition).contains {
          lists[.affiliationPrepositions].contains(tree.lower($0))
        }
    }
    guard !isOwned,
      words.contains(where: { lists[.homeOffices].contains(tree.tokens[$0].lemma.lowercased()) }),
      !words.contains(where: {
        lists[.pastOffices].contains(tree.lower($0))
          || lists[.outsideGovernment].contains(tree.lower($0)) || tree.groups[$0] != nil
      }), !lookup.isPlural(phrase.head, in: tree),
      !lookup.isDenied(phrase.head, in: tree),
      tree.children(of: phrase.head, .determiner).allSatisfy({
        lists[.determiners].contains(tree.lower($0))
      })
    else { return nil }
    return state
  }

  private func isAbbreviation(
    _ index: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> Bool {
    discourse.abbreviations[tree.tokens[index].text] != nil
  }

  /// The actor of the directory for which the words around a person's name say that it speaks.
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
    if let past = words.first(where: lists[.pastOffices].contains) {
      lookup.log.note(HolderDecision.pastOffice, because: past)
      return nil
    }
    words.removeAll { !lists[.officials].contains($0) && !lists[.affiliationWords].contains($0) }
    let isOf = tree.children(of: phrase.head, .preposition).contains {
      lists[.affiliationPrepositions].contains(tree.lower($0))
    }
    guard !words.isEmpty || isOf else { return nil }
    for range in ranges {
      for mention in tree.condensed.mentions where range.contains(mention.range) {
        guard case .actor(let id) = mention.entity,
          let meant = lookup.represented(by: id, discourse) ?? lookup.plainActor(id)
        else { continue }
        if let reason = reasonAgainst(meant, mention, beside: words, in: tree) {
          lookup.log.note(reason, because: meant.rawValue)
          continue
        }
        return meant
      }
    }
    return nil
  }

  /// Why a person does not speak for an actor that is named beside the person; nil where it does.
  private func reasonAgainst(
    _ meant: ActorID, _ mention: Mention, beside words: [String], in tree: SentenceTree
  ) -> HolderDecision? {
    switch lookup.directory.actor(meant)?.kind {
    // `Jane Roe, Open University, UK` has an address, not an office.
    case .state
    where !words.contains(where: lists[.officials].contains) || !isOffice(of: mention, in: tree):
      .addressOnly
    case .bloc where !isOffice(of: mention, in: tree): .addressOnly
    // `Democratic representative Jane Roe` is one of many.
    case .party
    where !isOffice(of: mention, in: tree)
      || !words.contains(where: lists[.partyVoices].contains):
      .memberOfParty
    default: nil
    }
  }

  /// Whether a state's name stands with an office: `the French foreign minister`, `president of
  /// Kenya`, but not `president of Students for America` or `director at American University`.
  private func isOffice(of mention: Mention, in tree: SentenceTree) -> Bool {
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
      // `Foreign Minister Jane Roe of Chile`: the name stands between office and state.
      guard isTitleWord(before, in: tree) || tree.tokens[before].entity == .person else {
        return false
      }
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
