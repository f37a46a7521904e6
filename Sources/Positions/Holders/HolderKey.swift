import Statements

/// Who holds a position, told apart from everybody else: an actor of the directory by its id, anybody
/// else by name and by whom it speaks for.
///
/// *Delegates* and *delegates* are one. The foreign minister of one state is not that of another,
/// though both are called *foreign minister*. Whether an article takes somebody for a person or for
/// a group tells nobody apart.
package struct HolderKey: Hashable, Sendable, Comparable {
  /// Nil for an actor that the directory does not know.
  package let id: ActorID?
  /// Whom an unknown actor speaks for, where the article tells it.
  package let affiliation: ActorID?
  /// The name of an unknown actor in small letters; empty for a known one.
  package let name: String

  package init(_ holder: PositionHolder) {
    id = holder.id
    affiliation = holder.id == nil ? holder.affiliation : nil
    name = holder.id == nil ? holder.name.lowercased() : ""
  }

  /// The key of these parts, as one has them.
  package init(id: ActorID?, affiliation: ActorID?, name: String) {
    self.id = id
    self.affiliation = affiliation
    self.name = name
  }

  package init(_ mention: ActorMention) { self.init(PositionHolder(mention)) }

  /// By id, then by name; whom the directory does not know comes first.
  package static func < (left: HolderKey, right: HolderKey) -> Bool {
    if left.id != right.id { return (left.id?.rawValue ?? "") < (right.id?.rawValue ?? "") }
    if left.name != right.name { return left.name < right.name }
    return (left.affiliation?.rawValue ?? "") < (right.affiliation?.rawValue ?? "")
  }
}
