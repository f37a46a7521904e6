import Statements
import Storage

/// What people have said of a statement, besides its values: whether they looked at it, their notes and
/// tags.
public struct StatementMarks: Hashable, Sendable {
  /// The last verdict that stands, with its coder; nil where nobody has looked at the statement.
  public var verdict: NumberedEntry?
  /// What a program said of it when it proposed it; nil for what was read or marked.
  public var proposal: NumberedEntry?
  /// In the order in which they were made.
  public var notes: [NumberedEntry] = []
  /// In the order in which they were given; those that were taken away are gone.
  public var tags: [String] = []

  /// Nothing is said yet.
  init() {}

  private mutating func apply(_ numbered: NumberedEntry) {
    let entry = numbered.entry
    guard !entry.isProposal else {
      proposal = numbered
      return
    }
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

extension StatementMarks {
  /// `accepted by ana`, `note of ben: ask the ministry`, `tag: checked`.
  package var words: [String] {
    var words: [String] = []
    if let entry = proposal?.entry {
      words.append("proposed by \(entry.coder)" + (entry.because.map { ": \($0)" } ?? ""))
    }
    if let verdict { words.append("\(verdict.entry.kind.pastWords) by \(verdict.entry.coder)") }
    words += notes.map { "note of \($0.entry.coder): \($0.entry.fields["note"] ?? "")" }
    if !tags.isEmpty { words.append("tagged " + tags.joined(separator: ", ")) }
    return words
  }
}

extension JournalEntry.Kind {
  /// What was done: `accepted`.
  package var pastWords: String {
    switch self {
    case .accept: "accepted"
    case .reject: "rejected"
    case .correct: "corrected"
    case .addStatement: "marked"
    default: rawValue
    }
  }
}
