import Positions
import Statements

/// Puts an article with its claims in place of what the store had of it; within a transaction.
struct ArticleWriter {
  let connection: Connection

  private var articles: ArticleTable { ArticleTable(connection: connection) }
  private var carrier: DecisionCarrier { DecisionCarrier(connection: connection) }

  /// As ``StatementStore/add(_:sentenceCount:claims:fingerprint:by:sharesName:)`` says.
  func add(
    _ document: Document, sentenceCount: Int, claims: [DecidedClaim],
    fingerprint: Fingerprint?, by version: ExtractorVersion, sharesName: Bool
  ) throws -> AdditionOutcome {
    let copies = CopyRegister(connection: connection)
    let date = document.article.date
    let extraction = try articles.extraction(version)
    if let present = try articles.article(like: document) {
      guard present.extraction != extraction || !present.hasFingerprint else {
        return .unchanged(present.id)
      }
      try connection.run(
        "UPDATE article SET extraction = ?, sentenceCount = ? WHERE id = ?",
        extraction, sentenceCount, present.id)
      try ClaimWriter(connection: connection, article: present.id).reread(claims)
      try copies.enter(article: present.id, fingerprint, date: date)
      try carrier.carry(to: present.id, replacing: nil)
      return .reread(present.id)
    }
    let old = try articles.earlierVersion(
      of: document.article, sharesName: sharesName)
    let new = try articles.insert(
      document, origin: .read, sentenceCount: sentenceCount, extraction: extraction)
    try ClaimWriter(connection: connection, article: new).insert(claims)
    if let old {
      try connection.run("UPDATE article SET supersededBy = ? WHERE id = ?", new, old)
      try copies.leave(article: old)
    }
    try copies.enter(article: new, fingerprint, date: date)
    try carrier.carry(to: new, replacing: old)
    guard let old else { return .added(new) }
    return .superseded(old: old, new: new)
  }

  /// A fact that a user states, once.
  func record(
    _ statement: Statement, from source: Article, by version: ExtractorVersion
  ) throws -> AdditionOutcome {
    let document = Document(
      article: source, text: statement.evidence.sentence.text, passages: [])
    if let present = try articles.recordedArticle(like: document, holding: statement) {
      return .unchanged(present)
    }
    let article = try articles.insert(
      document, origin: .recorded, sentenceCount: 1,
      extraction: try articles.extraction(version))
    let claim = DecidedClaim(proposing: statement, text: document.digest)
    try ClaimWriter(connection: connection, article: article).insert([claim])
    return .added(article)
  }
}
