import Positions
import Statements

/// A change as a line of JSON.
package struct ChangeJSON: Encodable {
  var actor: PositionJSON.Named
  var object: PositionJSON.Named
  var from: String
  var to: String
  /// The day of the last words of the old side, and that of the first of the new.
  var after: String?
  var by: String?
  var confidence: Double
  var isAct: Bool
  var before: PositionJSON.Source
  var now: PositionJSON.Source

  package init(_ change: PositionChange) {
    actor = .init(
      id: change.holder.id?.rawValue, name: change.holder.name, kind: change.holder.kind.rawValue)
    object = .init(
      id: change.object.id, name: change.object.name, kind: change.object.kind.rawValue)
    from = change.from.rawValue
    to = change.to.rawValue
    after = change.since?.description
    by = change.until?.description
    confidence = change.confidence
    isAct = change.isAct
    before = .init(change.before)
    now = .init(change.after)
  }
}
