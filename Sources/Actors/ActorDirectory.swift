import Statements

/// All actors and treaties that the program knows, with their names, groups and offices.
///
///     let directory = try ActorDirectory(folder: "data")
///     directory.lookUpActor("the US")  // .found(United States)
package struct ActorDirectory: Sendable {
  /// In the order of their ids.
  package let actors: [PoliticalActor]
  /// In the order of their ids.
  package let treaties: [Treaty]
  package let aliases: [Alias]
  package let memberships: [Membership]
  package let termsOfOffice: [TermOfOffice]

  let names: NameIndex
  let typedNames = TypedNames()
  let precedingWords: [NameKey: PrecedingWord]
  /// Of each alias that names an organ (a senate, a ministry, a council), whose organ it is.
  let aliasOwners: [ActorID?]
  private let aliasIndices: [DirectoryEntity: [Int]]
  private let actorIndices: [ActorID: Int]
  private let treatyIndices: [TreatyID: Int]
  private let treatyDetails: [TreatyID: TreatyDetail]
  private let executiveBodies: Set<ActorID>

  /// Reads the tables in the folders `actors` and `treaties` of a data folder, with what people say
  /// beside them.
  package init(folder: String, amended amendments: Amendments = Amendments()) throws {
    var contents = DirectoryContents(try DirectoryTables(folder: folder))
    if let fault = contents.faults.first { throw DirectoryError.malformed(fault) }
    contents.amend(amendments)
    self.init(contents)
  }

  init(_ contents: DirectoryContents) {
    actors = contents.actors.sorted { $0.id < $1.id }
    treaties = contents.treaties.sorted { $0.id < $1.id }
    aliases = contents.aliases
    precedingWords = contents.precedingWords
    memberships = contents.memberships
    termsOfOffice = contents.terms
    treatyDetails = contents.treatyDetails
    executiveBodies = contents.executiveBodies
    actorIndices = Dictionary(
      zip(actors.map(\.id), actors.indices), uniquingKeysWith: { first, _ in first })
    treatyIndices = Dictionary(
      zip(treaties.map(\.id), treaties.indices), uniquingKeysWith: { first, _ in first })
    var owners: [ActorID: ActorID] = [:]
    for actor in actors where Self.isOrgan(actor) { owners[actor.id] = actor.affiliation }
    aliasIndices = Dictionary(grouping: contents.aliases.indices) { contents.aliases[$0].entity }
    aliasOwners = contents.aliases.map { alias in
      guard alias.kind == .name, case .actor(let id) = alias.entity else { return nil }
      return owners[id]
    }
    var names = NameIndex(expecting: contents.aliases.count + contents.hidingNames.count)
    for (index, alias) in contents.aliases.enumerated() {
      names.insert(alias.text, caseRule: alias.caseRule, alias: index)
    }
    for name in contents.hidingNames {
      names.insert(name.text, caseRule: name.caseRule, alias: nil)
    }
    self.names = names
  }

  private static func isOrgan(_ actor: PoliticalActor) -> Bool {
    switch actor.kind {
    case .governmentBody, .party, .intergovernmentalOrganization: true
    default: false
    }
  }

  package func actor(_ id: ActorID) -> PoliticalActor? { actorIndices[id].map { actors[$0] } }

  package func treaty(_ id: TreatyID) -> Treaty? { treatyIndices[id].map { treaties[$0] } }

  package func detail(of treaty: TreatyID) -> TreatyDetail? { treatyDetails[treaty] }

  /// The treaty that an organisation keeps, where it keeps one only.
  package func onlyTreaty(keptBy body: ActorID) -> Treaty? {
    guard actor(body)?.kind == .intergovernmentalOrganization else { return nil }
    let kept = treaties.filter { detail(of: $0.id)?.body == body }
    return kept.count == 1 ? kept.first : nil
  }

  package func aliases(of entity: DirectoryEntity) -> [Alias] {
    (aliasIndices[entity] ?? []).map { aliases[$0] }
  }

  /// The actor whose position the words of another are, on a day: the state for its ministry, its
  /// president in office or itself; nil for a parliament, a court or a president out of office.
  package func represented(by id: ActorID, on date: CalendarDate?) -> ActorID? {
    guard let actor = actor(id) else { return nil }
    switch actor.kind {
    case .state, .bloc: return id
    case .governmentBody: return executiveBodies.contains(id) ? actor.affiliation : nil
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
