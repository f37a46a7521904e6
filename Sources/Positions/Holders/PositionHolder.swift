import Statements

/// Who holds a position: an actor of the directory, else a name that articles use.
public struct PositionHolder: Hashable, Sendable {
  /// Nil for an actor that the directory does not know.
  public var id: ActorID?
  public var name: String
  public var kind: ActorKind
  public var affiliation: ActorID?

  public init(id: ActorID?, name: String, kind: ActorKind, affiliation: ActorID? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.affiliation = affiliation
  }

  /// False for those whom articles never call by less of the name that the directory gives them:
  /// states, blocs, companies.
  package var mayHaveShortName: Bool {
    switch kind {
    case .governmentBody, .person: true
    default: id == nil
    }
  }

  public init(_ mention: ActorMention) {
    self.init(
      id: mention.id, name: mention.name, kind: mention.kind, affiliation: mention.affiliation)
  }
}
