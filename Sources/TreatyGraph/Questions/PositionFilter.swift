import Actors
import Positions
import Statements
import Storage

/// Whose statements to look at, and where they stand; what is left nil asks for nothing.
public struct PositionFilter: Hashable, Sendable {
  /// What sort of actor holds the position.
  public var kind: ActorKind?
  /// Any name of a group of which the holder is a member, or which it is, at the end of the time.
  public var bloc: String?
  /// Words that the name of the outlet has; the case of A to Z is ignored.
  public var outlet: String?
  /// A mark that somebody put on the statement, its article, its actor or its treaty.
  public var tag: String?
  /// True for what a person has looked at, false for what nobody has.
  public var isReviewed: Bool?
  /// Only positions on this concept.
  public var concept: String?
  /// True for positions on concepts, whichever: what is under none is left out.
  public var isOnConcepts: Bool
  /// Only from this day on.
  public var since: CalendarDate?
  /// Only up to this day.
  public var until: CalendarDate?
  /// From 0 to 1; nil leaves out what is as likely wrong as right.
  public var minimumConfidence: Double?

  /// What is not given asks for nothing.
  public init(
    kind: ActorKind? = nil, bloc: String? = nil, outlet: String? = nil, tag: String? = nil,
    isReviewed: Bool? = nil, concept: String? = nil, isOnConcepts: Bool = false,
    since: CalendarDate? = nil, until: CalendarDate? = nil, minimumConfidence: Double? = nil
  ) {
    self.kind = kind
    self.bloc = bloc
    self.outlet = outlet
    self.tag = tag
    self.isReviewed = isReviewed
    self.concept = concept
    self.isOnConcepts = isOnConcepts
    self.since = since
    self.until = until
    self.minimumConfidence = minimumConfidence
  }

  /// The question for what the filter lets through; throws a `TreatyGraphError` for a group that
  /// nobody is called, or that has no members, and for a concept that nobody has named.
  func question(
    holder: StatementQuery.Holder? = nil, treaty: TreatyID? = nil, in directory: ActorDirectory,
    _ store: StatementStore
  ) throws -> PositionQuestion {
    var question = PositionQuestion(
      holder: holder, treaty: treaty, since: since, until: until, kind: kind,
      members: try members(in: directory), outlet: outlet,
      minimumConfidence: minimumConfidence ?? PositionHistory.minimumConfidence)
    question.tag = tag
    question.isReviewed = isReviewed
    if concept != nil || isOnConcepts {
      let book = try ConceptBook(of: store)
      if let concept, book[concept] == nil { throw book.unknown(concept) }
      question.concepts = book
      question.concept = concept
    }
    return question
  }

  /// The group and who is in it; nil where none is named.
  func members(in directory: ActorDirectory) throws -> [ActorID]? {
    guard let bloc else { return nil }
    let group = try NameQuestion(directory: directory).actor(named: bloc)
    let members = directory.members(of: group.id, on: until)
    guard !members.isEmpty else { throw TreatyGraphError.noGroup(group.name) }
    return [group.id] + members
  }
}
