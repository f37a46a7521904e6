/// Who holds a position: an actor of the directory, else a name that articles use.
public struct PositionHolder: Hashable, Sendable {
  /// Nil for an actor that the directory does not know.
  public var id: ActorID?
  /// The name of the directory, else that of the articles.
  public var name: String
  /// What sort of actor it is.
  public var kind: ActorKind
  /// Whose ministry, party or official it is.
  public var affiliation: ActorID?

  /// A holder by its parts.
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

  /// The holder that a statement names.
  public init(_ mention: ActorMention) {
    self.init(
      id: mention.id, name: mention.name, kind: mention.kind, affiliation: mention.affiliation)
  }
}
