import Statements

/// Somebody who may hold a position on a treaty in a sentence, though no pattern says so.
struct Candidate {
  let holder: Holder
  let object: StatementObject
  /// The token that shows it: what governs the holder.
  let predicate: Int
  let pair: SideJudge.Pair
  /// In the order of the words.
  let order: Int

  /// What is the same position, wherever in the sentence it shows.
  struct Key: Hashable {
    private let holder: Identity
    private let object: String

    init(_ actor: ActorMention, _ object: StatementObject) {
      holder = Identity(actor)
      self.object = object.id ?? object.name.lowercased()
    }
  }

  /// Somebody by the id of the directory, else by name.
  struct Identity: Hashable {
    private let name: String

    init(_ actor: ActorMention) { name = actor.id?.rawValue ?? actor.name }
  }

  var key: Key { Key(holder.mention, object) }
}
