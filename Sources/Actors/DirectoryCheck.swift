import Statements
import Tables

/// Finds what is wrong in the tables of actors and treaties: what `treatygraph check-data` prints.
package struct DirectoryCheck {
  /// How many entries of a sort there are, and how many there have to be.
  package struct Count: Hashable, Sendable {
    package let name: String
    package let count: Int
    package let minimum: Int
  }

  let tables: DirectoryTables
  let contents: DirectoryContents

  /// Reads the tables of a data folder; throws only where a file cannot be read at all.
  package init(folder: String) throws {
    tables = try DirectoryTables(folder: folder)
    contents = DirectoryContents(tables)
  }

  /// Everything wrong, by file and line; empty for sound tables.
  package func diagnostics() -> [Diagnostic] {
    let found =
      tables.all.flatMap { $0.check() }.map { Diagnostic($0) } + identifierFaults()
      + referenceFaults() + nameFaults()
      + hidingNameFaults() + periodFaults() + treatyDateFaults() + cycleFaults() + countFaults()
    return found.sorted { left, right in
      let leftFile = left.location?.file ?? ""
      let rightFile = right.location?.file ?? ""
      return (leftFile, left.location?.line ?? 0, left.location?.column ?? 0)
        < (rightFile, right.location?.line ?? 0, right.location?.column ?? 0)
    }
  }

  /// What the tables hold, sort by sort.
  package func counts() -> [Count] {
    func count(_ kind: ActorKind) -> Int { contents.actors.count { $0.kind == kind } }
    func states(_ membership: StateMembership) -> Int {
      tables.states.rows.count { tables.states[$0, StateTable.membership] == membership.rawValue }
    }
    return [
      Count(name: "member states of the United Nations", count: states(.member), minimum: 193),
      Count(name: "observer states", count: states(.observer), minimum: 2),
      Count(name: "blocs", count: count(.bloc), minimum: 30),
      Count(
        name: "intergovernmental organisations", count: count(.intergovernmentalOrganization),
        minimum: 30),
      Count(
        name: "non-governmental organisations and companies",
        count: count(.nonGovernmentalOrganization) + count(.company), minimum: 60),
      Count(name: "government bodies", count: count(.governmentBody), minimum: 30),
      Count(name: "political parties", count: count(.party), minimum: 2),
      Count(name: "persons in office", count: count(.person), minimum: 30),
      Count(name: "treaties", count: contents.treaties.count, minimum: 25),
      Count(name: "names of actors and treaties", count: contents.aliases.count, minimum: 1000),
      Count(name: "memberships", count: contents.memberships.count, minimum: 500),
    ]
  }

  private func countFaults() -> [Diagnostic] {
    counts().filter { $0.count < $0.minimum }.map {
      Diagnostic(.error, "\($0.count) \($0.name) where there must be \($0.minimum)")
    }
  }
}
