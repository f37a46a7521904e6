import Statements
import Tables

/// What a column of a register of acts holds.
package enum RegisterField: String, Hashable, Sendable, CaseIterable {
  /// Who did it, by name or by the code of its state.
  case participant, code
  /// How it voted, on what, when, and the number by which two files of votes go together.
  case vote, resolution, call
  /// Of an act: what, how far, when, where, to which treaty.
  case act, stage, date, place, treaty
  /// By which word somebody became a party, with or without its day, and whether it still is one.
  case instrument, status
  /// The words that show it, where they stand, and what the vote was about.
  case text, source, title
  /// How many voted how, as the register counts them.
  case totalFor, totalAgainst, totalAbstained, totalAbsent
  /// Of a line above the table: the day of which it tells, and what it counts.
  case asOf, signatories, parties, unbound
  /// What nothing is made of.
  case ignored
}

/// What a code of a vote means.
package enum VoteMeaning: String, Hashable, Sendable, CaseIterable {
  /// How it was voted.
  case votedFor, votedAgainst, abstained, absent
  /// There was nobody who could have voted.
  case notMember

  /// The act that it is; nil for who could not vote.
  package var kind: ActKind? { ActKind(rawValue: rawValue) }
}

/// `register-columns.tsv`: names of columns in registers of acts.
enum RegisterColumnTable {
  static let column = Column(0, "column", .lowercase, "the name of the column")
  static let field = Column(
    1, "field", .oneOf(RegisterField.self), "what it holds; *ignored* for nothing of use")

  static let schema = TableSchema(
    "reading/register-columns.tsv", columns: [column, field], key: [column], order: .lines)
}

/// `act-words.tsv`: words for acts in headings and cells.
enum ActWordTable {
  static let word = Column(0, "word", .lowercase, "the word or words")
  static let kind = Column(1, "kind", .oneOf(ActKind.self), "the act")

  static let schema = TableSchema(
    "reading/act-words.tsv", columns: [word, kind], key: [word], order: .lines)
}

/// `vote-codes.tsv`: codes of votes in roll calls.
enum VoteCodeTable {
  static let code = Column(0, "code", .lowercase, "the code or word")
  static let meaning = Column(
    1, "meaning", .oneOf(VoteMeaning.self), "how was voted; *notMember* where it could not be")

  static let schema = TableSchema(
    "reading/vote-codes.tsv", columns: [code, meaning], key: [code], order: .lines)
}
