import Statements
import Storage

/// A fact that a user states, with the words that show it and where they stand.
public struct RecordedFact: Hashable, Sendable {
  /// The pattern of statements that no program found.
  package static let pattern = "recorded-by-hand"

  /// Any name or id of an actor.
  public var actor: String
  /// What an actor is that the directory does not know; nil refuses one.
  public var unknownActorKind: ActorKind?
  /// What the actor does towards the treaty.
  public var relation: Relation
  /// How firmly.
  public var modality: Modality
  /// Any name or id of a treaty.
  public var treaty: String
  /// The words that show it.
  public var quote: String
  /// Where the words stand: a name or an address.
  public var source: String
  /// When the position was taken.
  public var date: CalendarDate?

  /// Names are looked up when the fact is recorded.
  public init(
    actor: String, unknownActorKind: ActorKind? = nil, relation: Relation,
    modality: Modality = .asserted, treaty: String, quote: String, source: String,
    date: CalendarDate?
  ) {
    self.actor = actor
    self.unknownActorKind = unknownActorKind
    self.relation = relation
    self.modality = modality
    self.treaty = treaty
    self.quote = quote
    self.source = source
    self.date = date
  }

  /// Adds it to the store; the same fact twice changes nothing.
  @discardableResult
  package func record(
    in store: StatementStore, names: NameQuestion, by version: ExtractorVersion
  ) throws -> AdditionOutcome {
    let isAddress = source.contains("://")
    let article = Article(name: source, date: date, address: isAddress ? source : nil)
    return try store.record(try statement(names), from: article, by: version)
  }

  private func statement(_ names: NameQuestion) throws -> Statement {
    guard !quote.allSatisfy(\.isWhitespace) else { throw TreatyGraphError.emptyQuote }
    let treaty = try names.knownTreaty(named: treaty)
    return Statement(
      actor: try mention(names), relation: relation, polarity: relation.polarity,
      modality: modality, predicate: Predicate(lemma: relation.rawValue, quote: Self.noWords),
      object: StatementObject(
        kind: .treaty, id: treaty.id.rawValue, name: treaty.name, quote: words(treaty.name)),
      date: date, confidence: 1, pattern: Self.pattern,
      evidence: Evidence(
        sentenceIndex: 0,
        sentence: Quote(text: quote, range: ScalarRange(0, quote.unicodeScalars.count))))
  }

  private func mention(_ names: NameQuestion) throws -> ActorMention {
    do {
      let known = try names.actor(named: actor)
      return ActorMention(
        id: known.id, name: known.name, kind: known.kind, affiliation: known.affiliation,
        quote: words(known.name))
    } catch TreatyGraphError.unknownActor(let name, let nearest) {
      guard let kind = unknownActorKind else {
        throw TreatyGraphError.unknownActor(name, nearest: nearest)
      }
      return ActorMention(id: nil, name: name, kind: kind, quote: words(name))
    }
  }

  /// Where the quote has these words; a user's quote need not name what it is about.
  private func words(_ text: String) -> Quote {
    guard let found = quote.firstRange(of: text) else { return Self.noWords }
    let scalars = quote.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: found.lowerBound)
    return Quote(text: text, range: ScalarRange(start, start + text.unicodeScalars.count))
  }

  private static let noWords = Quote(text: "", range: ScalarRange(0, 0))
}
