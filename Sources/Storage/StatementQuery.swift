import Statements

/// Which statements to look for; what is left nil or false asks for nothing.
package struct StatementQuery: Hashable, Sendable {
  package enum Holder: Hashable, Sendable {
    case known(ActorID)
    /// An actor that the directory does not know, by the name the articles use.
    case unknown(name: String)
  }

  package var holder: Holder?
  /// Whose object is the treaty, or is about it.
  package var treaty: TreatyID?
  /// Words that the object's text or name contains; the case of A to Z is ignored.
  package var objectText: String?
  /// The first day; statements without any date are left out where a day is given.
  package var since: CalendarDate?
  package var until: CalendarDate?
  /// What sort of actor holds the position.
  package var kind: ActorKind?
  /// Only positions of these.
  package var members: [ActorID]?
  /// Words that the name of the article's outlet has; the case of A to Z is ignored.
  package var outlet: String?
  /// A mark that somebody put on the statement, its article, its actor or its treaty.
  package var tag: String?
  /// True for what a person has looked at, false for what nobody has.
  package var isReviewed: Bool?
  package var minimumConfidence: Double?
  /// The store's number of an article.
  package var article: Int64?
  /// True to look in replaced versions of articles as well.
  package var includesSuperseded = false
  /// True for official acts only: signatures, votes, withdrawals.
  package var isAct = false
  /// At most so many, the latest.
  package var limit: Int?

  package init(
    holder: Holder? = nil, treaty: TreatyID? = nil, objectText: String? = nil,
    since: CalendarDate? = nil, until: CalendarDate? = nil, kind: ActorKind? = nil,
    members: [ActorID]? = nil, outlet: String? = nil, tag: String? = nil, isReviewed: Bool? = nil,
    minimumConfidence: Double? = nil,
    article: Int64? = nil, includesSuperseded: Bool = false, limit: Int? = nil
  ) {
    self.holder = holder
    self.treaty = treaty
    self.objectText = objectText
    self.since = since
    self.until = until
    self.kind = kind
    self.members = members
    self.outlet = outlet
    self.tag = tag
    self.isReviewed = isReviewed
    self.minimumConfidence = minimumConfidence
    self.article = article
    self.includesSuperseded = includesSuperseded
    self.limit = limit
  }
}
