import Actors
import Language
import Statements

/// Tells who a noun means: actors of the directory, officials, groups, persons, pronouns.
///
/// A class, since its readers ask one another through it: a pronoun means whoever the noun before
/// it means.
final class ActorResolver {
  let lookup: ActorLookup
  let named: NamedActorReader
  let pronouns: PronounResolver
  private let lists: WordLists
  private let examples: ExampleReader
  private let persons: PersonReader
  private let officials: OfficialReader
  private let groups: GroupReader
  private let documents: DocumentVoiceReader

  init(directory: ActorDirectory, lists: WordLists, log: DecisionLog) {
    self.lists = lists
    lookup = ActorLookup(directory: directory, lists: lists, log: log)
    named = NamedActorReader(lookup: lookup)
    pronouns = PronounResolver(lookup: lookup)
    examples = ExampleReader(lookup: lookup)
    let affiliations = AffiliationReader(lookup: lookup)
    persons = PersonReader(lookup: lookup, affiliations: affiliations)
    groups = GroupReader(lookup: lookup)
    documents = DocumentVoiceReader(lists: lists)
    officials = OfficialReader(
      lookup: lookup, affiliations: affiliations, named: named, pronouns: pronouns)
  }

  /// Those that a noun stands for, with those who join or oppose them; empty where nobody can be
  /// told. What is joined behind `limit` does not count.
  func holders(
    at index: Int, in tree: SentenceTree, _ discourse: Discourse, joinedBefore limit: Int? = nil
  ) -> [Holder] {
    if let subject = examples.exampleOf(index, in: tree) {
      lookup.log.note(HolderDecision.oneOfMany, because: tree.written(subject))
      return holders(at: subject, in: tree, discourse)
    }
    if index > 0, tree.tokens[index - 1].text == ":" {
      lookup.log.note(HolderDecision.namedInRoll, because: tree.written(index))
    }
    var holders = holdersOfHead(at: index, in: tree, discourse)
    let conjuncts = lookup.conjuncts(of: index, in: tree).filter { $0 < limit ?? .max }
    if !conjuncts.isEmpty { lookup.log.note(HolderDecision.joinedNoun) }
    for conjunct in conjuncts {
      holders += holdersOfHead(at: conjunct, in: tree, discourse)
    }
    for noun in [index] + conjuncts {
      holders += membersNamed(by: noun, in: tree, discourse)
    }
    return holders + examplesNamed(by: index, in: tree, discourse)
  }

  /// `some members, including Japan`: those named right behind the group.
  private func examplesNamed(
    by noun: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder] {
    examples.examples(of: noun, in: tree).flatMap { example in
      lookup.log.note(HolderDecision.includedExample, because: tree.written(example))
      return holdersOfHead(at: example, in: tree, discourse)
    }
  }

  /// Those whom a text names as members of a group: in parentheses, behind a marker, or in a clause
  /// of its own: `Countries that have signed include Chile`.
  func membersNamed(
    by noun: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder] {
    let members = examples.members(of: noun, in: tree)
    var holders: [Holder] = []
    if !members.isEmpty, lookup.log.note(HolderDecision.memberOfGroup) {
      holders = named.listed(members, via: nil, in: tree, discourse)
    }
    if let group = examples.identified(with: noun, in: tree),
      lookup.log.note(HolderDecision.identifiedMember, because: tree.written(group))
    {
      holders += holdersOfHead(at: group, in: tree, discourse)
    }
    return holders
  }

  /// Those whom somebody joins in doing something: `Peru` in "Chile joined Peru in urging a ban".
  func companions(
    of noun: Int, in act: Int, _ tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder] {
    guard let companion = examples.companions(of: noun, in: act, tree: tree),
      lookup.log.note(HolderDecision.joinedInAct, because: tree.written(companion))
    else { return [] }
    return holders(at: companion, in: tree, discourse)
  }

