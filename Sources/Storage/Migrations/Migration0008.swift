extension Migration {
  /// What people do to concepts, and who codes which article.
  static let conceptsAndAssignments = Migration(
    number: 8,
    sql: """
      INSERT INTO journalKind (name) VALUES
        ('concept'), ('concept-words'), ('concept-exclude'), ('concept-merge'), ('code'),
        ('assign');
      """)
}
