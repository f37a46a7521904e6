import Statements

/// A document, and what a user should know about the reading of it: pages without text, damage.
package struct AnnotatedDocument: Hashable, Sendable {
  package var document: Document
  package var notes: [Diagnostic]
  /// Where a page told what it says about itself.
  package var origins = MetadataOrigins()
  /// What the server of a page gave to ask with the next time.
  package var validators = PageValidators()

  package init(document: Document, notes: [Diagnostic] = []) {
    self.document = document
    self.notes = notes
  }
}
