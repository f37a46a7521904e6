import Positions
import Statements
import Storage

extension WritableStore {
  /// Takes in an article whose statements are known whole.
  @discardableResult
  package func add(
    _ document: Document, sentenceCount: Int, statements: [Statement],
    fingerprint: Fingerprint? = nil, by version: ExtractorVersion, sharesName: Bool = false
  ) throws -> AdditionOutcome {
    try add(
      document, sentenceCount: sentenceCount,
      claims: DecidedClaim.proposing(statements, text: TextDigest.of(document.text)),
      fingerprint: fingerprint, by: version, sharesName: sharesName)
  }
}
