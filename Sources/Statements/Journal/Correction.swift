/// What a person says is otherwise in a statement than the program read it.
///
/// It holds names and words, no places: so it can be done again on a copy of the report, on a changed
/// text, and on what a newer program reads.
public struct Correction: Hashable, Sendable {
  /// A value that a statement may lack.
  public enum Change<Value: Hashable & Sendable>: Hashable, Sendable {
    /// It stays as it was read.
    case kept
    /// The statement has none.
    case removed
    /// It is this one.
    case set(Value)
  }

  /// A treaty by its id and name.
  public struct TreatyName: Hashable, Sendable {
    /// Its id in the directory.
    public var id: TreatyID
    /// What it is called.
    public var name: String

    /// Nothing is looked up.
    public init(id: TreatyID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Who holds the position; nil leaves it.
  public var actor: PositionHolder?
  /// What the actor does; nil leaves it. Its side comes with it where no side is given.
  public var relation: Relation?
  /// Whether it is said that the actor does not; nil leaves it.
  public var isNegated: Bool?
  /// Which way it points; nil leaves it.
  public var side: Polarity?
  /// How firmly; nil leaves it.
  public var modality: Modality?
  /// The words of the text that the position is on; nil leaves them.
  public var object: String?
  /// The treaty that the object is or is part of.
  public var treaty: Change<TreatyName> = .kept
  /// The words of the text that it hangs on.
  public var condition: Change<String> = .kept
  /// Who says so, where that is not the article itself.
  public var speaker: Change<PositionHolder> = .kept
  /// When the position was taken, where that is not the day of the article.
  public var date: Change<CalendarDate> = .kept

  /// Leaves everything as it was read.
  public init() {}

  /// True where it changes nothing.
  public var isEmpty: Bool { self == Correction() }

  /// The words that must stand in the article.
  public var quotedWords: [String] {
    var words = [object].compactMap(\.self)
    if case .set(let condition) = condition { words.append(condition) }
    return words
  }
}

extension Correction {
  /// The same for a statement, with what follows from it: where a side alone is given and the relation
  /// points the other way, the plain relation of that side.
  package func completed(for statement: Statement) -> Correction {
    var completed = self
    if relation != nil {
      // To say it of what is not negated anyway would only be noise in the journal.
      if isNegated == statement.isNegated { completed.isNegated = nil }
      return completed
    }
    guard let side else { return self }
    let said = statement.relation.polarity(isNegated: isNegated ?? statement.isNegated)
    guard said != .neutral, said != side else { return self }
    completed.relation = side.plainRelation
    completed.isNegated = statement.isNegated ? false : nil
    return completed
  }

  /// What it changes of a statement, with the places that its words have in the article's text; nil
  /// where they do not stand there. O(text) where it has words, else constant.
  package func effects(on statement: Statement, in text: String) -> [Decision.Effect]? {
    let words = WordFinder(text: text, near: statement.evidence.sentence.range)
    var effects: [Decision.Effect] = []
    if let actor {
      effects.append(.actor(actor.mention(words.inSentence(actor.name) ?? statement.actor.quote)))
    }
    if let relation { effects.append(.relation(relation)) }
    if let isNegated { effects.append(.negation(isNegated)) }
    if let side = side ?? relation?.polarity(isNegated: isNegated ?? false) {
      effects.append(.polarity(side))
    }
    if let modality { effects.append(.modality(modality)) }
    switch condition {
    case .kept: break
    case .removed: effects.append(.condition(nil))
    case .set(let wanted):
      guard let quote = words.find(wanted) else { return nil }
      effects.append(.condition(quote))
    }
    if object != nil || treaty != .kept {
      guard let changed = changed(statement.object, words) else { return nil }
      effects.append(.object(changed))
    }
    switch speaker {
    case .kept: break
    case .removed: effects.append(.speaker(nil))
    case .set(let speaker):
      let quote =
        words.inSentence(speaker.name) ?? statement.speaker?.quote
        ?? Quote(text: "", range: ScalarRange(0, 0))
      effects.append(.speaker(speaker.mention(quote)))
    }
    switch date {
    case .kept: break
    case .removed: effects.append(.date(nil))
    case .set(let date): effects.append(.date(date))
    }
    return effects
  }

  /// The statement with the changes; nil where its words do not stand in the text.
  package func applied(to statement: Statement, in text: String) -> Statement? {
    guard let effects = effects(on: statement, in: text) else { return nil }
    var proposed = DecidedClaim(proposing: statement, text: 0)
    proposed.decisions.append(Decision(maker: .rule, name: "correction", effects: effects))
    var corrected = proposed.statement
    corrected?.key = nil
    return corrected
  }

  /// A part of a treaty stays a part where only the treaty is another.
  private func changed(_ old: StatementObject, _ words: WordFinder) -> StatementObject? {
    var new = old
    if let object {
      guard let quote = words.find(object) else { return nil }
      new.quote = quote
      new.spans = []
      new.name = object
      if old.kind == .treaty { new.kind = .provision }
      if old.kind == .actor {
        new.kind = .issue
        new.id = nil
      }
    }
    switch treaty {
    case .kept: break
    case .removed:
      new.id = nil
      new.kind = .issue
      if old.kind == .treaty { new.name = new.quote.text }
    case .set(let treaty):
      new.id = treaty.id.rawValue
      if object != nil || old.kind == .provision {
        new.kind = .provision
      } else {
        new.kind = .treaty
        new.name = treaty.name
      }
    }
    return new
  }
}

extension PositionHolder {
  fileprivate func mention(_ quote: Quote) -> ActorMention {
    ActorMention(id: id, name: name, kind: kind, affiliation: affiliation, quote: quote)
  }
}
