import Statements
import Storage

/// What people have said of a statement, besides its values: whether they looked at it, their notes and
/// tags.
public struct StatementMarks: Hashable, Sendable {
  /// The last verdict that stands, with its coder; nil where nobody has looked at the statement.
  public var verdict: NumberedEntry?
  /// In the order in which they were made.
  public var notes: [NumberedEntry] = []
  /// In the order in which they were given; those that were taken away are gone.
  public var tags: [String] = []

  /// Nothing is said yet.
  init() {}

  private mutating func apply(_ numbered: NumberedEntry) {
    let entry = numbered.entry
    switch entry.kind {
    case .accept, .reject, .correct, .addStatement: verdict = numbered
    case .note: notes.append(numbered)
    case .tag:
      if let tag = entry.fields["tag"], !tags.contains(tag) { tags.append(tag) }
    case .untag: tags.removeAll { $0 == entry.fields["tag"] }
    default: break
    }
  }

  /// The marks on some subjects: the fold of the entries that stand. Those without any are left out.
  static func marks(
    on subjects: [JournalSubject], in store: StatementStore
  ) throws -> [JournalSubject: StatementMarks] {
    let kinds: Set<JournalEntry.Kind> = [
      .accept, .reject, .correct, .addStatement, .note, .tag, .untag,
    ]
    let wanted = Set(subjects)
    var marks: [JournalSubject: StatementMarks] = [:]
    let query = JournalQuery(subjects: subjects, kinds: kinds, standing: true)
    for entry in try store.journal(matching: query) {
      for subject in entry.entry.subjects where wanted.contains(subject) {
        marks[subject, default: StatementMarks()].apply(entry)
      }
    }
    return marks
  }
}
