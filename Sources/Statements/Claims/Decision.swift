/// Something that was decided about a claim: by whom, what, and why.
///
/// Decisions are only ever added. One that is taken back stays, beside another that revokes it.
public struct Decision: Hashable, Sendable {
  /// Who decided.
  public enum Maker: Hashable, Sendable {
    /// A pattern of `data/patterns`, which proposes the claim with what word and pattern say.
    case pattern
    /// A named place of the reader.
    case rule
    /// A trained model, by its name.
    case model(String)
    /// A person, by the name of the coder.
    case person(String)
    /// A register of acts, by its name.
    case register(String)
  }

  /// Who decided.
  public var maker: Maker
  /// What was decided, in one word: the id of a pattern or rule (`exit-turned`), or a person's act
  /// (`correct`, `reject`).
  public var name: String
  /// When in reading it is made; nil for what is decided afterwards.
  public var phase: Phase?
  /// What it changes, in order; empty for what only tells how a value came about.
  public var effects: [Effect]
  /// The words of the text, or the reason in a few words, that it was made for.
  public var because: String?
  /// Seconds since 1970 for people and registers; nil for what the text alone decides.
  public var time: Int64?

  /// A decision without effects only tells.
  public init(
    maker: Maker, name: String, phase: Phase? = nil, effects: [Effect] = [],
    because: String? = nil, time: Int64? = nil
  ) {
    self.maker = maker
    self.name = name
    self.phase = phase
    self.effects = effects
    self.because = because
    self.time = time
  }

  /// True where the claim becomes no statement by it.
  public var isRefusal: Bool { effects.contains(.refuse) }
}

extension Decision.Maker: CustomStringConvertible {
  /// As the statement format has it: `rule`, `model confidence`, `person jd`.
  public var description: String {
    switch self {
    case .pattern: "pattern"
    case .rule: "rule"
    case .model(let name): "model \(name)"
    case .person(let name): "person \(name)"
    case .register(let name): "register \(name)"
    }
  }
}

extension Decision.Maker {
  /// Reads what ``description`` writes; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("pattern", 1): self = .pattern
    case ("rule", 1): self = .rule
    case ("model", 2): self = .model(parts[1])
    case ("person", 2): self = .person(parts[1])
    case ("register", 2): self = .register(parts[1])
    default: return nil
    }
  }
}

extension Decision {
  /// The order in which a claim is read; a rule reads what earlier phases decided.
  public enum Phase: String, Hashable, Sendable, CaseIterable, Comparable {
    /// In the order of reading.
    case holder, claim, object, treaty, relation, side, modality, date, speaker

    public static func < (left: Phase, right: Phase) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A value that a decision sets.
  public enum Effect: Hashable, Sendable {
    /// The claim is no statement.
    case refuse
    /// The claim is a statement after all: takes earlier refusals back.
    case accept
    /// The decision of this number, counted from 0 in the claim's order, no longer counts.
    case revoke(Int)
    /// Who holds the position.
    case actor(ActorMention)
    /// What the actor does towards the object.
    case relation(Relation)
    /// Which way it points.
    case polarity(Polarity)
    /// How firmly.
    case modality(Modality)
    /// Whether the text negates the predicate.
    case negation(Bool)
    /// How the actor comes to hold another's proposition.
    case via(Via?)
    /// On which condition.
    case condition(Quote?)
    /// What the position is about.
    case object(StatementObject)
    /// The fronted frame of the sentence.
    case topic(Quote?)
    /// Who says so.
    case speaker(ActorMention?)
    /// When the position was taken.
    case date(CalendarDate?)
    /// How sure it is.
    case confidence(Double)
  }
}
