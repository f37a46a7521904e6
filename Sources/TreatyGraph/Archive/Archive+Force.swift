import Actors
import Positions
import Statements
import Storage

/// How far a treaty is from entry into force, and who of a group is missing.
public struct ForceReport: Hashable, Sendable {
  /// The treaty.
  public var treaty: Treaty
  /// Nil where the data does not say how many parties it needs.
  public var entry: EntryIntoForce?
  /// Members of the group that are not bound, by name; nil where no group was asked for.
  public var missing: [PoliticalActor]?
  /// The name of the group.
  public var group: String?
}

extension Archive {
  /// How many are bound of those whom a treaty needs, by registers and people; with a group, which of
  /// its members are not.
  public func force(of treaty: String, in bloc: String? = nil) throws -> ForceReport {
    let store = try openForReading()
    let directory = try loadDirectory()
    let names = NameQuestion(directory: directory, store: store)
    let known = try names.treaty(named: treaty)
    let acts = try store.acts(matching: ActQuery(treaty: known.id)).map(\.act)
    let day = try store.actTables(on: known.id).compactMap(\.asOf).max()
    var report = ForceReport(treaty: known)
    if let need = try loadRegisterBook().need(of: known.id), !acts.isEmpty {
      report.entry = EntryIntoForce(
        needed: need.parties, condition: need.condition, acts: acts, asOf: day
      ) { directory.actor($0)?.kind == .state }
    }
    if let bloc {
      let group = try names.actor(named: bloc)
      let members = directory.members(of: group.id)
      guard !members.isEmpty else { throw TreatyGraphError.noGroup(group.name) }
      let bound = Set(acts.filter { $0.kind.makesParty && $0.isDone }.compactMap(\.actor))
      report.group = group.name
      report.missing = members.filter { !bound.contains($0) }.compactMap { directory.actor($0) }
        .sorted { $0.name < $1.name }
    }
    return report
  }
}
