import Statements

/// Tells the claims of a document apart that stand at the same places.
///
/// Before, each key has the ordinal 0; afterwards no two keys of the document are the same. In
/// `Statement by Chile and Peru: We oppose it.` both authors stand nowhere in the text: Chile's key
/// has the ordinal 0, Peru's 1.
struct ClaimNumbers {
  private var counts: [ClaimKey: Int] = [:]

  /// Numbers a claim; to be called in the order of reading.
  mutating func number(_ claim: inout Claim) {
    let places = claim.key
    claim.key.ordinal = counts[places, default: 0]
    counts[places, default: 0] += 1
  }
}
