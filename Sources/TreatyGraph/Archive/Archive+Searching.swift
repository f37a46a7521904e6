import Actors
import Statements
import Storage

extension Archive {
  /// The articles that have all of some words in title or text, the best first, with the places and
  /// the statements found there.
  ///
  /// Case, accents, punctuation and endings do not matter; what has a space in it is a phrase, and a
  /// star at the end asks for all words that begin so. Who is named is found by other names too,
  /// *Turkey* beside *Türkiye*, unless the words are to be taken exactly.
  public func search(
    _ words: [String], exactly: Bool = false, among filter: ArticleFilter = ArticleFilter(),
    limit: Int = 20
  ) throws -> SearchReport {
    let store = try openForReading()
    guard words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else {
      throw TreatyGraphError.emptySearch
    }
    let question = SearchQuestion(words: words, directory: exactly ? nil : try loadDirectory())
    return try SearchReport(question, among: filter, limit: limit, in: store)
  }
}
