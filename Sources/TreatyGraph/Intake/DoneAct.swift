import Actors
import Statements
import Storage

/// An act that a user states, by names as they are typed.
public struct DoneAct: Hashable, Sendable {
  /// What was done.
  public var kind: ActKind
  /// How far.
  public var stage: ActStage
  /// True where it is said that it was not done.
  public var isNegated: Bool
  /// Any name or id of an actor.
  public var actor: String
  /// What an actor is that the directory does not know; nil refuses one.
  public var unknownActorKind: ActorKind?
  /// Any name or id of a treaty.
  public var treaty: String
  /// The words that show it.
  public var quote: String
  /// Where the words stand.
  public var source: String
  /// When it was done.
  public var date: CalendarDate?
  /// Where it was done.
  public var place: String?

  /// Names are looked up when the act is recorded.
  public init(
    _ kind: ActKind, _ stage: ActStage = .done, isNegated: Bool = false, by actor: String,
    unknownActorKind: ActorKind? = nil, on treaty: String, quote: String, source: String,
    date: CalendarDate?, place: String? = nil
  ) {
    self.kind = kind
    self.stage = stage
    self.isNegated = isNegated
    self.actor = actor
    self.unknownActorKind = unknownActorKind
    self.treaty = treaty
    self.quote = quote
    self.source = source
    self.date = date
    self.place = place
  }

  /// The act by ids; throws a `TreatyGraphError` for names that nobody has.
  func act(_ names: NameQuestion) throws -> Act {
    guard !quote.allSatisfy(\.isWhitespace) else { throw TreatyGraphError.emptyQuote }
    var id: ActorID?
    var name = actor
    do {
      let known = try names.actor(named: actor)
      (id, name) = (known.id, known.name)
    } catch TreatyGraphError.unknownActor(let name, let nearest) {
      guard unknownActorKind != nil else {
        throw TreatyGraphError.unknownActor(name, nearest: nearest)
      }
    }
    return Act(
      kind, stage, isNegated: isNegated, by: id, called: name,
      treaty: try names.treaty(named: treaty).id, on: date, at: place, source: source, text: quote)
  }
}