  /// Those named behind what a group did as examples of it.
  func examples(
    of group: Int, after predicate: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> ExampleReader.Examples? {
    guard let place = examples.place(of: group, after: predicate, in: tree) else { return nil }
    let holders = holdersOfHead(at: place.noun, in: tree, discourse)
    guard !holders.isEmpty else { return nil }
    lookup.log.note(HolderDecision.examplesBehind)
    return ExampleReader.Examples(holders: holders, start: place.start)
  }

  /// Whether a noun can be an actor at all; cheap, for the matcher.
  func canBeActor(_ index: Int, in tree: SentenceTree) -> Bool {
    if isHeading(index, in: tree) { return false }
    if tree.groups[index] != nil || tree.members[index] != nil { return true }
    let token = tree.tokens[index]
    switch token.partOfSpeech {
    case .pronoun:
      return lists[.actorPronouns].contains(tree.lower(index))
        || examples.exampleOf(index, in: tree) != nil
    case .properNoun: return !lookup.isTreaty(index, in: tree)
    case .noun, .adjective, .numeral:
      return isMention(index, in: tree)
        || PeopleWords(lists: lists).name(index, in: tree)
        || lists[.groupPronouns].contains(tree.lower(index)) || token.entity == .organization
        || documents.issuer(of: index, in: tree).map { canBeActor($0, in: tree) } == true
    case .determiner:
      return lists[.groupPronouns].contains(tree.lower(index))
        || examples.exampleOf(index, in: tree) != nil
    default: return false
    }
  }

  /// `LDCs: Group Chair Jallow presented …`: a heading that the parser takes for the subject.
  private func isHeading(_ index: Int, in tree: SentenceTree) -> Bool {
    index + 1 < tree.tokens.count && tree.tokens[index + 1].text == ":"
      && tree.child(of: index, .apposition) != nil
  }

  private func isMention(_ index: Int, in tree: SentenceTree) -> Bool {
    guard tree.tokens[index].text.first?.isUppercase == true else { return false }
    let word = tree.source(from: index, through: index)
    return tree.condensed.mentions.contains { $0.range == word && $0.form == .noun }
  }

  /// Those that a noun by itself means, without what is joined to it. The first reader that knows
  /// the noun decides; what it leaves out no later one takes up.
  func holdersOfHead(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> [Holder] {
    if let group = tree.groups[index] { return named.holders(of: group, in: tree, discourse) }
    let log = lookup.log
    guard !lookup.isTreaty(index, in: tree) else {
      log.exclude(HolderDecision.treatyIsNobody, because: tree.written(index))
      return []
    }
    if tree.tokens[index].partOfSpeech == .pronoun {
      return pronouns.holders(at: index, in: tree, discourse, asking: self)
    }
    if let issuer = documents.issuer(of: index, in: tree),
      log.note(HolderDecision.voiceOfDocument, because: tree.written(index))
    {
      return holders(at: issuer, in: tree, discourse)
    }
    if let own = pronouns.possessed(at: index, in: tree, discourse, asking: self) { return own }
    if let actor = pronouns.definite(at: index, in: tree, discourse) { return [actor] }
    if pronouns.isBareDefinite(index, in: tree) {
      log.exclude(HolderDecision.bareDefinite, because: tree.written(index))
      return []
    }
    // `opposed by no party`; a negated subject is read with the predicate.
    if lookup.isDenied(index, in: tree),
      ![.nominalSubject, .passiveNominalSubject].contains(tree.tokens[index].relation)
    {
      log.exclude(HolderDecision.deniedActor, because: tree.written(index))
      return []
    }
    let phrase = NounPhrase(index, in: tree)
    if let capital = named.capital(phrase, in: tree) { return [capital] }
    if let person = persons.person(phrase, in: tree, discourse) { return [person] }
    if let whole = groups.whole(ofPart: phrase, in: tree, discourse) { return [whole] }
    if let representative = officials.representative(phrase, in: tree, discourse, asking: self) {
      return representative
    }
    if let name = groups.nameBehind(phrase, in: tree),
      log.note(
        HolderDecision.namedBehindKind,
        because: lookup.quote(tree.source(from: name, through: name), in: tree).text)
    {
      return named(at: name, in: tree, discourse)
    }
    if let group = groups.unnamedGroup(phrase, in: tree) { return [group] }
    if let organization = groups.organization(phrase, in: tree, discourse) {
      return [organization]
    }
    log.exclude(HolderDecision.namesNobody, because: tree.written(index))
    return []
  }

  /// The organisation that a name means, known or not.
  private func named(at name: Int, in tree: SentenceTree, _ discourse: Discourse) -> [Holder] {
    if let group = tree.groups[name] { return named.holders(of: group, in: tree, discourse) }
    return groups.organization(NounPhrase(name, in: tree), in: tree, discourse).map { [$0] } ?? []
  }
}
