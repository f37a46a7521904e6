import Positions
import Statements

/// A store of articles, claims and statements that questions are put to.
///
/// Every call may come from any thread. It sees all that was written before it began, and nothing
/// half-written: an article is there with all its claims, or not at all. Calls take turns; each
/// costs what its answer is long, unless it says otherwise. What fails is thrown and leaves the
/// store as it was.
package protocol ReadableStore: Sendable {
  /// How messages name the store.
  var path: String { get }

  /// The statements that a query asks for, the oldest first; those without a date before all.
  func statements(matching query: StatementQuery) throws -> [SourcedStatement]

  /// The claim of this number, which is that of its statement too. Costs as much as its decisions.
  func claim(_ id: Int64) throws -> StoredClaim?

  /// The claims of an article, also those that are no statements, in the order of their numbers.
  func claims(ofArticle article: Int64) throws -> [StoredClaim]

  /// The articles in the order in which they were added.
  func articles(includingSuperseded: Bool) throws -> [StoredArticle]

  /// The articles that a number, name or address stands for. By the end of its name an article is
  /// looked for among all.
  func articles(matching reference: String) throws -> [StoredArticle]

  /// The text of an article; nil for no such number.
  func text(ofArticle id: Int64) throws -> String?

  /// The number of the current article with the same content, read by the same version; found by an
  /// index.
  func unchangedArticle(_ document: Document, by version: ExtractorVersion) throws -> Int64?

  /// The article that an article is a copy of, nil where it copies none.
  func original(ofArticle id: Int64) throws -> StoredArticle?

  /// The number of the article that an article is a copy of.
  func originalNumber(ofArticle id: Int64) throws -> Int64?

  /// The numbers of all copies with those of their originals.
  func originalNumbers() throws -> [Int64: Int64]

  /// The copies of an article, in the order in which they were added.
  func copies(ofArticle id: Int64) throws -> [StoredArticle]

  /// Who holds positions in current articles. Counts over all statements.
  func actors() throws -> [ActorSummary]

  /// The treaties that current articles hold positions on. Counts over all statements.
  func treaties() throws -> [TreatySummary]

  /// What is known of a page that became an article, unless that is out of date.
  func page(at address: String, by version: ExtractorVersion) throws -> RememberedPage?

  /// Where the page of an article told what it says about itself.
  func origins(ofArticle article: Int64) throws -> MetadataOrigins

  /// What the server of a feed gave to ask with.
  func validators(ofFeed address: String) throws -> PageValidators?

  /// True for an item that became an article and is in the feed as it was then.
  func hasSeen(_ item: SeenItem) throws -> Bool

  /// The entries of the journal that a query asks for, in their order; found by an index.
  func journal(matching query: JournalQuery) throws -> [NumberedEntry]

  /// The articles that were removed for good.
  func purges() throws -> [PurgeEntry]
}
