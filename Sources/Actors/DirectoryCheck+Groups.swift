import Statements
import Tables

extension DirectoryCheck {
  /// Groups that are members of themselves, by way of others or not, and affiliations in a ring.
  func cycleFaults() -> [Diagnostic] {
    cycles(
      tables.memberships, MembershipTable.group, MembershipTable.member,
      "a group is a member of itself")
      + tables.actors.flatMap {
        cycles($0, ActorTable.id, ActorTable.affiliation, "an organ belongs to itself")
      }
      + cycles(
        tables.governmentBodies, GovernmentBodyTable.id, GovernmentBodyTable.affiliation,
        "a body belongs to itself")
  }

  /// The rows whose step from one column to the other closes a ring.
  private func cycles<Target>(
    _ table: Table, _ from: Column<String>, _ to: Column<Target>, _ message: String
  ) -> [Diagnostic] {
    var steps: [String: [String]] = [:]
    for row in table.rows {
      guard let target = table.optional(row, to) else { continue }
      steps[table[row, from], default: []].append(target)
    }
    return table.rows.compactMap { row in
      let start = table[row, from]
      guard let target = table.optional(row, to),
        let path = path(from: target, to: start, steps: steps)
      else { return nil }
      let ring = ([start] + path).joined(separator: " > ")
      return Diagnostic(table.fault("\(message): \(ring)", at: row, to))
    }
  }

  private func path(from start: String, to goal: String, steps: [String: [String]]) -> [String]? {
    var cameFrom: [String: String] = [:]
    var waiting = [start]
    var seen: Set<String> = [start]
    while let current = waiting.popLast() {
      if current == goal {
        var path = [current]
        while let previous = cameFrom[path[0]] { path.insert(previous, at: 0) }
        return path
      }
      for next in steps[current] ?? [] where seen.insert(next).inserted {
        cameFrom[next] = current
        waiting.append(next)
      }
    }
    return nil
  }
}
