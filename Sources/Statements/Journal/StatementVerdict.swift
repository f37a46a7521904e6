/// What a person decides on a statement.
public enum StatementVerdict: Hashable, Sendable {
  /// It is right as it is.
  case accept
  /// It is no statement, or a wrong one.
  case reject
  /// It is a statement, with other values.
  case correct(Correction)

  /// The kind that it has in the journal.
  public var kind: JournalEntry.Kind {
    switch self {
    case .accept: .accept
    case .reject: .reject
    case .correct: .correct
    }
  }

  /// The same for a statement, with what follows from it.
  package func completed(for statement: Statement) -> StatementVerdict {
    guard case .correct(let correction) = self else { return self }
    return .correct(correction.completed(for: statement))
  }

  /// What the journal keeps of it.
  package var fields: [String: String] {
    if case .correct(let correction) = self { correction.fields } else { [:] }
  }

  /// What an entry of the journal decides on a statement; nil for one of another kind.
  package init?(_ entry: JournalEntry) {
    guard !entry.isProposal else { return nil }
    switch entry.kind {
    case .accept, .addStatement: self = .accept
    case .reject: self = .reject
    case .correct: self = .correct(Correction(fields: entry.fields))
    default: return nil
    }
  }

  /// What it does to a claim that is a statement, or was one before it was refused; nil where words of
  /// a correction do not stand in the text. What a person has looked at is sure.
  package func effects(on statement: Statement, in text: String) -> [Decision.Effect]? {
    switch self {
    case .accept: return [.accept, .confidence(1)]
    case .reject: return [.refuse]
    case .correct(let correction):
      guard let changes = correction.effects(on: statement, in: text) else { return nil }
      return [.accept] + changes + [.confidence(1)]
    }
  }
}
