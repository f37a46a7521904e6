extension Migration {
  /// How much of a statement's date the text gives: its day is the first of the month or year.
  static let datePrecision = Migration(
    number: 4,
    sql: """
      ALTER TABLE statement ADD COLUMN datePrecision TEXT
        CHECK (datePrecision IN ('month', 'year'));
      """)
}
