/// What the directory answers to a name that a user gave.
package enum NameMatch<Entity: Hashable & Sendable>: Hashable, Sendable {
  case found(Entity)
  case ambiguous([Entity])
  /// No such name; these known ones are spelt most like it, the nearest first.
  case unknown(nearest: [String])
}
