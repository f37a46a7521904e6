import Statements
import Storage

/// What a decision on a statement came to.
public struct DecisionReceipt: Hashable, Sendable {
  /// The decision, as the journal has it.
  public let log: LogEntry
  /// The statement as it is now; nil where it is refused.
  public let statement: Statement?
  /// What other coders decided on it that the new decision stands before.
  public let others: [NumberedEntry]
  /// The coder's own last decision on it, where that said the same.
  public let repeated: NumberedEntry?
  /// True where a correction changes no value: all was so already.
  public let wasSo: Bool
  /// The relation that the side of a correction brought with it.
  public let impliedRelation: Relation?
  /// True where relation and side of a correction, both given, point to opposite sides.
  public let contradictsItself: Bool

  /// `before` is the claim as it was, `given` what the person said.
  init(
    _ log: LogEntry, before: StoredClaim? = nil, given: StatementVerdict? = nil,
    in store: StatementStore
  ) throws {
    self.log = log
    let entry = log.entry
    guard let subject = entry.entry.subjects.first, let number = Int64(subject.name) else {
      statement = nil
      others = []
      repeated = nil
      wasSo = false
      impliedRelation = nil
      contradictsItself = false
      return
    }
    statement = try store.claim(number)?.statement
    let verdicts = try store.journal(
      matching: JournalQuery(subjects: [subject], standing: true)
    ).filter { StatementVerdict($0.entry) != nil && $0.number < entry.number }
    others = verdicts.filter { $0.entry.coder != entry.entry.coder }
    repeated = verdicts.last { $0.entry.coder == entry.entry.coder }.flatMap { own in
      own.entry.kind == entry.entry.kind && own.entry.fields == entry.entry.fields ? own : nil
    }
    if case .correct(let correction) = given {
      let made = Correction(fields: entry.entry.fields)
      impliedRelation = correction.relation == nil ? made.relation : nil
      var old = before?.statement
      old?.confidence = 1
      wasSo = old != nil && old == statement
      contradictsItself = correction.contradictsItself
    } else {
      contradictsItself = false
      impliedRelation = nil
      wasSo = false
    }
  }
}

extension Correction {
  fileprivate var contradictsItself: Bool {
    guard let relation, let side, side != .neutral, isNegated != true else { return false }
    return relation.polarity == side.reversed
  }
}
