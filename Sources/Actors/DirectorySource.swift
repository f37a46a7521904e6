import Statements

/// Where a directory has what it knows from: tables that were read, or an index of them in a file.
protocol DirectorySource: AnyObject, Sendable {
  /// In the order of their ids.
  var actors: [PoliticalActor] { get }
  /// In the order of their ids.
  var treaties: [Treaty] { get }
  var aliases: [Alias] { get }
  var memberships: [Membership] { get }
  var termsOfOffice: [TermOfOffice] { get }
  var executiveBodies: Set<ActorID> { get }
  var precedingWords: [NameKey: PrecedingWord] { get }
  /// Of each alias that names an organ (a senate, a ministry, a council), whose organ it is.
  var aliasOwners: [ActorID?] { get }
  /// For finding names in running text.
  var names: NameIndex { get }

  func actor(_ id: ActorID) -> PoliticalActor?
  func treaty(_ id: TreatyID) -> Treaty?
  func detail(of treaty: TreatyID) -> TreatyDetail?
  func aliases(of entity: DirectoryEntity) -> [Alias]
  /// The aliases with one of some keys, in their order, each once.
  func aliases(called keys: [NameKey]) -> [Alias]
}
