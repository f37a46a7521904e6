import Language
import Statements

/// Finds those named as examples of a group: `some members, including Japan and Peru`.
struct ExampleReader {
  let lookup: ActorLookup

  /// Who is named as examples behind what the group did.
  struct Examples {
    let holders: [Holder]
    /// The comma or word that the naming begins with.
    let start: Int
  }

  /// Where a sentence names them.
  struct Place {
    let noun: Int
    let start: Int
  }

  private var lists: WordLists { lookup.lists }

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

  /// The members that the text lists for a group, also for `thirteen` in `thirteen of its states`.
  func members(of index: Int, in tree: SentenceTree) -> [ListedActor] {
    guard !tree.members.isEmpty else { return [] }
    let counted = tree.children(of: index, .preposition)
      .filter { lists[.membershipPrepositions].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject) }
    return ([index] + counted).flatMap { tree.members[$0] ?? [] }
  }

  /// `Countries that have signed include | Chile and Palau`, `Those voting no were | Chile and Peru`.
  func identified(with index: Int, in tree: SentenceTree) -> Int? {
    guard tree.groups[index] == nil, tree.tokens[index].relation == .nominalSubject,
      let verb = tree.head(of: index),
      lookup.isPlural(index, in: tree) || lists[.memberGroups].contains(tree.lower(index))
    else { return nil }
    let named =
      lists[.namingVerbs].contains(tree.tokens[verb].lemma.lowercased())
      ? tree.child(of: verb, .directObject, .attribute) : nil
    return named.flatMap { tree.groups[$0] == nil ? nil : $0 }
  }

  /// `Chile joined | Peru and Ecuador | in urging a ban`: those with whom somebody does something.
  func companions(of index: Int, in act: Int, tree: SentenceTree) -> Int? {
    guard let preposition = tree.head(of: act), tree.tokens[act].tag == "VBG",
      lists[.sharedMeans].contains(tree.lower(preposition)),
      let verb = tree.head(of: preposition),
      lists[.joiningVerbs].contains(tree.tokens[verb].lemma.lowercased()),
      tree.child(of: verb, .nominalSubject) == index
    else { return nil }
    return tree.child(of: verb, .directObject)
  }

  /// Those right behind the group: `some members, including Japan and Peru`.
  func examples(of index: Int, in tree: SentenceTree) -> [Int] {
    tree.children(of: index, .preposition)
      .filter { lists[.inclusionMarkers].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject) }
  }

  /// `Twelve states deplored the move, including Austria`, `…, Austria and Italy among them`.
  ///
  /// Nil where the names may as well be examples of something else behind the predicate.
  func place(of group: Int, after predicate: Int, in tree: SentenceTree) -> Place? {
    let lemma = tree.tokens[group].lemma.lowercased()
    guard tree.groups[group] == nil,
      lookup.isPlural(group, in: tree) || tree.tokens[group].tag == "CD",
      lists[.groupNouns].contains(lemma) || lists[.unnamedHeads].contains(tree.lower(group))
        || tree.tokens[group].tag == "CD"
    else { return nil }
    for index in tree.tokens.indices where index > predicate && tree.groups[index] != nil {
      guard let start = start(ofExamplesAt: index, in: tree), start > predicate else { continue }
      let isAmbiguous = (predicate + 1..<start).contains {
        tree.groups[$0] != nil || lists[.groupNouns].contains(tree.tokens[$0].lemma.lowercased())
      }
      if isAmbiguous {
        lookup.log.exclude(
          HolderDecision.examplesOfEither, because: tree.written(index))
        return nil
      }
      return Place(noun: index, start: start)
    }
    return nil
  }

  private func start(ofExamplesAt index: Int, in tree: SentenceTree) -> Int? {
    let isBehind =
      index + 2 < tree.tokens.count
      && lists[.membershipPrepositions].contains(
        tree.lower(index + 1))
      && lists[.objectPronouns].contains(tree.lower(index + 2))
    if isBehind, index > 0, tree.tokens[index - 1].text == "," { return index - 1 }
    var before = index - 1
    if before > 1, lists[.objectPronouns].contains(tree.lower(before)),
      lists[.membershipPrepositions].contains(tree.lower(before - 1))
    {
      before -= 1
    } else if before < 1 || !lists[.inclusionMarkers].contains(tree.lower(before)) {
      return nil
    }
    return tree.tokens[before - 1].text == "," ? before - 1 : nil
  }
}
