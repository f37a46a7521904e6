/// Where a database finds the words of titles and texts: without case, accents and endings.
protocol WordIndex {
  /// Called when an article has come in, within the transaction.
  func enter(_ article: Int64, title: String, text: String, in connection: Connection) throws

  /// The articles that have all of some words and fulfil a condition on the table `article`, the best
  /// first and at most so many, and how many there are.
  func search(
    _ terms: [SearchTerm], where condition: StatementQuery.SQL, limit: Int,
    in connection: Connection
  ) throws -> WordHits

  /// True where the index has the words of the articles.
  func isWhole(in connection: Connection) throws -> Bool

  /// Enters all articles anew.
  func rebuild(in connection: Connection) throws

  /// Called when articles were removed for good, within the transaction.
  func forgetRemoved(in connection: Connection) throws
}

/// What an index finds.
struct WordHits {
  var texts: [NumberedText]
  var count: Int
}

/// An article's text with marks around the words.
struct NumberedText {
  var id: Int64
  var marked: MarkedText
}

extension [SearchTerm] {
  /// What FTS5 looks for; empty where no term has a letter or digit.
  var expression: String { compactMap(\.expression).joined(separator: " AND ") }
}
