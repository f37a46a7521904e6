import Statements

/// What a register says: rows with what was done, by the names that it uses.
package struct Register: Hashable, Sendable {
  /// One act as the register has it.
  package struct Row: Hashable, Sendable {
    package var line: Int
    /// The name, without footnote marks.
    package var participant: String
    /// The code of a state beside it.
    package var code: String?
    package var kind: ActKind
    package var stage = ActStage.done
    package var date: CalendarDate?
    package var place: String?
    /// What votes are on.
    package var resolution: String?
    /// A treaty that the row names itself.
    package var treaty: String?
    package var text: String?
    package var source: String?
  }

  /// What a participant declares, whole.
  package struct DeclaredText: Hashable, Sendable {
    package var line: Int
    package var participant: String
    package var text: String
  }

  /// What the register counts itself, of acts or of votes on one resolution.
  package struct Total: Hashable, Sendable {
    package var resolution: String?
    /// What is counted; nil for parties, by whichever word.
    package var kind: ActKind?
    /// True where who has signed and is no party is counted.
    package var isUnbound = false
    package var count: Int
    package var line: Int
  }

  /// Lines above the table, the nearest last: the treaty is called in one of them.
  package var titles: [String] = []
  package var asOf: CalendarDate?
  /// What it has a column for.
  package var kinds: Set<ActKind> = []
  package var rows: [Row] = []
  package var texts: [DeclaredText] = []
  /// Names in it that did nothing.
  package var idle: [String] = []
  package var totals: [Total] = []
  /// Rows that are none, each with its reason.
  package var faults: [Diagnostic] = []

  /// True where it lists the participants of one treaty, and so tells who is none.
  package var isWhole = false
  /// True where it is of one treaty, which it must name.
  package var isOfOneTreaty = false
}

/// What a roll call is about, as a file beside the votes tells it.
package struct CalledVote: Hashable, Sendable {
  package var resolution: String?
  package var date: CalendarDate?
  package var title: String?
}
