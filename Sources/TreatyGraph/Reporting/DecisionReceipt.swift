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

  init(_ log: LogEntry, in store: StatementStore) throws {
    self.log = log
    let entry = log.entry
    guard let subject = entry.entry.subjects.first, let number = Int64(subject.name) else {
      statement = nil
      others = []
      return
    }
    statement = try store.claim(number)?.statement
    others = try store.journal(matching: JournalQuery(subjects: [subject], standing: true)).filter {
      $0.entry.coder != entry.entry.coder && StatementVerdict($0.entry) != nil
    }
  }
}
