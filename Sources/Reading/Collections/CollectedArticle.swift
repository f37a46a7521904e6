import Statements

/// An article that was found inside a file, not read yet.
package struct CollectedArticle: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// A text whose title stood apart.
    case text(String)
    /// HTML, with what was said of its encoding.
    case page([UInt8], charset: String?)
    /// A record of a table, read already.
    case document(Document)
    /// Any file.
    case file([UInt8])
    /// A page to fetch.
    case link
  }

  /// The file, and behind a `#` what part of it.
  package var name: String
  /// What the file says of the article.
  package var metadata = ArticleMetadata()
  /// True where the name is a number that another export of the same article would not have.
  package var isNumbered = false
  var content: Content
  /// What could not be read of it.
  var notes: [Diagnostic] = []

  /// The address of a page to fetch; nil for what is in the file.
  package var link: String? { content == .link ? metadata.address : nil }
}
