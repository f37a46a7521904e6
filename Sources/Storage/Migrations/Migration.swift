/// One numbered change of the schema: raw SQL that is never edited once released.
struct Migration {
  /// Its place in the order; the database's `user_version` after it.
  let number: Int
  let sql: String
  /// The same for PostgreSQL, where that is written otherwise; ``PostgreSQLSchema`` has the first ones.
  var otherwise: String?

  var postgreSQL: String { otherwise ?? sql }

  /// All of them, in order.
  static let all: [Migration] = [
    articlesAndStatements, copies, pagesAndFeeds, datePrecision, claimsAndDecisions,
    journal, searching, conceptsAndAssignments, recordsAndReliability,
    answers, acts, comparedLabels,
  ]

  /// The schema that this program reads and writes.
  static let latest = all.map(\.number).max() ?? 0

  /// Marks a database as ours (`PRAGMA application_id`): "TGst" in ASCII.
  static let applicationID = 0x5447_7374
}

extension Connection {
  func migrate() throws {
    guard try integer("PRAGMA user_version") < Migration.latest || !hasAnswers else { return }
    try transaction {
      // Asked again, as another program may have done it while this one waited for the lock.
      let version = try integer("PRAGMA user_version")
      for migration in Migration.all where migration.number > version {
        try execute(script: migration.sql)
        try execute(script: "PRAGMA user_version = \(migration.number)")
      }
      try execute(script: "PRAGMA application_id = \(Migration.applicationID)")
      if try !hasAnswers { try AnswerKeeper.rebuild(self) }
    }
  }

  /// False where answers were weighed by other rules than this program's.
  private var hasAnswers: Bool {
    get throws { try AnswerReader(connection: self).isKept }
  }
}
