/// The stable name of an actor in the directory: `state:USA`, `bloc:eu`, `ngo:eff`.
public struct ActorID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (left: ActorID, right: ActorID) -> Bool { left.rawValue < right.rawValue }
}

/// What sort of actor holds a position.
public enum ActorKind: String, Hashable, Sendable, CaseIterable {
  case state, bloc, intergovernmentalOrganization, nonGovernmentalOrganization, company
  case governmentBody, party, person, group
}

/// Someone who can hold a position on a treaty.
public struct PoliticalActor: Hashable, Sendable {
  public let id: ActorID
  /// The canonical name: `United States`, `European Union`, `Human Rights Watch`.
  public let name: String
  public let kind: ActorKind
  /// The state or organisation that it belongs to: a ministry's state, a spokesperson's ministry.
  public let affiliation: ActorID?

  public init(id: ActorID, name: String, kind: ActorKind, affiliation: ActorID? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.affiliation = affiliation
  }
}
