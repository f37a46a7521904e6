/// What a graph shows of the statements.
public enum GraphView: String, Hashable, Sendable, CaseIterable {
  /// Each is described by its summary.
  case stance, objects, coalitions, timeline, matrix

  /// One line for a list of the views.
  public var summary: String {
    switch self {
    case .stance: "who supports, opposes or has not decided on one treaty, and how firmly"
    case .objects: "actors against treaties, provisions and issues, each line for or against"
    case .coalitions: "actors that take the same sides, in communities, and who disagrees with whom"
    case .timeline: "a row per actor, a mark per statement, changes of position plain to see"
    case .matrix: "a table of actors by treaties, provisions and issues, for printing"
    }
  }
}
