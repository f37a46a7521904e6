import Positions
import Statements

/// A store that takes articles in, and what people decide on their claims.
///
/// Every call may come from any thread; writers take turns, and readers see what was before or
/// after. A call is written whole when it returns, and not at all when it throws or the program is
/// killed; within `together` it waits for the others. It costs what it writes, whatever the
/// size of the store.
package protocol WritableStore: ReadableStore {
  /// Makes one transaction of all that the closure writes; for one writer at a time.
  func together<Value>(_ body: () throws -> Value) throws -> Value

  /// Takes an article in with the claims that were found in it.
  ///
  /// The same content by the same version changes nothing. The same content by another version is
  /// a new reading: claims and statements that it finds again keep their numbers, what people and
  /// registers decided stands, what it finds no longer is retired unless somebody touched it.
  /// Numbers are given in the order of the calls and claims, and never again to another.
  @discardableResult
  func add(
    _ document: Document, sentenceCount: Int, claims: [DecidedClaim], fingerprint: Fingerprint?,
    by version: ExtractorVersion, sharesName: Bool
  ) throws -> AdditionOutcome

  /// Takes in a fact that a user states, as an act in the journal where an entry is given; the same
  /// fact twice changes nothing.
  @discardableResult
  func record(
    _ statement: Statement, from source: Article, by version: ExtractorVersion,
    noting entry: JournalEntry?
  ) throws -> AdditionOutcome

  /// Adds what a person or a register decides on a claim, which no reading overrules.
  @discardableResult
  func decide(on claim: Int64, _ decision: Decision) throws -> StoredClaim

  /// The same on a claim that a reading of the article has refused; it is kept from now on.
  @discardableResult
  func decide(
    on claim: DecidedClaim, ofArticle article: Int64, _ decision: Decision
  ) throws -> StoredClaim

  /// Adds an act of a person to the journal whose kind is folded when a question is asked.
  @discardableResult
  func add(_ entry: JournalEntry) throws -> NumberedEntry

  /// Adds what a person decides on a statement to the journal; nil where the words of a correction do
  /// not stand in its article. Costs as much as the decisions on it and its twins in copies.
  @discardableResult
  func add(
    _ verdict: StatementVerdict, on statement: Int64, by coder: String, at time: Int64,
    because: String?
  ) throws -> NumberedEntry?

  /// Takes back an entry of the coder's own, the last where no number is given; costs what hangs on it.
  func undo(_ number: Int64?, by coder: String, at time: Int64, because: String?) throws
    -> UndoOutcome

  /// Takes the coder's last undo back, unless the coder has done something else since.
  func redo(by coder: String, at time: Int64, because: String?) throws -> UndoOutcome

  /// Removes an article with all its versions for good, and says so in `purges()`; nil for no such
  /// number. Looks through the names of all actors.
  @discardableResult
  func purge(article: Int64, at time: Int64?) throws -> PurgedArticle?

  /// Remembers what a page's server gave to ask with; what gives nothing is forgotten.
  func remember(_ validators: PageValidators, ofPage address: String, article: Int64) throws

  /// Remembers where a page told what it says about itself; once told, it stays.
  func remember(_ origins: MetadataOrigins, ofArticle article: Int64) throws

  /// Remembers what to ask a feed's server with.
  func remember(_ validators: PageValidators, ofFeed address: String) throws

  /// Remembers an item of a feed that became an article.
  func remember(_ item: SeenItem, as article: Int64) throws
}

extension StatementStore: WritableStore {}
