/// The stable name of an actor in the directory: `state:USA`, `bloc:eu`, `ngo:eff`.
public struct ActorID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The words of the id.
  public let rawValue: String

  /// An id is not looked up when it is made.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  public static func < (left: ActorID, right: ActorID) -> Bool { left.rawValue < right.rawValue }
}

/// What sort of actor holds a position.
public enum ActorKind: String, Hashable, Sendable, CaseIterable {
  /// States, and what they or others have founded.
  case state, bloc, intergovernmentalOrganization, nonGovernmentalOrganization, company
  /// Parts of states, and people.
  case governmentBody, party, person, group
}

/// Someone who can hold a position on a treaty.
public struct PoliticalActor: Hashable, Sendable {
  /// Its name in the directory.
  public let id: ActorID
  /// The canonical name: `United States`, `European Union`, `Human Rights Watch`.
  public let name: String
  /// What sort of actor it is.
  public let kind: ActorKind
  /// The state or organisation that it belongs to: a ministry's state, a spokesperson's ministry.
  public let affiliation: ActorID?

  /// An actor that belongs to none has no affiliation.
  public init(id: ActorID, name: String, kind: ActorKind, affiliation: ActorID? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.affiliation = affiliation
  }
}
