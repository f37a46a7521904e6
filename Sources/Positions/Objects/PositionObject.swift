import Statements

/// What a position is on. A part of a treaty is not the treaty: who opposes an article of it may
/// well support the whole.
public struct PositionObject: Hashable, Sendable {
  /// What sort of thing it is.
  public var kind: StatementObject.Kind
  /// The treaty that the object is or is about, or the actor that it is.
  public var id: String?
  /// The name of the treaty or actor; else the words of the text, without what introduces them.
  public var name: String

  /// An object by its parts.
  public init(kind: StatementObject.Kind, id: String?, name: String) {
    self.kind = kind
    self.id = id
    self.name = name
  }

  /// What a statement is on: an act on a treaty is on the treaty.
  public init(_ object: StatementObject) {
    switch (object.kind, object.id) {
    case (.treaty, let id?), (.act, let id?):
      self.init(kind: .treaty, id: id, name: object.name)
    case (.actor, let id): self.init(kind: .actor, id: id, name: object.name)
    case (let kind, let id): self.init(kind: kind, id: id, name: ObjectWords(object).text)
    }
  }

  /// The treaty itself, nil for its provisions and all other objects.
  public var treaty: TreatyID? { kind == .treaty ? id.map { TreatyID($0) } : nil }
}
