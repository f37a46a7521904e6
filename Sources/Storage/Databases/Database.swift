/// What a store keeps its tables in. It understands the SQL of this module, which is that of SQLite; a
/// database that spells something otherwise translates it.
///
/// Not for two threads at once: `StatementStore` holds it behind a lock.
protocol Database: AnyObject {
  /// How messages name it, without a password.
  var path: String { get }
  /// True where it refuses writing.
  var isReadOnly: Bool { get }
  var isInTransaction: Bool { get }
  /// Where the words of articles are found.
  var words: any WordIndex { get }
  /// All SQL that was run, for tests that ask how.
  var preparedQueries: [String] { get }

  /// Runs several statements of SQL without parameters, in the database's own words.
  func execute(script: String) throws

  /// Runs one statement; the closure gets each of its rows.
  func run(
    _ sql: String, _ values: [any SQLBindable], _ body: (any ResultRow) throws -> Void) throws

  /// Begins a transaction that keeps all other writers waiting; what it reads is the latest.
  func beginWriting() throws
  /// Begins a transaction that sees one state of all tables.
  func beginReading() throws
  func commit() throws
  func rollBack() throws

  /// Begins a part of a transaction that can be undone alone.
  func beginPart() throws
  func keepPart() throws
  func undoPart() throws

  /// Runs a query of many rows without having all of them at once; within a transaction.
  func runInParts(_ sql: String, _ body: (any ResultRow) throws -> Void) throws

  /// The columns of a table in their order, in small letters.
  func columns(of table: String) throws -> [String]

  /// Lets rows come in as they are, within a transaction: nothing is noted of them, and what they point to
  /// may come later.
  func suspendTriggers() throws
  func resumeTriggers() throws

  /// The last number that a table has given; 0 for none.
  func lastNumber(of table: StoreTable) throws -> Int64
  /// Lets the next number of a table be behind that one and all that are there.
  func continueNumbers(of table: StoreTable, behind number: Int64) throws

  /// What is broken in the files of the database, as far as it can tell.
  func damages() throws -> [String]
  /// Makes the indexes of all tables anew, within a transaction.
  func rebuildIndexes() throws

  /// Called before articles are removed for good, and when they are.
  func prepareToForget() throws
  func finishForgetting() throws
}

/// The present row of a query that runs.
protocol ResultRow {
  func isNull(_ column: Int32) -> Bool
  func integer(_ column: Int32) -> Int64
  func real(_ column: Int32) -> Double
  func text(_ column: Int32) -> String
  func blob(_ column: Int32) -> [UInt8]
  /// The value as it is kept.
  func value(_ column: Int32) -> SQLValue
}
