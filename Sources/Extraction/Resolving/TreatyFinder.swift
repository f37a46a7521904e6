import Actors
import Language
import Statements

/// Tells which treaty a noun means: one that it names, or the nearest spoken of that fits it.
///
///     The Kyoto Protocol and the UNFCCC were discussed.
///     Chile will ratify the Protocol.           →  the Kyoto Protocol, as the UNFCCC is none
///     Chile will ratify the Nordic Tax Accord.  →  neither: a treaty of that name
struct TreatyFinder {
  let directory: ActorDirectory
  let lists: WordLists
  let log: DecisionLog

  /// The treaty of the directory that a token names.
  func named(at index: Int, in tree: SentenceTree) -> TreatyID? {
    guard let piece = tree.condensed.piece(at: tree.tokens[index].start),
      case .mention(let mention) = piece.content, case .treaty(let id) = mention.entity
    else { return nil }
    return id
  }

  /// The first treaty of the directory that a part of the passage names.
  func mentioned(in range: ScalarRange, of tree: SentenceTree) -> TreatyID? {
    for mention in tree.condensed.mentions where range.contains(mention.range) {
      if case .treaty(let id) = mention.entity { return id }
    }
    return nil
  }

  /// Whether a noun calls something a treaty: `the pact`, `this convention`.
  func isTreaty(_ index: Int, in tree: SentenceTree) -> Bool {
    isKind(index, in: tree) && isDefinite(index, in: tree)
  }

  /// Whether a noun is a word for treaties: `accord`, `protocol`.
  func isKind(_ index: Int, in tree: SentenceTree) -> Bool {
    lists[.treatyNouns].contains(tree.tokens[index].lemma.lowercased())
  }

  private func isDefinite(_ index: Int, in tree: SentenceTree) -> Bool {
    tree.children(of: index, .determiner).contains {
      lists[.definiteDeterminers].contains(tree.lower($0))
    }
  }

