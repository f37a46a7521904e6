import Positions
import Statements
import Storage

/// An article with what was found in it, on its way to somewhere else than a store.
package struct ExtractedArticle: Hashable, Sendable {
  package var content: ExtractedDocument
  /// What could not be read of it: pages without text, damage.
  package var notes: [Diagnostic] = []
  /// Where a page told what it says about itself.
  package var origins = MetadataOrigins()
  /// True for a row of a table.
  package var sharesName = false
  /// What found the statements.
  package var version: ExtractorVersion

  /// What an import needs besides the statements to leave the store that `add` leaves.
  package var record: ArticleRecord {
    ArticleRecord(
      article: content.document.article, text: content.document.text,
      sentences: content.sentences, sentenceCount: content.sentenceCount,
      reader: .init(program: version.program, data: version.data),
      fingerprint: content.fingerprint?.bytes, origins: origins, sharesName: sharesName)
  }
}
