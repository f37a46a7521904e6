/// An article as the statement format hands it on, with all that a store keeps of it besides its
/// statements.
///
/// Its statements follow it and name it by `article.name`.
package struct ArticleRecord: Hashable, Sendable {
  /// What read the article: statements of another reader replace those of this one.
  package struct Reader: Hashable, Sendable {
    /// The version of the program.
    package var program: String
    /// The digest of its data files and language model.
    package var data: String

    package init(program: String, data: String) {
      self.program = program
      self.data = data
    }
  }

  package var article: Article
  package var text: String
  /// The sentences that were read, in order; a statement's sentence is named by its place here.
  package var sentences: [ScalarRange]
  /// All sentences of the parse, those without a word too, which are none of `sentences`.
  package var sentenceCount: Int
  /// Nil where another program wrote the record and does not say.
  package var reader: Reader?
  /// What copies are recognised by, in bytes; nil for a text that is too short.
  package var fingerprint: [UInt8]?
  /// Where a page told what it says about itself.
  package var origins: MetadataOrigins
  /// True for a row of a table: the same row may hold another article tomorrow.
  package var sharesName: Bool

  package init(
    article: Article, text: String, sentences: [ScalarRange], sentenceCount: Int,
    reader: Reader? = nil, fingerprint: [UInt8]? = nil,
    origins: MetadataOrigins = MetadataOrigins(), sharesName: Bool = false
  ) {
    self.article = article
    self.text = text
    self.sentences = sentences
    self.sentenceCount = sentenceCount
    self.reader = reader
    self.fingerprint = fingerprint
    self.origins = origins
    self.sharesName = sharesName
  }
}
