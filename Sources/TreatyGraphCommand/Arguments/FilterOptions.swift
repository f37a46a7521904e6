import TreatyGraph

/// Whether something is so.
enum Answer: String, CaseIterable, Sendable {
  case yes, no
}

/// Options that leave something out of an answer.
enum FilterOptions {
  static let kind = Option(
    "kind", ValueKind<ActorKind>.actorKind, "Only actors of this kind: state, company, …")
  static let bloc = Option(
    "bloc", .actor("GROUP"), "Only this group and its members, by any of its names")
  static let outlet = Option(
    "outlet", .text("NAME"), "Only articles of outlets with this in their name")
  static let tag = Option("tag", .text("TAG"), "Only statements, or articles, with this mark")
  static let reviewed = Option(
    "reviewed", ValueKind<Answer>.choice("yes|no"),
    "Only what a person has looked at, or nobody has")
  static let concept = Option(
    "on", .concept(), "Only positions on this concept, as treatygraph concepts lists it")
  static let concepts = Flag("concepts", "Positions on concepts; what is under none is left out")
  static let sure = Option(
    "sure", .percentage, "Only statements that are at least so sure, in percent")
  static let viewer = Option(
    "coder", .text("NAME"), "Who looks, for articles that are coded blind; else TREATYGRAPH_CODER")
  static let limit = Option("limit", short: "n", .integer("N", in: 1...1_000_000), "Show so many")

  /// Of a question for positions.
  static let ofPositions = [
    SharedOptions.since.parameter, SharedOptions.until.parameter, kind.parameter, bloc.parameter,
    outlet.parameter, tag.parameter, reviewed.parameter, sure.parameter,
  ]

  static let ofConcepts = [concept.parameter, concepts.parameter]
}

extension Invocation {
  /// What the options let through.
  func positionFilter() throws(UsageError) -> PositionFilter {
    let includesUncertain = self[SharedOptions.includeUncertain]
    let sure = self[FilterOptions.sure]
    if includesUncertain, sure != nil {
      throw .contradiction("--sure and --include-uncertain exclude each other")
    }
    return PositionFilter(
      kind: self[FilterOptions.kind], bloc: self[FilterOptions.bloc],
      outlet: self[FilterOptions.outlet], tag: self[FilterOptions.tag],
      isReviewed: self[FilterOptions.reviewed].map { $0 == .yes },
      concept: self[FilterOptions.concept], isOnConcepts: self[FilterOptions.concepts],
      since: self[SharedOptions.since], until: self[SharedOptions.until],
      minimumConfidence: includesUncertain ? 0 : sure)
  }

  /// What the options let through of articles.
  func articleFilter() throws -> ArticleFilter {
    ArticleFilter(
      outlet: self[FilterOptions.outlet], since: self[SharedOptions.since],
      until: self[SharedOptions.until],
      treaty: try self[SharedOptions.treaty].map { try archive.treaty(named: $0).id })
  }
}

extension Console {
  /// Says where answers leave something out as who asks codes articles blind.
  func noteBlind(_ invocation: Invocation) throws {
    let count = try invocation.archive.blindArticleCount()
    guard count > 0 else { return }
    note(
      "\(invocation.coder) codes \(counted(count, "article")) blind: what others found there is not "
        + "shown")
  }

  /// How a list ends: with words where nothing is in it, and the exit status that says so.
  func end(_ invocation: Invocation, isEmpty: Bool, saying words: String) throws -> ExitCode {
    if isEmpty { note(words) }
    try noteBlind(invocation)
    return isEmpty ? .someFailed : .success
  }

  /// The first so many of a list; says how many are left out.
  func limited<Row>(_ rows: [Row], to limit: Int?) -> [Row] {
    guard let limit, limit < rows.count else { return rows }
    note("\(rows.count - limit) more are left out by --limit")
    return Array(rows.prefix(limit))
  }
}
