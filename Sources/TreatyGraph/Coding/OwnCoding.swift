import Statements
import Storage

/// What one coder says of a claim, by what the program proposed and the coder's own decisions alone.
struct OwnCoding: Hashable, Sendable {
  let claim: Int64
  let evidence: Evidence
  /// Where actor, predicate and object stand, from the first to the last.
  let place: ScalarRange
  /// Nil where the coder rejects it.
  let statement: Statement?

  /// Nil where the coder has decided nothing on the claim that stands.
  init?(of claim: StoredClaim, by coder: String) {
    guard let own = claim.decided.coded(by: coder) else { return nil }
    self.claim = claim.id
    evidence = own.claim.evidence
    statement = own.statement
    let key = own.claim.key
    let ranges = [key.actor, key.predicate, key.object].filter { $0.count > 0 }
    let sentence = evidence.sentence.range
    place = ScalarRange(
      ranges.map(\.start).min() ?? sentence.start, ranges.map(\.end).max() ?? sentence.end)
  }
}
