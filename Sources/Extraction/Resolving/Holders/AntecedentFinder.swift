import Language
import Statements

/// Finds whom a pronoun means: a subject before it in the sentence, else who was spoken of last.
///
/// Before: `it` is a word like any other. After: it is Peru in "Peru left, but it kept the levy",
/// nobody in "Peru's ship sank, and it opposed the levy", where a thing stands nearer.
struct AntecedentFinder {
  let lookup: ActorLookup

  private var lists: WordLists { lookup.lists }

  /// Whom a pronoun of the first person means; nil for other words, empty where nobody can be told.
  ///
  /// `We` and `my delegation` are who speaks in a quotation, or whose statement the text is.
  func firstPerson(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> [Holder]? {
    guard lists[.firstPerson].contains(tree.lower(index)) else { return nil }
    let isQuoted = tree.isQuoted(index)
    let speakers = (isQuoted ? discourse.quoted : discourse.authors)
      .filter { $0.via == nil || $0.via == .onBehalfOf }
    let quote = lookup.quote(tree.source(from: index, through: index), in: tree)
    if speakers.isEmpty {
      lookup.log.exclude(
        isQuoted ? HolderDecision.quotedByNobody : .authorUnknown, because: quote.text)
    } else if isQuoted {
      lookup.log.note(discourse.quotedBy, because: speakers[0].mention.name)
    } else {
      lookup.log.note(HolderDecision.authorSpeaks, because: speakers[0].mention.name)
    }
    return speakers.map { holder in
      var holder = holder
      holder.mention.quote = quote
      holder.certainty *= 0.95
      holder.reason = "\"\(quote.text)\" means \(holder.mention.name), who speaks"
      return holder
    }
  }

  /// Whom a pronoun means: the subject before it in the sentence, else the last holder.
  ///
  /// A thing as the nearest subject ends the search for `it` and `its`: they may mean the thing.
  func antecedents(
    of pronoun: Int, in tree: SentenceTree, _ discourse: Discourse, asking actors: ActorResolver
  ) -> [Holder] {
    if let speakers = firstPerson(at: pronoun, in: tree, discourse) { return speakers }
    if let subject = coordinateSubject(of: pronoun, in: tree, asking: actors) {
      let holders = lookup.log.silently {
        actors.holdersOfHead(at: subject, in: tree, discourse)
      }
      .filter { $0.via == nil && may(pronoun, mean: $0, in: tree) }
      if !holders.isEmpty {
        lookup.log.note(HolderDecision.coordinateSubject, because: tree.written(subject))
        return holders
      }
    }
    return nearestSubjects(before: pronoun, in: tree, discourse, asking: actors)
      ?? spokenOf(by: pronoun, in: tree, discourse)
  }

  /// The treaty that a subject did something with, where a clause tells of that with a pronoun.
  private func treatyActedOn(
    by subject: Int, before pronoun: Int, in tree: SentenceTree
  ) -> Int? {
    guard let verb = tree.head(of: subject),
      let object = tree.child(of: verb, .directObject), object < pronoun,
      lookup.isTreaty(object, in: tree) || lists[.treatyNouns].contains(tree.lower(object)),
      tree.children(of: verb, .adverbialClause, .openClausalComplement).contains(where: {
        $0 > object && tree.isAncestor($0, of: pronoun)
      })
    else { return nil }
    return object
  }

  /// Those who are the nearest subject before a pronoun; empty where that is a thing, nil where
  /// the sentence has none.
  private func nearestSubjects(
    before pronoun: Int, in tree: SentenceTree, _ discourse: Discourse,
    asking actors: ActorResolver
  ) -> [Holder]? {
    let isPersonal = lists[.personalPronouns].contains(tree.lower(pronoun))
    let isPlural = lists[.pluralPronouns].contains(tree.lower(pronoun))
    let subjects = (0..<pronoun).reversed().filter {
      [.nominalSubject, .passiveNominalSubject].contains(tree.tokens[$0].relation)
        && tree.tokens[$0].partOfSpeech != .pronoun && tree.tokens[$0].tag != "WDT"
        && isInReach($0, of: pronoun, in: tree) && !isSaid($0, beside: pronoun, in: tree)
    }
    for subject in subjects {
      // `Peru criticised the pact, arguing that it harms farmers`: the pact may, or Peru.
      if lists[.impersonalPronouns].contains(tree.lower(pronoun)),
        let treaty = treatyActedOn(by: subject, before: pronoun, in: tree)
      {
        lookup.log.exclude(HolderDecision.thingIsNearer, because: tree.written(treaty))
        return []
      }
      // `Peru and its neighbours said they would leave`: all of them; `Peru or they said` goes round.
      let named = lookup.log.silently {
        isPlural && !tree.isAncestor(subject, of: pronoun)
          ? actors.holders(at: subject, in: tree, discourse)
          : actors.holdersOfHead(at: subject, in: tree, discourse)
      }
      let holders = actors.canBeActor(subject, in: tree) ? named : []
      if !holders.isEmpty {
        let meant = holders.filter { $0.via == nil && may(pronoun, mean: $0, in: tree) }
        if meant.isEmpty {
          lookup.log.exclude(
            isPersonal ? HolderDecision.nearestIsNoPerson : .itIsNoPerson,
            because: tree.written(subject))
        } else {
          lookup.log.note(HolderDecision.nearestSubject, because: tree.written(subject))
        }
        return meant
      }
      if !isPersonal {
        lookup.log.exclude(HolderDecision.thingIsNearer, because: tree.written(subject))
        return []
      }
    }
    return nil
  }

  /// Those whom the sentences before were about.
  private func spokenOf(
    by pronoun: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Holder] {
    let log = lookup.log
    let isPersonal = lists[.personalPronouns].contains(tree.lower(pronoun))
    // `“It says so,” said Jane Roe`: who is quoted does not mean herself with `it`.
    if tree.isQuoted(pronoun), !discourse.quoted.isEmpty {
      log.exclude(HolderDecision.quotedMeansAnother, because: tree.lower(pronoun))
      return []
    }
    // `The pact is in force. It calls for reports`: the pact does.
    if discourse.isThemeFresh, lists[.impersonalPronouns].contains(tree.lower(pronoun)) {
      log.exclude(HolderDecision.themeIsMeant, because: discourse.theme?.name)
      return []
    }
    let before = discourse.lastHolders.filter {
      // `she` may be the delegate of a state, never a crowd.
      ($0.via == nil || $0.via == .onBehalfOf) && may(pronoun, mean: $0, in: tree)
    }
    if before.isEmpty, isPersonal,
      let person = discourse.lastSpeaker ?? discourse.lastPerson
    {
      log.note(HolderDecision.lastPerson, because: person.mention.name)
      return [person]
    }
    // `she` is nobody in particular after `Kenya and Chad said`.
    if isPersonal, before.filter({ $0.via == nil }).count > 1 {
      log.exclude(HolderDecision.oneOfSeveral, because: tree.lower(pronoun))
      return []
    }
    if let first = before.first {
      log.note(HolderDecision.lastHolder, because: first.mention.name)
    } else {
      let isSomebody = discourse.lastHolders.contains { $0.via == nil } && !isPersonal
      log.exclude(
        isSomebody ? HolderDecision.itIsNoPerson : .noAntecedent, because: tree.lower(pronoun))
    }
    return before
  }

  /// Whether a word is part of what the pronoun's own clause says: `“The bill is bad,” she said`,
  /// `The bill, she said, is bad`.
  private func isSaid(_ index: Int, beside pronoun: Int, in tree: SentenceTree) -> Bool {
    if tree.isQuoted(index) != tree.isQuoted(pronoun) { return true }
    // `Kenya has moved: it now backs the levy`: what stands before a colon is a clause of its own.
    if index < pronoun,
      (index..<pronoun).contains(where: { lists[.clauseMarks].contains(tree.tokens[$0].text) })
    {
      return false
    }
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
  private func coordinateSubject(
    of pronoun: Int, in tree: SentenceTree, asking actors: ActorResolver
  ) -> Int? {
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
        actors.canBeActor(subject, in: tree)
      {
        return subject
      }
    }
    return nil
  }

  /// Whether a pronoun may mean somebody: `she` no crowd, `it` no person.
  private func may(_ pronoun: Int, mean holder: Holder, in tree: SentenceTree) -> Bool {
    let word = tree.lower(pronoun)
    if lists[.personalPronouns].contains(word) { return canBePerson(holder) }
    return !lists[.impersonalPronouns].contains(word) || holder.mention.kind != .person
  }

  /// Whether `she` may mean somebody: a person, or the delegate of a state or organisation.
  private func canBePerson(_ holder: Holder) -> Bool {
    holder.isNamed && (holder.spokesperson != nil || holder.mention.kind != .party)
  }

  /// False for the subject of a clause that only describes a noun: `the text that Russia wrote`.
  private func isInReach(_ subject: Int, of pronoun: Int, in tree: SentenceTree) -> Bool {
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
}
