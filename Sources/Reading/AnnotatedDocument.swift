import Statements

/// A document, and what a user should know about the reading of it: pages without text, damage.
public struct AnnotatedDocument: Hashable, Sendable {
  public var document: Document
  public var notes: [Diagnostic]
  /// Where a page told what it says about itself.
  public var origins = MetadataOrigins()
  /// What the server of a page gave to ask with the next time.
  public var validators = PageValidators()

  public init(document: Document, notes: [Diagnostic] = []) {
    self.document = document
    self.notes = notes
  }
}
