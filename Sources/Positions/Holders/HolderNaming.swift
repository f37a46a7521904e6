import Statements

/// That an article of a report calls a holder by a name.
package struct HolderNaming: Hashable, Sendable {
  /// The number of the report, as `SourcedStatement.reportID` gives it.
  package var report: Int64
  package var holder: PositionHolder

  package init(report: Int64, holder: PositionHolder) {
    self.report = report
    self.holder = holder
  }

  package init(_ statement: SourcedStatement) {
    self.init(
      report: statement.reportID, holder: PositionHolder(statement.statement.actor))
  }
}
