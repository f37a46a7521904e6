import Positions
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
  /// True where it is said that the actor does not.
  public var isNegated: Bool
  /// How firmly.
  public var modality: Modality
  /// Any name or id of a treaty, or the words of a part of one.
  public var object: String
  /// The treaty that the object is a part of; nil where the object is a treaty.
  public var treaty: String?
  /// The words that show it.
  public var quote: String
  /// Where the words stand: a name or an address.
  public var source: String
  /// When the position was taken.
  public var date: CalendarDate?

  /// Names are looked up when the fact is recorded.
  public init(
    actor: String, unknownActorKind: ActorKind? = nil, relation: Relation,
    isNegated: Bool = false, modality: Modality = .asserted, object: String,
    ofTreaty treaty: String? = nil, quote: String, source: String, date: CalendarDate?
  ) {
    self.actor = actor
    self.unknownActorKind = unknownActorKind
    self.relation = relation
    self.isNegated = isNegated
    self.modality = modality
    self.object = object
    self.treaty = treaty
    self.quote = quote
    self.source = source
    self.date = date
  }

  /// Adds it to the store; the same fact twice changes nothing. With an entry it is an act in the
  /// journal.
  @discardableResult
  package func record(
    in store: StatementStore, names: NameQuestion, by version: ExtractorVersion,
    noting entry: JournalEntry? = nil
  ) throws -> AdditionOutcome {
    let isAddress = source.contains("://")
    // An article has a day or none; the statement says what is known of its date.
    let day = date.flatMap { $0.precision == .day ? $0 : nil }
    let article = Article(name: source, date: day, address: isAddress ? source : nil)
    return try store.record(
      try statement(names, store), from: article, by: version, noting: entry)
  }

  private func statement(
    _ names: NameQuestion, _ store: StatementStore
  ) throws -> Statement {
    guard !quote.allSatisfy(\.isWhitespace) else { throw TreatyGraphError.emptyQuote }
    return Statement(
      actor: try mention(names), relation: relation,
      polarity: relation.polarity(isNegated: isNegated),
      modality: modality, predicate: Predicate(lemma: relation.rawValue, quote: Self.noWords),
      isNegated: isNegated, object: try statementObject(names, store),
      date: date, confidence: 1, pattern: Self.pattern,
      evidence: Evidence(
        sentenceIndex: 0,
        sentence: Quote(text: quote, range: ScalarRange(0, quote.unicodeScalars.count))))
  }

  private func statementObject(
    _ names: NameQuestion, _ store: StatementStore
  ) throws -> StatementObject {
    if let treaty {
      let whole = try names.treaty(named: treaty)
      return StatementObject(
        kind: .provision, id: whole.id.rawValue, name: object, quote: words(object))
    }
    do {
      let treaty = try names.treaty(named: object)
      return StatementObject(
        kind: .treaty, id: treaty.id.rawValue, name: treaty.name, quote: words(treaty.name))
    } catch TreatyGraphError.unknownTreaty(let name, let nearest) {
      // What a table prints below AND ON.
      let known = try store.statements(matching: StatementQuery(objectText: object)).map(
        \.statement)
      guard let found = known.map(\.object).first(where: { $0.isCalled(object) }) else {
        throw TreatyGraphError.unknownObject(name, nearest: nearest)
      }
      return StatementObject(kind: found.kind, id: found.id, name: object, quote: words(object))
    }
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
