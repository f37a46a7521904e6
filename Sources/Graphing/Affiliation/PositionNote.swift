import Positions
import Statements

extension Note {
  /// What a mark that stands for one position tells: who, which way, on what, and the proof.
  init(_ position: Position, name: String, object: String) {
    let side =
      position.polarity == .neutral
      ? "\(Caption.act(position.relation)): \(object)"
      : "\(Caption.verb(position.polarity)) \(object), \(Caption.firmness(position.modality))"
    var headline = "\(name): \(side), \(Caption.articles(of: position.statements.spread.counts))"
    if let since = position.sideSince { headline += ", since \(Caption.day(since))" }
    self.init([headline], evidence: position.statements)
  }
}
