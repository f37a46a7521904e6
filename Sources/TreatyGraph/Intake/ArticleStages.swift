import Statements
import Storage

/// The stages from a source to its statements, as the journeys use them.
///
///     ArticleSource ──read──▸ Document ──extract──▸ ExtractedDocument
///
/// `Pipeline.stages` are the real ones.
public struct ArticleStages: Sendable {
  public typealias Extract = (Document) throws -> ExtractedDocument

  public var read: @Sendable (ArticleSource) throws -> Document
  /// Called once on each thread: what it gives need not be shared between them.
  public var makeExtract: @Sendable () throws -> Extract
  /// What the store notes beside the statements.
  public var version: ExtractorVersion

  public init(
    version: ExtractorVersion, read: @escaping @Sendable (ArticleSource) throws -> Document,
    makeExtract: @escaping @Sendable () throws -> Extract
  ) {
    self.version = version
    self.read = read
    self.makeExtract = makeExtract
  }
}

/// A document with what was found in it.
public struct ExtractedDocument: Hashable, Sendable {
  public var document: Document
  public var sentenceCount: Int
  /// In the order of the sentences.
  public var statements: [Statement]
  /// What copies of it are recognised by; nil for a text that is too short.
  public var fingerprint: Fingerprint?

  public init(
    document: Document, sentenceCount: Int, statements: [Statement],
    fingerprint: Fingerprint? = nil
  ) {
    self.document = document
    self.sentenceCount = sentenceCount
    self.statements = statements
    self.fingerprint = fingerprint
  }
}
