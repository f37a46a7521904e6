import Actors
import Statements

/// An act on a treaty that was told, for `the move`: leaving it, or joining it.
struct TreatyAct: Sendable {
  let treaty: TreatyID
  let sign: Sign

  /// Nil for what is no act, or was only thought of: `may leave`.
  init?(_ finding: Finding) {
    let isDone = [.asserted, .planned].contains(finding.modality.modality)
    let isAct =
      finding.relation.isAct || [.refuses, .rejects].contains(finding.relation)
      // `proposed leaving`: turned by the way to the treaty.
      || finding.relation == .proposes
        && (finding.object.kind == .act || finding.polarity == .oppose)
      || finding.match.entry.needsTreaty
    guard isDone, isAct, [.treaty, .act, .provision].contains(finding.object.kind),
      let id = finding.object.id, let sign = Sign(finding.polarity)
    else { return nil }
    treaty = TreatyID(id)
    self.sign = sign
  }
}
