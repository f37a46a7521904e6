import Language
import Statements

/// Finds the places of holders and targets that the judge is asked about in a sentence.
struct PairPlaces {
  private let sentence: Extractor.ReadSentence
  private let lists: WordLists
  private let decisions: DecisionBook
  private let parties: [CandidateReader.Party]
  private let targets: [Target]

  private var tree: SentenceTree { sentence.tree }

  init(_ sentence: Extractor.ReadSentence, reader: SentenceReader) {
    self.sentence = sentence
    lists = reader.knowledge.lists
    decisions = reader.knowledge.decisions
    guard let discourse = sentence.context?.discourse else {
      targets = []
      parties = []
      return
    }
    targets = Self.joined(
      reader.candidates.targets(in: sentence.tree, discourse), in: sentence, lists: lists)
    parties = targets.isEmpty ? [] : reader.candidates.parties(in: sentence.tree, discourse)
  }

  /// A treaty that a sentence is on, with all words that mean it.
  private struct Target {
    let object: StatementObject
    let tokens: [ClosedRange<Int>]
    let asked: SideJudge.Target
    let isReferredTo: Bool
  }

  /// Each treaty once.
  private static func joined(
    _ targets: [CandidateReader.Target], in sentence: Extractor.ReadSentence, lists: WordLists
  ) -> [Target] {
    var joined: [[CandidateReader.Target]] = []
    for target in targets {
      let key = Candidate.objectKey(target.object)
      if let place = joined.firstIndex(where: { Candidate.objectKey($0[0].object) == key }) {
        joined[place].append(target)
      } else {
        joined.append([target])
      }
    }
    let start = sentence.evidence.sentence.range.start
    return joined.map { same in
      let named = same.filter {
        $0.isReferredTo
          && !lists[.objectPronouns].contains(sentence.tree.lower($0.tokens.upperBound))
      }
      return Target(
        object: (named.first ?? same[0]).object, tokens: same.map(\.tokens),
        asked: SideJudge.Target(
          name: same[0].object.name,
          mentions: named.map { sentence.tree.quote($0.tokens).range.moved(by: -start) }),
        isReferredTo: same.contains(where: \.isReferredTo))
    }
  }

  /// What the judge is asked about for a statement; nil for one that is on no treaty.
  func question(on statement: Statement) -> SideJudge.Question? {
    let range = sentence.evidence.sentence.range
    guard statement.object.isTreaty, range.contains(statement.actor.quote.range) else { return nil }
    let key = Candidate.objectKey(statement.object)
    return SideJudge.Question(
      holder: statement.actor.quote.range.moved(by: -range.start),
      target: targets.first { Candidate.objectKey($0.object) == key }?.asked
        ?? SideJudge.Target(name: statement.object.name))
  }

  /// Holders and treaties that no statement has together yet, and of whom no rule refused a claim.
  func candidates(besides statements: [Statement]) -> [Candidate] {
    let known = Set(
      statements.map { Candidate.Key($0.actor, $0.object) })
    let refused = holders(ofClaimsThat: .refuses)
    let lacking = holders(ofClaimsThat: .lacks)
    let range = sentence.evidence.sentence.range
    var candidates: [Candidate] = []
    for party in parties where !isPartOfOther(party.token) {
      guard let predicate = predicate(of: party.token), !isSettled(predicate) else { continue }
      for holder in party.holders
      where holder.via == nil && !refused.contains(Candidate.Identity(holder.mention))
        && range.contains(holder.mention.quote.range)
      {
        for target in targets where !target.tokens.contains(where: { $0.contains(party.token) }) {
          let candidate = Candidate(
            holder: holder, object: target.object, predicate: predicate,
            question: SideJudge.Question(
              holder: holder.mention.quote.range.moved(by: -range.start), target: target.asked),
            circumstances: JudgedClaim.Circumstances(
              isReferredTo: target.isReferredTo,
              isLacking: lacking.contains(Candidate.Identity(holder.mention)),
              isActedUpon: isActedUpon(party.token), isNamed: holder.isNamed),
            order: candidates.count)
          if !known.contains(candidate.key) { candidates.append(candidate) }
        }
      }
    }
    return candidates
  }

  /// Those of whom a claim became none by such a decision.
  private func holders(ofClaimsThat kind: DecisionEntry.Kind) -> Set<Candidate.Identity> {
    Set(
      sentence.refused.filter { self.kind(of: $0) == kind }.flatMap(\.holders)
        .map { Candidate.Identity($0.mention) })
  }

  private func kind(of refused: RefusedMatch) -> DecisionEntry.Kind? {
    refused.decisions.last(where: \.isRefusal).flatMap { decisions[$0.name]?.kind }
  }

  /// Whether a word was read already: as a side on something else, or refused by a rule, which the
  /// judge does not overrule.
  private func isSettled(_ predicate: Int) -> Bool {
    sentence.refused.contains { $0.match.predicate == predicate && kind(of: $0) != .lacks }
      || sentence.findings.contains { $0.match.predicate == predicate && $0.polarity != .neutral }
  }

  /// Whether somebody stands where those stand who are told or done something, not who act or say it.
  private func isActedUpon(_ token: Int) -> Bool {
    var first = token
    while tree.tokens[first].relation == .conjunct, let head = tree.head(of: first) { first = head }
    switch tree.tokens[first].relation {
    case .directObject, .dative: return true
    case .prepositionalObject:
      return tree.head(of: first).map {
        tree.tokens[$0].relation != .agent && !lists[.agentMarkers].contains(tree.lower($0))
          && !lists[.sourcePrepositions].contains(tree.lower($0))
      } ?? true
    default: return false
    }
  }

  /// Whether somebody only tells who another is, and `who` of nobody known: `a Democrat` in "Jane Roe, a Democrat, backs it",
  /// `the OECD` in "Chile, a member of the OECD, backs it".
  private func isPartOfOther(_ token: Int) -> Bool {
    if ClauseReader(lists: lists).isRelativePronoun(token, in: tree) { return true }
    var current = token
    while let head = tree.head(of: current),
      [.apposition, .preposition, .prepositionalObject].contains(tree.tokens[current].relation)
        || (tree.tokens[current].relation == .conjunct && current != token)
    {
      current = head
      if tree.isVerb(current) { return false }
      if parties.contains(where: { $0.token == current }) { return true }
    }
    return false
  }

  /// The verb or noun that governs a holder: what shows the position, if there is one.
  private func predicate(of holder: Int) -> Int? {
    var current = holder
    while let head = tree.head(of: current) {
      if tree.isVerb(head) {
        // `is against it`: the copula says nothing.
        return tree.child(of: head, .adjectivalComplement, .attribute).flatMap {
          tree.tokens[head].partOfSpeech == .auxiliary && $0 != holder ? $0 : nil
        } ?? head
      }
      if tree.tokens[current].relation == .possessive { return head }
      current = head
    }
    return current == holder ? nil : current
  }
}