  /// The treaty that a token names or calls by its kind: `the treaty`, `the draft convention`; nil
  /// for other nouns, and for treaties that the directory lacks.
  func treaty(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> TreatyID? {
    if let named = named(at: index, in: tree) {
      log.note(TreatyDecision.treatyNamed, because: named.rawValue)
      return named
    }
    guard isKind(index, in: tree) else { return nil }
    let phrase = NounPhrase(index, in: tree)
    if let named = mentioned(in: phrase.source(in: tree, withPhrases: false), of: tree) {
      log.note(TreatyDecision.namedBefore, because: named.rawValue)
      return named
    }
    guard isDefinite(index, in: tree) || tree.tokens[index].text.first?.isUppercase == true else {
      return nil
    }
    return nearest(to: index, in: tree, discourse)
  }

  /// The name of a treaty that the directory lacks, where a noun phrase gives one: `Nordic Tax
  /// Accord`, `protocol to the Budapest Convention`; nil for words that name no treaty of its own.
  func ownName(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> String? {
    ownQuote(at: index, in: tree)?.text
  }

  /// The words that give such a name.
  func ownQuote(at index: Int, in tree: SentenceTree) -> Quote? {
    guard isKind(index, in: tree), named(at: index, in: tree) == nil else { return nil }
    // Neither `new` nor `forty-year-old` belongs to a name.
    guard
      let first = describingWords(index, in: tree).first
        ?? (isAdditional(index, in: tree) ? index : nil)
    else { return nil }
    let phrase = NounPhrase(index, in: tree)
    let last = isAdditional(index, in: tree) ? phrase.last : partner(of: index, in: tree) ?? index
    return tree.condensed.quote(tree.source(from: first, through: last))
  }

  /// `tax treaty with Mauritius`: the state that a treaty is made with belongs to its name.
  private func partner(of index: Int, in tree: SentenceTree) -> Int? {
    tree.children(of: index, .preposition).first {
      lists[.partnerPrepositions].contains(tree.lower($0))
    }.flatMap { tree.child(of: $0, .prepositionalObject) }.flatMap {
      tree.groups[$0]?.actors.count == 1 ? tree.rightEdgeOfName(at: $0) : nil
    }
  }

  /// `a protocol to the convention`: a treaty beside the one that it belongs to.
  func isAdditional(_ index: Int, in tree: SentenceTree) -> Bool {
    isKind(index, in: tree) && named(at: index, in: tree) == nil
      && tree.children(of: index, .preposition).contains {
        lists[.addresseePrepositions].contains(tree.lower($0))
          && tree.child(of: $0, .prepositionalObject).map { parent in
            named(at: parent, in: tree) != nil || isTreaty(parent, in: tree)
          } == true
      }
  }

  /// Of the treaties that the text named the last one that the words fit.
  private func nearest(
    to index: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> TreatyID? {
    let kind = tree.tokens[index].lemma.lowercased()
    if isAdditional(index, in: tree) {
      log.note(TreatyDecision.additionalTreaty, because: kind)
      return nil
    }
    let words = describing(index, in: tree)
    if let own = discourse.ownTreaty, words.isEmpty,
      !lists[.typedTreatyNouns].contains(kind) || own.lowercased().contains(kind)
    {
      log.note(TreatyDecision.ownNameOfTreaty, because: own)
      return nil
    }
    let fitting = discourse.recentTreaties.filter { isDescribed($0, by: words) }
    let isTyped = lists[.typedTreatyNouns].contains(kind)
    // `Spain left the pact` at the head of a paragraph means the article's own, by whatever noun.
    let isMain = !isTyped && discourse.isDevoted && fitting.first == discourse.mainTreaty
    let meant =
      (isMain ? fitting.first : nil)
      ?? fitting.first { directory.detail(of: $0)?.nouns.contains(kind) ?? false }
      ?? (isTyped || discourse.isOfSessions || isToCome(index, in: tree) ? nil : fitting.first)
    guard let meant else {
      log.note(
        words.isEmpty ? TreatyDecision.noneOfKind : .ownNameOfTreaty,
        because: (words + [kind]).joined(separator: " "))
      return nil
    }
    log.note(
      meant == discourse.recentTreaties.first ? TreatyDecision.lastNamed : .nearestOfKind,
      because: meant.rawValue)
    return meant
  }

  /// `the new agreement`, `the 2015 agreement`: one that is still to come, or came then.
  private func isToCome(_ index: Int, in tree: SentenceTree) -> Bool {
    let phrase = NounPhrase(index, in: tree)
    return (phrase.first..<max(phrase.first, index)).contains { word in
      lists[.comingModifiers].contains(tree.lower(word))
        || tree.tokens[word].text.count == 4 && tree.tokens[word].text.allSatisfy(\.isNumber)
    }
  }

  /// The words of a phrase that tell its treaty from others: `nordic`, `tax`; not `the new draft`.
  private func describing(_ index: Int, in tree: SentenceTree) -> [String] {
    describingWords(index, in: tree).flatMap { word in
      tree.condensed.quote(tree.source(from: word, through: word)).text.lowercased()
        .split { !$0.isLetter }.map(String.init)
    }
  }

  private func describingWords(_ index: Int, in tree: SentenceTree) -> [Int] {
    let phrase = NounPhrase(index, in: tree)
    return (phrase.first..<max(phrase.first, index)).filter { word in
      [.noun, .properNoun, .adjective].contains(tree.tokens[word].partOfSpeech)
        && !lists[.treatyModifiers].contains(tree.lower(word))
        && !lists[.timeWords].contains(tree.tokens[word].lemma.lowercased())
        && tree.tokens[word].relation != .determiner
        && !lists[.possessivePronouns].contains(tree.lower(word))
    }
  }

  /// Whether all words that describe a treaty stand in one of its names.
  private func isDescribed(_ treaty: TreatyID, by words: [String]) -> Bool {
    guard !words.isEmpty else { return true }
    let names = directory.aliases(of: .treaty(treaty)).flatMap { alias in
      alias.text.lowercased().split { !$0.isLetter }.map(String.init)
    }
    return words.allSatisfy { word in
      names.contains { $0 == word || $0 == word + "s" || $0 + "s" == word }
    }
  }
}
