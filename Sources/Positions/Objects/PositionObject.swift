import Statements

/// What a position is on. A part of a treaty is not the treaty: who opposes an article of it may
/// well support the whole.
public struct PositionObject: Hashable, Sendable {
  public var kind: StatementObject.Kind
  /// The treaty that the object is or is about, or the actor that it is.
  public var id: String?
  public var name: String

  public init(kind: StatementObject.Kind, id: String?, name: String) {
    self.kind = kind
    self.id = id
    self.name = name
  }

  public init(_ object: StatementObject) {
    self.init(kind: object.kind, id: object.id, name: object.name)
  }

  /// The treaty itself, nil for its provisions and all other objects.
  public var treaty: TreatyID? { kind == .treaty ? id.map { TreatyID($0) } : nil }
}
