import Language
import Statements

/// How firmly a predicate is meant: its auxiliaries, what governs it, adverbs, conditions, negation.
struct ModalityReader {
  let lexicon: ModalityLexicon
  let lists: WordLists
  let objects: ObjectReader
  let log: DecisionLog

  let doneTest: DoneTest
  private let suppositions: SuppositionReader

  init(lexicon: ModalityLexicon, lists: WordLists, objects: ObjectReader, log: DecisionLog) {
    self.lexicon = lexicon
    self.lists = lists
    self.objects = objects
    self.log = log
    doneTest = DoneTest(lexicon: lexicon, lists: lists)
    suppositions = SuppositionReader(lexicon: lexicon, lists: lists, clauses: objects.clauses)
  }

  /// What a predicate's words say of it.
  struct Reading: Hashable {
    var modality: Modality = .asserted
    var isNegated = false
    var condition: Quote?
    /// True where the negation is a decision: `refuses to sign`, `is unlikely to ratify`.
    var isRefused = false
    /// True where it may still come: `has not yet approved`.
    var isPending = false
  }

  func reading(of predicate: Int, in tree: SentenceTree) -> ModalityDraft {
    var draft = ModalityDraft(log: log)
    readAuxiliaries(of: predicate, in: tree, into: &draft)
    readGovernors(of: predicate, in: tree, into: &draft)
    suppositions.read(predicate, in: tree, into: &draft)
    readConditions(of: predicate, in: tree, into: &draft)
    readConditionPhrase(of: predicate, in: tree, into: &draft)
    readSubject(of: predicate, in: tree, into: &draft)
    if draft.reading.modality == .conditional, draft.reading.condition == nil,
      isReportedFuture(predicate, in: tree)
    {
      draft.change(.reportedFuture, because: tree.lower(predicate)) { $0.modality = .planned }
    }
    // `will not sign`, `will not sign unless …`: a decision, not a mere fact.
    if draft.reading.isNegated, [.planned, .conditional].contains(draft.reading.modality) {
      draft.change(.refusal, because: tree.lower(predicate)) { $0.isRefused = true }
    }
    return draft
  }

  private func readAuxiliaries(
    of predicate: Int, in tree: SentenceTree, into draft: inout ModalityDraft
  ) {
    var carriers = [predicate]
    // `will sign and ratify`: the auxiliary stands with the first verb.
    if tree.tokens[predicate].relation == .conjunct, let head = tree.head(of: predicate),
      ["VB", "VBP", "VBN"].contains(tree.tokens[predicate].tag), tree.tokens[head].tag != "VBD",
      tree.child(of: predicate, .nominalSubject, .auxiliary) == nil
    {
      carriers.append(head)
    }
    // `is opposed to`: the copula carries what belongs to an adjective.
    if tree.tokens[predicate].relation == .adjectivalComplement, let head = tree.head(of: predicate)
    {
      carriers.append(head)
    }
    for carrier in carriers {
      for child in tree.children[carrier] {
        let word = tree.lower(child)
        switch tree.tokens[child].relation {
        case .negation where carrier == predicate || child < predicate:
          draft.change(.negated, because: word) { $0.isNegated = true }
        case .auxiliary, .passiveAuxiliary:
          if let entry = lexicon.entry(for: word, at: .auxiliary) {
            apply(entry, .auxiliary, because: word, to: &draft)
          }
        case .adverbialModifier, .preposition:
          if let entry = lexicon.entry(for: word, at: .adverb) {
            apply(entry, .adverb, because: word, to: &draft)
          }
          if lists[.negatingAdverbs].contains(word) {
            draft.change(.negatingAdverb, because: word) { $0.isNegated = true }
          }
          if lists[.pendingAdverbs].contains(word) {
            draft.change(.pending, because: word) { $0.isPending = true }
          }
        default: break
        }
      }
    }
    if isInvertedNegation(predicate, in: tree) {
      draft.change(.invertedNegation, because: tree.lower(0)) { $0.isNegated = true }
    }
    if let neither = oneOfNeither(predicate, in: tree) {
      draft.change(.oneOfNeither, because: tree.lower(neither)) { $0.isNegated = true }
    }
    // `could not accept` refuses; it does not leave open.
    if draft.reading.isNegated, draft.reading.modality == .possible {
      draft.change(.impossible, because: tree.lower(predicate)) { $0.modality = .asserted }
    }
  }

