import Statements

/// What a sentence tells of when its positions held.
struct Tense {
  /// The words by which it tells that something has turned: `in the end`, `now`.
  private(set) var turn: String?
  /// The predicates that are told as past.
  private var past: Set<ScalarRange> = []

  /// Tells of nothing.
  init() {}

  init(_ sentence: Extractor.ReadSentence, lists: WordLists, builder: StatementBuilder) {
    let tree = sentence.tree
    let place = tree.tokens.indices.first {
      lists.has(.turningPhrases, at: $0, ofWords: 1...4, in: tree)
    }
    turn = place.map(tree.lower)
    past = Set(
      sentence.findings.filter { Self.isPast($0.match.predicate, in: tree) }
        .map { builder.predicate(of: $0.match, in: tree).quote.range })
  }

  func isPast(_ statement: Statement) -> Bool { past.contains(statement.predicate.quote.range) }

  /// By the verb itself, or by the one that a noun, adjective or preposition of stance stands with.
  private static func isPast(_ predicate: Int, in tree: SentenceTree) -> Bool {
    var verb = predicate
    while !tree.isVerb(verb), let head = tree.head(of: verb) { verb = head }
    return tree.isPast(verb)
  }
}

/// What an actor held before is over where the text tells next that it turned.
///
///     Poland was against the treaty for years. In the end it backed it.
///
/// The first is past, the second takes the other side, and words say that something turned.
struct OverruledLater {
  let log: DecisionLog
  /// How many sentences further on the turn may be told.
  private static let reach = 2

  func apply(to sentences: inout [JudgedSentence]) {
    for earlier in sentences.indices {
      for finding in sentences[earlier].claims.indices {
        for number in sentences[earlier].claims[finding].indices {
          guard
            let statement = sentences[earlier].claims[finding][number].claim.statement,
            [.treaty, .act].contains(statement.object.kind), statement.polarity != .neutral,
            isOpenToTurn(statement, in: sentences[earlier]),
            let turn = turn(of: statement, from: earlier, in: sentences)
          else { continue }
          log.begin()
          log.refuse(ClaimDecision.overruledLater, because: turn)
          sentences[earlier].claims[finding][number].claim.decisions += log.end()
        }
      }
    }
  }

  private func isOpenToTurn(_ statement: Statement, in sentence: JudgedSentence) -> Bool {
    statement.modality == .planned || sentence.tense.isPast(statement)
  }

  /// The words of the turn, where one of the next sentences tells it.
  private func turn(
    of statement: Statement, from place: Int, in sentences: [JudgedSentence]
  ) -> String? {
    let pair = Candidate.Key(statement.actor, statement.object)
    return sentences[place...].prefix(Self.reach + 1).lazy.compactMap { sentence in
      sentence.tense.turn.flatMap { turn in
        sentence.all.lazy.compactMap(\.statement).contains {
          Candidate.Key($0.actor, $0.object) == pair && isLater($0, than: statement)
            && turns($0, from: statement)
        } ? turn : nil
      }
    }.first
  }

  private func isLater(_ statement: Statement, than other: Statement) -> Bool {
    statement.predicate.quote.range.start > other.predicate.quote.range.start
  }

  /// Takes the other side, or leaves undone what was planned.
  private func turns(_ later: Statement, from earlier: Statement) -> Bool {
    guard later.modality == .asserted else { return false }
    if earlier.modality == .planned, later.isNegated, later.relation == earlier.relation {
      return true
    }
    return later.polarity == earlier.polarity.reversed && later.polarity != .neutral
  }
}
