extension Migration {
  /// Facts that people record are acts of theirs, and so is to use what reviews say of rules.
  static let recordsAndReliability = Migration(
    number: 9, sql: "INSERT INTO journalKind (name) VALUES ('record'), ('reliability');")
}
