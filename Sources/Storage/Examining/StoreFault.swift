/// Something in a store that should be otherwise.
public enum StoreFault: Hashable, Sendable {
  /// The database finds its file broken, or a row cannot be read.
  case damaged(detail: String)
  /// Rows that point to what is not there.
  case orphans(table: String, parent: String, count: Int)
  /// A statement that is not what its decisions make of the claim of that number.
  case otherStatement(claim: Int64)
  /// The index of words has others than the articles.
  case otherWords
  /// An answer that is kept and is not what the statements give, or the other way round.
  case otherAnswer(String)
}

extension StoreFault: CustomStringConvertible {
  /// A line for a person.
  public var description: String {
    switch self {
    case .damaged(let detail): "damaged: \(detail)"
    case .orphans(let table, let parent, let count):
      "orphans: \(count) of the table \(table) point to no \(parent)"
    case .otherStatement(let claim): "statement \(claim) is not what was decided on it"
    case .otherWords: "the index of words is not that of the articles"
    case .otherAnswer(let line): line
    }
  }
}
