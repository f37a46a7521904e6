/// Names and words that no statement has any more: of what was removed for good none may stay.
struct UnusedAnswers {
  let connection: Connection

  /// Settles what has changed, and removes what nothing is left of. O(statements).
  func remove() throws {
    try AnswerKeeper.settle(connection)
    for condition in [
      "naming WHERE statements = 0",
      "tally WHERE statements = 0 AND unsure = 0",
      "spelling WHERE id NOT IN (SELECT spelling FROM weighed)",
      "discussedObject WHERE id NOT IN (SELECT object FROM weighed)",
      "outlet WHERE id NOT IN (SELECT outlet FROM weighed)",
      "discussedTreaty WHERE id NOT IN (SELECT treaty FROM weighed)",
      """
      holder WHERE id NOT IN (SELECT holder FROM naming)
        AND id NOT IN (SELECT holder FROM weighed)
      """,
    ] {
      try connection.run("DELETE FROM \(condition)")
    }
  }
}
