/// Something that was done rather than said: a signature, a vote, a reservation.
///
///     Act(.signed, by: "state:VNM", called: "Viet Nam", treaty: "treaty:un-cybercrime", …)
public struct Act: Hashable, Sendable {
  /// What was done.
  public var kind: ActKind
  /// How far.
  public var stage: ActStage
  /// True where it is said that it was not done: *did not sign*.
  public var isNegated: Bool
  /// Who did it; nil for an actor that the directory does not know.
  public var actor: ActorID?
  /// The canonical name of the actor, else as the source has it.
  public var actorName: String
  /// The treaty that it was done to, or that the resolution is about.
  public var treaty: TreatyID?
  /// The resolution that was voted on: `A/RES/79/243`.
  public var resolution: String?
  /// The day, or what is known of it.
  public var date: CalendarDate?
  /// Where it was done.
  public var place: String?
  /// Where it stands: a file, an address, an article.
  public var source: String
  /// The line of the source, counted from 1.
  public var line: Int?
  /// The words that show it; of a reservation its text.
  public var text: String?

  /// What is not given is the plain case: done, by somebody, somewhere.
  public init(
    _ kind: ActKind, _ stage: ActStage = .done, isNegated: Bool = false, by actor: ActorID?,
    called actorName: String, treaty: TreatyID? = nil, resolution: String? = nil,
    on date: CalendarDate? = nil, at place: String? = nil, source: String, line: Int? = nil,
    text: String? = nil
  ) {
    self.kind = kind
    self.stage = stage
    self.isNegated = isNegated
    self.actor = actor
    self.actorName = actorName
    self.treaty = treaty
    self.resolution = resolution
    self.date = date
    self.place = place
    self.source = source
    self.line = line
    self.text = text
  }

  /// True where it was done, and is not only announced or denied.
  public var isDone: Bool { !isNegated && (stage == .done || stage == .effective) }

  /// What tells one act from another: all but where it stands and in which words.
  public var identity: Identity {
    Identity(
      kind: kind, stage: stage, isNegated: isNegated, actor: actor?.rawValue ?? actorName,
      treaty: treaty, resolution: resolution, date: date,
      text: kind == .reserved || kind == .declared || kind == .objected ? text : nil)
  }

  /// Two acts with one identity are one act.
  public struct Identity: Hashable, Sendable {
    let kind: ActKind
    let stage: ActStage
    let isNegated: Bool
    let actor: String
    let treaty: TreatyID?
    let resolution: String?
    let date: CalendarDate?
    /// One state makes several reservations on a day.
    let text: String?
  }
}

/// Where the program has an act from.
public enum ActOrigin: Hashable, Sendable {
  /// A register: the number of the entry of the journal that took it in.
  case register(Int64)
  /// A person who recorded it, by the number of the entry.
  case person(Int64)
  /// An article, by the number of the statement in it.
  case statement(Int64, article: Int64)
}

/// An act as a store gives it back.
public struct StoredAct: Hashable, Sendable {
  /// What was done.
  public var act: Act
  /// Where it is from.
  public var origin: ActOrigin
  /// When it was taken in, in seconds since 1970; nil where the store does not know.
  public var taken: Int64?

  /// Nothing is looked up.
  public init(act: Act, origin: ActOrigin, taken: Int64?) {
    self.act = act
    self.origin = origin
    self.taken = taken
  }
}
