import Statements

/// What a position is on, told apart from everything else.
///
/// A treaty is one by its id, whatever an article calls it, and what is done about it as a whole is
/// on it: *the ratification of the pact* is on the pact. All other objects are one where their words
/// are: *a threshold of 30* is not *a threshold of 60*, and an article of a treaty not the treaty.
package struct ObjectKey: Hashable, Sendable, Comparable {
  /// The treaty as a whole; nil for its provisions and all else.
  package let treaty: TreatyID?
  /// Of an actor, or of the treaty that it is about.
  package let id: String
  /// Empty where the id says it all.
  package let words: String

  /// Nil where the words leave open what is meant, as *the text* and *it* do: the resolution of one
  /// year is not the text of another, so that no position can be said to be on the same.
  package init?(_ object: StatementObject) {
    guard let named = NamedObject(object) else { return nil }
    self = named.key
  }

  package init(_ treaty: TreatyID) {
    self.treaty = treaty
    id = treaty.rawValue
    words = ""
  }

  /// Of a part of a treaty, an issue or an actor.
  init(part id: String?, words: String) {
    treaty = nil
    self.id = id ?? ""
    self.words = words
  }

  /// Treaties first.
  package static func < (left: ObjectKey, right: ObjectKey) -> Bool {
    if (left.treaty == nil) != (right.treaty == nil) { return right.treaty == nil }
    return left.id == right.id ? left.words < right.words : left.id < right.id
  }
}

extension StatementObject {
  /// The words that say what it is, as tables print them.
  package var printedWords: String { ObjectWords(self).text }

  /// The same as they are compared: in small letters, without punctuation.
  package var comparedWords: String { ObjectWords(self).folded }

  /// True where a person means it by these words, as a table prints them or as the article has them.
  package func isCalled(_ name: String) -> Bool {
    let words = ObjectWords.folded(name)
    return !words.isEmpty
      && (comparedWords == words || ObjectWords.folded(quote.text) == words)
  }
}
