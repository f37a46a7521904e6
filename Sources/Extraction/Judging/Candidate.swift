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
    let holder: String
    let object: String
  }

  var key: Key { Key(holder: holder.mention.identity, object: object.identity) }
}

extension StatementObject {
  /// The treaty by its id, else by its name.
  var identity: String { id ?? name.lowercased() }
}
