import Statements

/// The index of a directory with what people say laid over it, so that to ask for one name costs the
/// same with their say and without.
///
/// It answers as a ``TableDirectory`` of the amended contents does; what is asked of all names is that.
final class AmendedDirectory: DirectorySource {
  private let index: DirectoryIndex
  private let amendments: Amendments
  /// What is merged, and where its names lead.
  private let merged: [DirectoryEntity: DirectoryEntity]
  /// What people define, and the names that they add.
  private let own: DirectoryContents
  private let knownActors: Late<[PoliticalActor]>
  private let knownTreaties: Late<[Treaty]>
  private let whole: Late<TableDirectory>

  init(_ index: DirectoryIndex, by amendments: Amendments) {
    self.index = index
    self.amendments = amendments
    let merged = EntityMerge.ends(of: amendments)
    var own = DirectoryContents()
    own.amend(amendments)
    self.merged = merged
    self.own = own
    knownActors = Late { [own] in
      let known = index.actors.filter { merged[.actor($0.id)] == nil }
        .map { $0.renamed(by: amendments.names) }
      return (known + own.actors.filter { index.actor($0.id) == nil }).sorted { $0.id < $1.id }
    }
    knownTreaties = Late { [own] in
      let known = index.treaties.filter { merged[.treaty($0.id)] == nil }
        .map { $0.renamed(by: amendments.names) }
      return (known + own.treaties.filter { index.treaty($0.id) == nil }).sorted { $0.id < $1.id }
    }
    whole = Late {
      var contents = index.contents
      contents.amend(amendments)
      return TableDirectory(contents)
    }
  }

  var actors: [PoliticalActor] { knownActors.value }
  var treaties: [Treaty] { knownTreaties.value }
  var aliases: [Alias] { whole.value.aliases }
  var memberships: [Membership] { whole.value.memberships }
  var termsOfOffice: [TermOfOffice] { index.termsOfOffice }
  var executiveBodies: Set<ActorID> { index.executiveBodies }
  var precedingWords: [NameKey: PrecedingWord] { index.precedingWords }
  var aliasOwners: [ActorID?] { whole.value.aliasOwners }
  var names: NameIndex { whole.value.names }

  func actor(_ id: ActorID) -> PoliticalActor? {
    guard merged[.actor(id)] == nil else { return nil }
    return index.actor(id)?.renamed(by: amendments.names) ?? own.actors.first { $0.id == id }
  }

  func treaty(_ id: TreatyID) -> Treaty? {
    guard merged[.treaty(id)] == nil else { return nil }
    return index.treaty(id)?.renamed(by: amendments.names) ?? own.treaties.first { $0.id == id }
  }

  func detail(of treaty: TreatyID) -> TreatyDetail? {
    index.detail(of: treaty) ?? own.treatyDetails[treaty]
  }

  func aliases(of entity: DirectoryEntity) -> [Alias] { whole.value.aliases(of: entity) }

  func aliases(called keys: [NameKey]) -> [Alias] {
    index.aliases(called: keys).filter { !isSplit($0) }
      .map { alias in merged[alias.entity].map { alias.leading(to: $0) } ?? alias }
      + own.aliases.filter { keys.contains(NameKey($0.text)) }
  }

  private func isSplit(_ alias: Alias) -> Bool {
    amendments.splits.contains {
      $0.id == alias.entity.description && NameKey($0.name) == NameKey(alias.text)
    }
  }
}

extension EntityMerge {
  /// What is merged by its id, and where its names lead in the end.
  fileprivate static func ends(of amendments: Amendments) -> [DirectoryEntity: DirectoryEntity] {
    let merges = all(of: amendments).filter { $0.from != nil }
    var ends: [DirectoryEntity: DirectoryEntity] = [:]
    for case let first? in merges.map(\.from) {
      ends[first] = merges.reduce(first) { $1.from == $0 ? $1.into : $0 }
    }
    return ends
  }
}
