import Statements

/// What the tables say, put in order for being asked.
final class TableDirectory: DirectorySource {
  let actors: [PoliticalActor]
  let treaties: [Treaty]
  let aliases: [Alias]
  let memberships: [Membership]
  let termsOfOffice: [TermOfOffice]
  let executiveBodies: Set<ActorID>
  let precedingWords: [NameKey: PrecedingWord]
  let aliasOwners: [ActorID?]
  let names: NameIndex
  private let typedNames = TypedNames()
  private let aliasIndices: [DirectoryEntity: [Int]]
  private let actorIndices: [ActorID: Int]
  private let treatyIndices: [TreatyID: Int]
  private let treatyDetails: [TreatyID: TreatyDetail]

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

  func actor(_ id: ActorID) -> PoliticalActor? { actorIndices[id].map { actors[$0] } }

  func treaty(_ id: TreatyID) -> Treaty? { treatyIndices[id].map { treaties[$0] } }

  func detail(of treaty: TreatyID) -> TreatyDetail? { treatyDetails[treaty] }

  func aliases(of entity: DirectoryEntity) -> [Alias] {
    (aliasIndices[entity] ?? []).map { aliases[$0] }
  }

  func aliases(called keys: [NameKey]) -> [Alias] {
    typedNames.aliases(called: keys, of: aliases).map { aliases[$0] }
  }
}
