import Statements
import Storage

extension Archive {
  /// How often what patterns and rules find is right, by what people have reviewed; changes nothing.
  public func reliability() throws -> ReliabilityReport {
    try ReliabilityReport(in: openForReading())
  }

  /// Makes every answer as sure as the reviews say, that of later articles too, until it is undone or
  /// done anew; what a person has reviewed stays certain. Gives what it was estimated from.
  ///
  /// Throws a `TreatyGraphError` where fewer than 200 statements are reviewed.
  @discardableResult
  public func useReliability(
    by coder: String, because: String? = nil
  ) throws -> LogEntry {
    let report = try reliability()
    guard report.isEnough else {
      throw TreatyGraphError.tooFewReviews(
        report.reviewedCount, needed: ReliabilityReport.leastCount)
    }
    return try add(
      JournalEntry(
        coder: coder, time: .now, kind: .reliability, fields: report.reliability.fields,
        because: because))
  }
}
