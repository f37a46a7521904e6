import Language
import Positions
import Reading
import Statements
import Storage

/// The stages from a source to its statements, as the journeys use them.
///
///     ArticleSource ──read──▸ Document ──extract──▸ ExtractedDocument
///
/// `Pipeline.stages` are the real ones.
package struct ArticleStages: Sendable {
  package typealias Read =
    @Sendable (ArticleSource, PageValidators?) throws -> AnnotatedDocument?
  package typealias Extract = (Document) throws -> ExtractedDocument

  /// Opens tables and feeds.
  package var reader: DocumentReader
  /// Reads one article; nil for a page that is as it was when the validators were given out.
  package var read: Read
  /// Called once on each thread: what it gives need not be shared between them.
  package var makeExtract: @Sendable () throws -> Extract
  /// What the store notes beside the statements.
  package var version: ExtractorVersion

  package init(
    version: ExtractorVersion, reader: DocumentReader,
    makeExtract: @escaping @Sendable () throws -> Extract
  ) {
    self.version = version
    self.reader = reader
    read = { source, validators in
      try reader.ordering(dates: source.dateOrder).read(
        path: source.path, overrides: source.metadata, unlessMatching: validators)
    }
    self.makeExtract = makeExtract
  }

  /// Stages with a reading of their own for files and addresses.
  package init(
    version: ExtractorVersion, read: @escaping @Sendable (ArticleSource) throws -> Document,
    makeExtract: @escaping @Sendable () throws -> Extract
  ) {
    self.init(
      version: version, reader: DocumentReader(rules: ReadingRules()), makeExtract: makeExtract)
    self.read = { source, _ in AnnotatedDocument(document: try read(source)) }
  }
}

/// A document with what was found in it.
package struct ExtractedDocument: Hashable, Sendable {
  package var document: Document
  package var sentenceCount: Int
  /// In the order of the sentences; the refused ones too.
  package var claims: [DecidedClaim]
  /// What copies of it are recognised by; nil for a text that is too short.
  package var fingerprint: Fingerprint?
  /// The code of its language where that is not English: then it was kept, and not read.
  package var language: String?
  /// Where its sentences stand; empty where the stages were not asked to list them.
  package var sentences: [ScalarRange]

  package init(
    document: Document, sentenceCount: Int, claims: [DecidedClaim],
    fingerprint: Fingerprint? = nil, language: String? = nil, sentences: [ScalarRange] = []
  ) {
    self.document = document
    self.sentenceCount = sentenceCount
    self.claims = claims
    self.fingerprint = fingerprint
    self.language = language
    self.sentences = sentences
  }

  /// That it was not read, for a user; nil for what was.
  package var notReadNote: Diagnostic? {
    language.map { code in
      Diagnostic(
        .note, "\"\(document.article.name)\": \(LanguageRecognizer.name(of: code)): kept, not read")
    }
  }

  /// What the decisions make of the claims, in their order.
  package var statements: [Statement] { claims.compactMap(\.statement) }
}
