import Actors
import Graphing
import Positions
import Statements
import Storage

extension Archive {
  /// Where an actor stands, who stands where on a treaty, or both: by any of their names or ids,
  /// among what a filter lets through.
  ///
  /// Throws a `TreatyGraphError` with the nearest names for one that nobody is called.
  public func positions(
    of actor: String? = nil, on treaty: String? = nil, among filter: PositionFilter
  ) throws -> PositionsReport {
    let store = try openForReading()
    let directory = try loadDirectory()
    let names = NameQuestion(directory: directory, store: store)
    let knownTreaty = try treaty.map { try names.treaty(named: $0) }
    let holder = try actor.map { try names.holder(named: $0) }
    let question = try filter.question(
      holder: holder, treaty: knownTreaty?.id, in: directory, store)
    let answer = try question.answer(from: store)
    let concept = question.concept.flatMap { question.concepts?[$0]?.asTreaty }
    return PositionsReport(
      everybodyOn: holder == nil ? concept ?? knownTreaty : nil, answer: answer,
      directory: directory,
      emptiness: answer.isEmpty
        ? try EmptyAnswer(holder: holder, treaty: concept ?? knownTreaty, filter, directory, store)
        : nil)
  }

  /// The same in a time, also with what is as likely wrong as right.
  public func positions(
    of actor: String? = nil, on treaty: String? = nil, since: CalendarDate? = nil,
    until: CalendarDate? = nil, includingUncertain: Bool = false
  ) throws -> PositionsReport {
    try positions(
      of: actor, on: treaty,
      among: PositionFilter(
        since: since, until: until, minimumConfidence: includingUncertain ? 0 : nil))
  }

  /// Draws who stands where; where no treaty is named, on the one that most statements are on.
  public func drawing(
    of actor: String? = nil, on treaty: String? = nil,
    among filter: PositionFilter = PositionFilter(),
    options: GraphOptions = GraphOptions(subject: "")
  ) throws -> DrawnGraph {
    let directory = try loadDirectory()
    let store = try openForReading()
    let names = NameQuestion(directory: directory, store: store)
    let question = try filter.question(
      holder: try actor.map { try names.holder(named: $0) },
      treaty: try treaty.map { try names.treaty(named: $0).id }, in: directory, store)
    return try GraphQuestion(question).drawing(
      from: store, directory: directory, options: options, registers: loadRegisterBook)
  }

  /// The treaty that most statements are on; throws a `TreatyGraphError` where there is none.
  public func mostDiscussedTreaty() throws -> Treaty {
    try NameQuestion(directory: loadDirectory(), store: openForReading()).mostDiscussedTreaty()
  }
}

extension Concept {
  /// The concept as what positions are on, in the place of a treaty.
  fileprivate var asTreaty: Treaty { Treaty(id: Concept.id(of: name), title: name, name: name) }
}