  /// `Nor can we subscribe to it`, `Never has Peru backed it`.
  private func isInvertedNegation(_ predicate: Int, in tree: SentenceTree) -> Bool {
    guard tree.head(of: predicate) == nil, lists[.negatingAdverbs].contains(tree.lower(0)),
      let auxiliary = tree.child(of: predicate, .auxiliary),
      let subject = tree.child(of: predicate, .nominalSubject)
    else { return false }
    return auxiliary < subject && subject < predicate
  }

  /// The `neither` of `neither signed nor ratified`: each of them is negated.
  private func oneOfNeither(_ predicate: Int, in tree: SentenceTree) -> Int? {
    var first = predicate
    while tree.tokens[first].relation == .conjunct, let head = tree.head(of: first) { first = head }
    return tree.children(of: first, .preconjunct).first {
      lists[.negatingDeterminers].contains(tree.lower($0))
    }
  }

  private func readGovernors(
    of predicate: Int, in tree: SentenceTree, into draft: inout ModalityDraft
  ) {
    var current = predicate
    var steps = 0
    while let head = tree.head(of: current), steps < 4 {
      steps += 1
      guard
        [
          .openClausalComplement, .conjunct, .adjectivalComplement, .prepositionalComplement,
          .adjectivalClause,
        ]
        .contains(tree.tokens[current].relation)
          || (tree.tokens[current].relation == .clausalComplement
            && tree.tokens[current].tag == "VB")
      else { break }
      if tree.tokens[current].relation != .conjunct,
        let entry = lexicon.entry(for: tree.tokens[head].lemma.lowercased(), at: .governor)
      {
        apply(entry, .governor, because: tree.lower(head), to: &draft)
        if let negation = tree.child(of: head, .negation) {
          draft.change(.negatedGovernor, because: tree.lower(negation)) { $0.isNegated.toggle() }
        }
      }
      // `is to sign`, `was to sign`: not done yet, and perhaps never.
      if tree.tokens[current].relation == .openClausalComplement, tree.isInfinitive(current),
        tree.tokens[head].partOfSpeech == .auxiliary, draft.reading.modality == .asserted,
        lists[.identityVerbs].contains(tree.tokens[head].lemma.lowercased())
      {
        draft.change(.isTo, because: "\(tree.lower(head)) to") { $0.modality = .planned }
      }
      // `its intention to sign` is not done yet; `has no plans to ratify it` will not be.
      if let noun = resolve(above: current, in: tree) {
        if draft.reading.modality == .asserted,
          lists[.planNouns].contains(tree.tokens[noun].lemma.lowercased())
        {
          draft.change(.plan, because: tree.lower(noun)) { $0.modality = .planned }
        }
        if let none = tree.denial(of: noun, lists) {
          draft.change(.noPlan, because: "\(tree.lower(none)) \(tree.lower(noun))") {
            $0.isNegated.toggle()
            $0.isRefused = true
          }
        }
        // `its refusal to sign`.
        if lists[.contraryNouns].contains(tree.tokens[noun].lemma.lowercased()) {
          draft.change(.noPlan, because: tree.lower(noun)) {
            $0.isNegated.toggle()
            $0.isRefused = true
          }
        }
      }
      // `is not in a position to agree`: the negation stands with the verb above the noun.
      if tree.tokens[current].relation == .adjectivalClause, tree.tokens[current].tag == "VB",
        tree.tokens[head].relation == .prepositionalObject, let preposition = tree.head(of: head),
        let verb = tree.head(of: preposition), tree.isVerb(verb),
        let negation = tree.child(of: verb, .negation)
      {
        draft.change(.notInAPosition, because: "\(tree.lower(negation)) … \(tree.lower(head))") {
          $0.isNegated.toggle()
          $0.isRefused = true
        }
      }
      current = head
    }
  }

  /// The plan, intention or wish that a verb spells out.
  private func resolve(above verb: Int, in tree: SentenceTree) -> Int? {
    guard var noun = tree.head(of: verb) else { return nil }
    switch tree.tokens[verb].relation {
    case .adjectivalClause: break
    case .prepositionalComplement:
      guard let above = tree.head(of: noun) else { return nil }
      noun = above
    default: return nil
    }
    return lists[.resolveNouns].contains(tree.tokens[noun].lemma.lowercased()) ? noun : nil
  }

