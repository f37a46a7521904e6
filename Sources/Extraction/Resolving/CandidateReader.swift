import Actors
import Language
import Statements

/// Finds whom and which treaties a sentence speaks of, whether a pattern makes a claim of it or not:
/// what a reader of sides may be asked about.
///
///     Latvia, long a sceptic, is warming to the pact.    holder: Latvia;  treaty: the one last named
///     Sweden signed in 2019.                             holder: Sweden;  treaty: at hand, unnamed
struct CandidateReader {
  let actors: ActorResolver
  let treaties: TreatyResolver
  let lists: WordLists

  /// Those that a word stands for.
  struct Party {
    let token: Int
    let holders: [Holder]
  }

  /// A treaty that a sentence speaks of.
  struct Target {
    /// The words that mean it; the clause's verb where none does.
    let tokens: ClosedRange<Int>
    let object: StatementObject
    /// False where the sentence does not refer to it, and it is only at hand.
    let isReferredTo: Bool
  }

  /// Those who act, speak or are acted upon; not those that only tell whose something is.
  ///
  /// `discourse` is what the sentences before left.
  func parties(in tree: SentenceTree, _ discourse: Discourse) -> [Party] {
    actors.lookup.log.silently {
      let named = tree.tokens.indices.compactMap { index -> Party? in
        guard mayHold(index, in: tree), actors.canBeActor(index, in: tree) else { return nil }
        var holders = actors.holdersOfHead(at: index, in: tree, discourse)
        holders += actors.membersNamed(by: index, in: tree, discourse)
        if isPlace(index, in: tree) { holders.removeAll { $0.mention.id == nil } }
        return holders.isEmpty ? nil : Party(token: index, holders: holders)
      }
      return named + omitted(from: tree, discourse)
    }
  }

  /// Those whom the condensed sentence leaves out: `Chile` in "For Chile, on the other hand, it went
  /// too far". They stand where the sentence's subject does.
  private func omitted(from tree: SentenceTree, _ discourse: Discourse) -> [Party] {
    guard let root = tree.tokens.indices.first(where: { tree.head(of: $0) == nil }) else {
      return []
    }
    let sentence = tree.source(from: 0, through: tree.tokens.count - 1)
    let left = tree.condensed.omissions.filter {
      $0.members == nil && $0.source.end >= sentence.start - 2 && $0.source.start < sentence.end
    }
    let actors = left.flatMap { omission in
      tree.condensed.mentions.filter { omission.source.contains($0.range) && $0.form == .noun }
        .map { ListedActor(mention: $0, range: $0.range) }
    }
    let holders = self.actors.named.listed(actors, via: nil, in: tree, discourse)
    return holders.isEmpty ? [] : [Party(token: root, holders: holders)]
  }

  /// The treaties that the words of a sentence mean, by name, kind or pronoun; the one at hand where
  /// none does.
  func targets(in tree: SentenceTree, _ discourse: Discourse) -> [Target] {
    actors.lookup.log.silently {
      let found = tree.tokens.indices.compactMap { target(at: $0, in: tree, discourse) }
      guard found.isEmpty,
        let root = tree.tokens.indices.first(where: { tree.head(of: $0) == nil })
      else { return found }
      return atHand(discourse).map { object in
        var object = object
        object.quote = tree.quote(root...root)
        return Target(tokens: root...root, object: object, isReferredTo: false)
      }
    }
  }

  /// The treaty that the passage named last, and the one that the article keeps coming back to.
  private func atHand(_ discourse: Discourse) -> [StatementObject] {
    guard let main = discourse.main, discourse.isDevoted else {
      return [discourse.treatyAtHand ?? discourse.main].compactMap(\.self)
    }
    guard let last = discourse.treatyAtHand, last.id != main.id else { return [main] }
    return [main, last]
  }

  /// False for words that belong to another: `Norway` in `Norway's plan`, in `the Norway deal`.
  private func mayHold(_ index: Int, in tree: SentenceTree) -> Bool {
    // `Chile likes it`: what is liked.
    if [.pronoun, .determiner].contains(tree.tokens[index].partOfSpeech) {
      return [.nominalSubject, .passiveNominalSubject, .root].contains(tree.tokens[index].relation)
    }
    return switch tree.tokens[index].relation {
    case .possessive:
      // `Chile's Jane Roe` may speak for Chile, `Chile's assembly` and `Chile's exit` are its own.
      tree.head(of: index).map { owned in
        let lemma = tree.tokens[owned].lemma.lowercased()
        return tree.groups[index] != nil
          && (tree.tokens[owned].partOfSpeech == .properNoun
            || lists[.stateOrgans].contains(lemma) || lists[.ownActs].contains(lemma))
      } ?? false
    case .compound, .adjectivalModifier, .nominalModifier, .determiner, .numericModifier:
      // `the plan that | Chile, Peru and Mali | support`, taken for one long name.
      (tree.groups[index]?.actors.count ?? 0) > 1
        || tree.tokens[index].partOfSpeech == .properNoun
          && tree.child(of: index, .conjunct) != nil && tree.groups[index] == nil
    default:
      // `Norway and Sweden` stands for one list: its second word is nobody besides.
      tree.head(of: index).map { head in
        tree.groups[head] == nil
          || tree.condensed.piece(at: tree.tokens[index].start)?.start
            != tree.condensed.piece(at: tree.tokens[head].start)?.start
      } ?? true
    }
  }

  /// `in the harbour of Ostrov`: what the directory does not know, where something takes place.
  private func isPlace(_ index: Int, in tree: SentenceTree) -> Bool {
    tree.tokens[index].relation == .prepositionalObject
      && tree.tokens[index].partOfSpeech == .properNoun
      && tree.head(of: index).map { lists[.placePrepositions].contains(tree.lower($0)) } ?? false
  }

  private func target(
    at index: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> Target? {
    let isPronoun =
      lists[.objectPronouns].contains(tree.lower(index))
      && [.directObject, .prepositionalObject, .nominalSubject, .passiveNominalSubject]
        .contains(tree.tokens[index].relation)
      && tree.tokens[index].tag != "WDT"
    guard isPronoun || treaties.mayBeTreaty(index, in: tree, discourse) else { return nil }
    let isNamed = !isPronoun
    let first = isPronoun ? index : NounPhrase(index, in: tree).first
    let object = treaties.object(first...index, in: tree, discourse)
    let isKnown = object.id != nil && object.kind != .actor
    guard object.kind == .treaty || isKnown && (!isNamed || object.kind == .act) else {
      return nil
    }
    return Target(tokens: first...index, object: object, isReferredTo: true)
  }
}
