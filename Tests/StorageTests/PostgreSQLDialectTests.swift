import Testing

@testable import Storage

@Suite("SQL in PostgreSQL's words")
struct PostgreSQLDialectTests {
  @Test(
    "What is spelled otherwise is translated",
    arguments: [
      ("SELECT a FROM b WHERE c = ? AND d = ?", "SELECT a FROM b WHERE c = $1 AND d = $2"),
      ("SELECT ?1, ?2, ?1", "SELECT $1 , $2 , $1"),
      ("WHERE a IS ? AND b IS NOT ?", "WHERE a IS NOT DISTINCT FROM $1 AND b IS DISTINCT FROM $2"),
      ("WHERE a IS NULL AND b IS NOT NULL", "WHERE a IS NULL AND b IS NOT NULL"),
      ("WHERE a IS NOT FALSE", "WHERE a IS NOT FALSE"),
      ("ifnull(a, '?') || b", "coalesce ( a , '?' ) || b"),
      ("instr(lower(a), lower(?)) > 0", "strpos ( lower ( a ) , lower ( $1 COLLATE \"C\" ) ) > 0"),
      ("CAST(? AS INTEGER)", "CAST ( $1 AS bigint )"),
      ("WHERE x.isWhole = 1 AND stands = 0", "WHERE x.isWhole = TRUE AND stands = FALSE"),
      ("WHERE holder = 0", "WHERE holder = 0"),
      ("a CROSS JOIN b ON c", "a JOIN b ON c"),
      ("WHERE a.n = ? COLLATE NOCASE", "WHERE lower(a.n) = lower($1 COLLATE \"C\")"),
      ("a.n COLLATE NOCASE IN (b)", "lower(a.n) IN ( b )"),
      ("SELECT part.\"end\" -- why\nFROM a", "SELECT part.\"end\" FROM a"),
      ("SELECT 'it''s -- ?' , -1 - a", "SELECT 'it''s -- ?' , - 1 - a"),
      ("ORDER BY +a DESC", "ORDER BY + a DESC"),
    ])
  func translation(sql: String, expected: String) {
    #expect(PostgreSQLDialect.translated(sql) == expected)
  }
}
