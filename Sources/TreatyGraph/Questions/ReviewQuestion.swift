import Actors
import Extraction
import Positions
import Statements
import Storage

/// Which statements to go through; what is left nil asks for nothing.
public struct ReviewFilter: Hashable, Sendable {
  /// Any name or id of who holds the position.
  public var actor: String?
  /// Any name or id of the treaty that it is on.
  public var treaty: String?
  /// The number, name or address of the article.
  public var article: String?
  /// Which way the statement points.
  public var side: Polarity?
  /// Words that the name of the outlet has.
  public var outlet: String?
  /// A mark on the statement, its article or its actor.
  public var tag: String?
  /// The first day.
  public var since: CalendarDate?
  /// The last day.
  public var until: CalendarDate?
  /// True for an order by chance, the same each time, so that what is reviewed is like what is not.
  public var isRandom = false

  /// What is not given asks for nothing.
  public init(
    actor: String? = nil, treaty: String? = nil, article: String? = nil, side: Polarity? = nil,
    outlet: String? = nil, tag: String? = nil, since: CalendarDate? = nil,
    until: CalendarDate? = nil
  ) {
    self.actor = actor
    self.treaty = treaty
    self.article = article
    self.side = side
    self.outlet = outlet
    self.tag = tag
    self.since = since
    self.until = until
  }
}

/// Which statements nobody has looked at yet, those first that are likeliest wrong; those of one
/// sentence together.
struct ReviewQuestion {
  /// Below this a statement is looked at for its confidence alone.
  private static let unsureBelow = 0.7

  private var query = StatementQuery()
  private let side: Polarity?
  private let isRandom: Bool
  private let words: PredicateSides

  /// Throws a `TreatyGraphError` for a name that nobody has.
  init(
    _ filter: ReviewFilter, words: PredicateSides, in store: StatementStore,
    directory: () throws -> ActorDirectory
  ) throws {
    self.words = words
    side = filter.side
    isRandom = filter.isRandom
    if filter.actor != nil || filter.treaty != nil {
      let names = NameQuestion(directory: try directory(), store: store)
      query.holder = try filter.actor.map { try names.holder(named: $0) }
      query.treaty = try filter.treaty.map { try names.treaty(named: $0).id }
    }
    if let article = filter.article {
      guard let entry = try store.articles(matching: article).first else {
        throw TreatyGraphError.unknownArticle(article)
      }
      query.article = entry.id
    }
    query.outlet = filter.outlet
    query.tag = filter.tag
    query.since = filter.since
    query.until = filter.until
  }

  /// Weighs all statements that are asked for.
  func items(from store: StatementStore) throws -> [ReviewItem] {
    let statements = try store.statements(matching: query)
    let reviewed = try store.reviewedStatements()
    let judged = try store.claims(decidedBy: ["judge-turns", "judge-sides", "judge-finds"])
    let divided = try kept(from: store) ?? divided(statements)
    let lastArticle = statements.filter { reviewed.contains($0.id) }.map(\.articleID).max()
    let items = try statements.filter { sourced in
      !reviewed.contains(sourced.id) && side.map { $0 == sourced.statement.polarity } ?? true
    }.map { sourced in
      var reasons: [ReviewItem.Reason] = []
      if sourced.statement.pattern == MarkedStatement.proposedPattern { reasons.append(.proposed) }
      if judged.contains(sourced.id) { reasons.append(.judge) }
      if try isAgainstItsWords(sourced, in: store) { reasons.append(.verb) }
      if divided.contains(sourced.id) { reasons.append(.bothSides) }
      if sourced.statement.confidence < Self.unsureBelow { reasons.append(.unsure) }
      if let lastArticle, sourced.articleID > lastArticle { reasons.append(.new) }
      return ReviewItem(statement: sourced, reasons: reasons.isEmpty ? [.unseen] : reasons)
    }
    var numbers = SplitMix64(seed: 1)
    return isRandom ? items.shuffled(using: &numbers) : Self.ordered(items)
  }

  /// The heaviest first, and with it what else is in its sentence.
  private static func ordered(_ items: [ReviewItem]) -> [ReviewItem] {
    let sentences = Dictionary(grouping: items) { item in
      Sentence(
        article: item.statement.articleID,
        start: item.statement.statement.evidence.sentence.range.start)
    }
    return sentences.map { sentence, items in
      WeighedSentence(
        sentence: sentence, weight: items.map(\.weight).max() ?? 0,
        items: items.sorted { ($1.weight, $0.statement.id) < ($0.weight, $1.statement.id) })
    }.sorted {
      ($1.weight, $0.sentence.article, $0.sentence.start)
        < ($0.weight, $1.sentence.article, $1.sentence.start)
    }.flatMap(\.items)
  }

  private struct Sentence: Hashable {
    let article: Int64
    let start: Int
  }

  private struct WeighedSentence {
    let sentence: Sentence
    let weight: Double
    let items: [ReviewItem]
  }

  /// True where the word of the text, or the relation, takes the other side and no rule has turned it.
  private func isAgainstItsWords(
    _ sourced: SourcedStatement, in store: StatementStore
  ) throws -> Bool {
    let statement = sourced.statement
    let other = statement.polarity.reversed
    guard other != .neutral, !statement.isNegated, statement.via == nil,
      words[statement.predicate.lemma] == other || statement.relation.polarity == other
    else { return false }
    let decisions = try store.claim(sourced.id)?.decided.decisions ?? []
    return !decisions.contains { decision in
      decision.maker != .pattern
        && (decision.phase == .side || decision.effects.contains(.polarity(statement.polarity)))
    }
  }

  /// The same as the store keeps it, where all is asked for.
  private func kept(from store: StatementStore) throws -> Set<Int64>? {
    query == StatementQuery() ? try store.dividedStatements() : nil
  }

  /// The statements against the side that their actor has been found on.
  private func divided(_ statements: [SourcedStatement]) -> Set<Int64> {
    var numbers: Set<Int64> = []
    for position in Standings(weighing: statements).positions
    where position.hasChanged || position.isContested {
      numbers.formUnion(
        position.statements.filter {
          let side = $0.statement.polarity
          return side != position.polarity && side != .neutral
        }.map(\.id))
    }
    return numbers
  }
}