  /// `no party objected`, `neither Egypt nor Sudan signed`, `no longer supports`.
  private func readSubject(
    of predicate: Int, in tree: SentenceTree, into draft: inout ModalityDraft
  ) {
    for subject in tree.children(of: predicate, .nominalSubject, .passiveNominalSubject) {
      let first = tree.leftEdge[subject]
      let words =
        [tree.lower(first), tree.lower(subject)] + (first > 0 ? [tree.lower(first - 1)] : [])
      if let word = words.first(where: lists[.negatingDeterminers].contains) {
        draft.change(.negatedSubject, because: word) { $0.isNegated = true }
      }
    }
    guard let phrase = negatingPhrase(before: predicate, in: tree) else { return }
    draft.change(.negatingPhrase, because: phrase.joined(separator: " ")) {
      $0.isNegated = true
      if phrase.contains(where: lists[.pendingAdverbs].contains) { $0.isPending = true }
    }
  }

  /// The words among the three before a predicate that negate it: `no longer`, `yet to`.
  private func negatingPhrase(before predicate: Int, in tree: SentenceTree) -> [String]? {
    let words = (max(0, predicate - 3)..<predicate).map(tree.lower)
    for first in words.indices
    where lists.hasEntry(in: .negatingPhrases, beginningWith: words[first]) {
      for last in first..<words.count {
        let phrase = words[first...last]
        if lists[.negatingPhrases].contains(phrase.joined(separator: " ")) {
          return Array(phrase)
        }
      }
    }
    return nil
  }

  private func readConditions(
    of predicate: Int, in tree: SentenceTree, into draft: inout ModalityDraft
  ) {
    var places = [predicate]
    let isApart = [.adverbialClause, .relativeClause, .adjectivalClause].contains(
      tree.tokens[predicate].relation)
    if !isApart, let head = tree.head(of: predicate),
      tree.isVerb(head) || tree.tokens[head].partOfSpeech == .adjective
    {
      places.append(head)
      if let above = tree.head(of: head), tree.isVerb(above) { places.append(above) }
    }
    let isSecond = tree.tokens[predicate].relation == .conjunct
    // The clause behind the predicate counts before one in front: `if it passes, we sign unless …`.
    let clauses = places.flatMap { tree.children(of: $0, .adverbialClause) }
      .sorted { ($0 < predicate ? 1 : 0, $0) < ($1 < predicate ? 1 : 0, $1) }
    for clause in clauses where clause != predicate {
      // `asked for a delay until May and requested papers`: the first verb's condition.
      if isSecond, clause < predicate, tree.head(of: clause).map({ $0 < clause }) == true {
        continue
      }
      guard objects.isCondition(clause, in: tree),
        let range = objects.trimmed(tree.leftEdge[clause], tree.rightEdge[clause], in: tree),
        !range.contains(predicate)
      else { continue }
      draft.change(.condition, because: tree.lower(tree.leftEdge[clause])) {
        $0.modality = .conditional
        $0.condition = tree.quote(range)
      }
      return
    }
  }

  /// `will sign, provided that it pays`, `will not sign without limits`.
  private func readConditionPhrase(
    of predicate: Int, in tree: SentenceTree, into draft: inout ModalityDraft
  ) {
    guard draft.reading.condition == nil,
      [.planned, .conditional].contains(draft.reading.modality),
      let range = ConditionPhraseReader(lists: lists)
        .phrase(of: predicate, isNegated: draft.reading.isNegated, in: tree)
    else { return }
    draft.change(.condition, because: tree.lower(range.lowerBound)) {
      $0.modality = .conditional
      $0.condition = tree.quote(range)
    }
  }

  /// `said that it would sign`: the past tense of `will`.
  private func isReportedFuture(_ predicate: Int, in tree: SentenceTree) -> Bool {
    var clause = predicate
    while tree.tokens[clause].relation == .conjunct, let head = tree.head(of: clause) {
      clause = head
    }
    guard tree.tokens[clause].relation == .clausalComplement, let verb = tree.head(of: clause)
    else { return false }
    return tree.isPast(verb)
  }

  private func apply(
    _ entry: ModalityEntry, _ name: ModalityDecision, because word: String,
    to draft: inout ModalityDraft
  ) {
    draft.change(name, because: word) { reading in
      if entry.modality != .asserted, reading.modality == .asserted {
        reading.modality = entry.modality
      }
      if entry.negation != .no { reading.isNegated.toggle() }
      if entry.negation == .refuses { reading.isRefused = true }
    }
  }
}
