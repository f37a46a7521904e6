import Statements

/// Somebody who may hold a position on a treaty in a sentence, though no pattern says so.
struct Candidate {
  let holder: Holder
  let object: StatementObject
  /// The token that shows it: what governs the holder.
  let predicate: Int
  let question: SideJudge.Question
  let circumstances: JudgedClaim.Circumstances
  /// In the order of the words.
  let order: Int

  /// What is the same position, wherever in the sentence it shows.
  struct Key: Hashable {
    private let holder: Identity
    let object: String

    init(_ actor: ActorMention, _ object: StatementObject) {
      holder = Identity(actor)
      self.object = Candidate.objectKey(object)
    }
  }

  /// Somebody by the id of the directory, else by name.
  struct Identity: Hashable {
    private let name: String

    init(_ actor: ActorMention) { name = actor.id?.rawValue ?? actor.name }
  }

  /// By id, else by name.
  static func objectKey(_ object: StatementObject) -> String {
    object.id ?? object.name.lowercased()
  }

  var key: Key { Key(holder.mention, object) }
}

extension StatementObject {
  /// Whether a position on it is one on a treaty, by id or by a name of its own.
  var isTreaty: Bool { kind != .actor && (id != nil || kind == .treaty) }
}

extension ScalarRange {
  /// The same scalars, counted from another place.
  func moved(by distance: Int) -> ScalarRange { ScalarRange(start + distance, end + distance) }
}
