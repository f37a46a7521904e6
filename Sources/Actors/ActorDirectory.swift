import Statements

/// All actors and treaties that the program knows, with their names, groups and offices.
///
///     let directory = try ActorDirectory(folder: "data")
///     directory.lookUpActor("the US")  // .found(United States)
package struct ActorDirectory: Sendable {
  let source: any DirectorySource

  /// Reads the tables in the folders `actors` and `treaties` of a data folder, with what people say
  /// beside them.
  ///
  /// With a folder to keep an index of the tables in, they are read when the index is not theirs.
  package init(
    folder: String, amended amendments: Amendments = Amendments(), indexedIn cache: String? = nil
  ) throws {
    let index = cache.flatMap { DirectoryIndex(ofTablesIn: folder, keptIn: $0) }
    if let index {
      self.init(source: amendments.isEmpty ? index : AmendedDirectory(index, by: amendments))
      return
    }
    var contents = try DirectoryContents(DirectoryTables(folder: folder))
    if let fault = contents.faults.first { throw DirectoryError.malformed(fault) }
    if let cache { DirectoryIndex.write(contents, ofTablesIn: folder, to: cache) }
    contents.amend(amendments)
    self.init(contents)
  }

  init(_ contents: DirectoryContents) { self.init(source: TableDirectory(contents)) }

  private init(source: any DirectorySource) { self.source = source }

  /// In the order of their ids.
  package var actors: [PoliticalActor] { source.actors }

  /// In the order of their ids.
  package var treaties: [Treaty] { source.treaties }

  package var aliases: [Alias] { source.aliases }

  package var memberships: [Membership] { source.memberships }

  package var termsOfOffice: [TermOfOffice] { source.termsOfOffice }

  package func actor(_ id: ActorID) -> PoliticalActor? { source.actor(id) }

  package func treaty(_ id: TreatyID) -> Treaty? { source.treaty(id) }

  package func detail(of treaty: TreatyID) -> TreatyDetail? { source.detail(of: treaty) }

  /// The treaty that an organisation keeps, where it keeps one only.
  package func onlyTreaty(keptBy body: ActorID) -> Treaty? {
    guard actor(body)?.kind == .intergovernmentalOrganization else { return nil }
    let kept = treaties.filter { detail(of: $0.id)?.body == body }
    return kept.count == 1 ? kept.first : nil
  }

  package func aliases(of entity: DirectoryEntity) -> [Alias] {
    source.aliases(of: entity)
  }

  /// The actor whose position the words of another are, on a day: the state for its ministry, its
  /// president in office or itself; nil for a parliament, a court or a president out of office.
  package func represented(by id: ActorID, on date: CalendarDate?) -> ActorID? {
    guard let actor = actor(id) else { return nil }
    switch actor.kind {
    case .state, .bloc: return id
    case .governmentBody: return source.executiveBodies.contains(id) ? actor.affiliation : nil
    case .person:
      guard let term = terms(of: id, on: date).first(where: \.speaksForActor) else { return nil }
      // A spokesperson of a ministry speaks for its state; one of an organisation for itself.
      return represented(by: term.actor, on: date) ?? term.actor
    default: return nil
    }
  }

  /// The offices that a person holds on a day; without one, still holds.
  package func terms(of person: ActorID, on date: CalendarDate?) -> [TermOfOffice] {
    termsOfOffice.filter { $0.person == person && $0.holds(on: date) }
  }

  /// Who holds an office of an actor on a day: the foreign ministers of France, say.
  package func holders(
    of office: String, in actor: ActorID, on date: CalendarDate?
  ) -> [ActorID] {
    termsOfOffice.filter { $0.office == office && $0.actor == actor && $0.holds(on: date) }
      .map(\.person)
  }

  /// The members of a bloc or organisation on a day; without one, those of today.
  package func members(of bloc: ActorID, on date: CalendarDate? = nil) -> [ActorID] {
    memberships.filter { $0.group == bloc && $0.holds(on: date) }.map(\.member)
  }

  package func groups(of actor: ActorID, on date: CalendarDate? = nil) -> [ActorID] {
    memberships.filter { $0.member == actor && $0.holds(on: date) }.map(\.group)
  }
}
