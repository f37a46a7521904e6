import Positions
import Statements

/// Who changed sides, kept beside where each stands now.
extension AnswerKeeper {
  /// Puts the changes of a position in place of those that were kept of it. One that was known keeps
  /// the time at which it was found.
  func keep(_ changes: [PositionChange], at place: AnswerPlace, treaty: Int) throws {
    let known = try connection.rows(
      "SELECT fromSide, toSide, afterDate, found FROM change WHERE holder = ? AND object = ?",
      [place.holder, place.object]
    ) { row in
      KnownChange(
        from: row.polarity(), to: row.polarity(), date: row.integer(), found: row.integer64())
    }
    guard !changes.isEmpty || !known.isEmpty else { return }
    try connection.run(
      "DELETE FROM change WHERE holder = ? AND object = ?", place.holder, place.object)
    for (number, change) in changes.enumerated() {
      let date = change.until?.stored ?? 0
      let found = known.first {
        $0.from == change.from && $0.to == change.to && $0.date == date
      }?.found
      try connection.run(
        """
        INSERT INTO change (
          holder, object, number, treaty, fromSide, toSide, before, after, afterDate, confidence,
          found)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        place.holder, place.object, number, treaty, change.from.place, change.to.place,
        change.before.id, change.after.id, date, change.confidence, found ?? time)
    }
  }

  private struct KnownChange {
    let from: Polarity
    let to: Polarity
    let date: Int
    let found: Int64
  }
}
