import Statements

/// What a coder may see of a store: of the articles that the coder codes blind nothing but what is the
/// coder's own, of all others everything.
///
/// This is the one place that decides it. A store that was opened for a coder asks here, whatever the
/// question is; what it keeps ready for its answers is of no use where there is a view.
package struct BlindView: Hashable, Sendable {
  /// Who looks.
  package let coder: String
  /// The articles that are coded blind, with their other versions and the copies of their reports.
  package let articles: Set<Int64>

  /// Nil for who codes nothing blind, and sees all.
  init?(of coder: String, in connection: Connection) throws {
    let query = JournalQuery(kinds: [.assign], standing: true)
    let entries = try JournalTable(connection: connection).entries(matching: query)
    let assigned = Assignments(entries.map(\.entry)).blindArticles(of: coder)
    guard !assigned.isEmpty else { return nil }
    self.coder = coder
    articles = try Self.sameReports(as: assigned, in: connection)
  }

  /// The numbers as a query takes them in one parameter.
  var list: NumberList { NumberList(articles.sorted()) }

  /// The articles with all that say nearly the same, from which one could read off what is hidden.
  private static func sameReports(
    as articles: Set<Int64>, in connection: Connection
  ) throws -> Set<Int64> {
    var all = articles
    var last: Set<Int64> = []
    while last != all {
      last = all
      let found = try connection.rows(
        """
        WITH known (id) AS (SELECT value FROM json_each(?))
        SELECT id FROM article WHERE supersededBy IN (SELECT id FROM known)
        UNION SELECT supersededBy FROM article
          WHERE id IN (SELECT id FROM known) AND supersededBy IS NOT NULL
        UNION SELECT original FROM copy WHERE article IN (SELECT id FROM known)
        UNION SELECT article FROM copy WHERE original IN (SELECT id FROM known)
        """, [NumberList(all.sorted())]
      ) { $0.integer64() }
      all.formUnion(found)
    }
    return all
  }
}

extension BlindView {
  /// A claim as the coder may see it; nil where that is not at all.
  func seen(_ claim: StoredClaim) -> StoredClaim? {
    guard articles.contains(claim.articleID) else { return claim }
    guard let own = claim.decided.coded(by: coder) else { return nil }
    var seen = claim
    seen.decided = own
    return seen
  }

  /// An article with the count of the statements that the coder may see.
  func seen(_ article: StoredArticle, in connection: Connection) throws -> StoredArticle {
    guard articles.contains(article.id) else { return article }
    var seen = article
    seen.statementCount = try claims(ofArticle: article.id, in: connection)
      .count { $0.statement != nil }
    return seen
  }

  /// The coder's own statements in the hidden articles, as they are asked for; in no order.
  func statements(
    matching query: StatementQuery, _ amendments: Amendments, in connection: Connection
  ) throws -> [SourcedStatement] {
    let table = ArticleTable(connection: connection)
    let condition = query.includesSuperseded ? "TRUE" : StatementQuery.isCurrent
    let hidden = try table.articles(
      where: "article.id IN (SELECT value FROM json_each(?)) AND \(condition)", [list])
    let marked = try query.tag.map {
      try TaggedSubjects($0, by: coder, amendments, in: connection)
    }
    return try hidden.filter { query.article == nil || query.article == $0.id }.flatMap { article in
      try claims(ofArticle: article.id, in: connection).compactMap { claim in
        claim.statement.map {
          SourcedStatement(
            id: claim.id, statement: amendments.applied(to: $0), article: article.article,
            articleID: article.id, report: article.original)
        }
      }
    }.filter { sourced in
      query.admits(sourced) && query.asks(for: sourced.statement)
        && marked?.contains(sourced) ?? true
    }
  }

  private func claims(ofArticle article: Int64, in connection: Connection) throws -> [StoredClaim] {
    try connection.claimRecords(where: "claim.article = ?", [article])
      .compactMap { seen(StoredClaim($0)) }
  }
}

extension BlindView {
  /// What the coder may know of entries of the journal: of another's those subjects only that are not
  /// hidden, and nothing where none is left.
  func seen(_ entries: [NumberedEntry], in connection: Connection) throws -> [NumberedEntry] {
    guard entries.contains(where: { $0.entry.coder != coder }) else { return entries }
    let claims = Set(
      try connection.rows(
        "SELECT id FROM claim WHERE article IN (SELECT value FROM json_each(?))", [list]
      ) { $0.integer64() })
    return entries.compactMap { entry in
      guard entry.entry.coder != coder, !entry.entry.subjects.isEmpty else { return entry }
      var seen = entry
      seen.entry.subjects.removeAll { subject in
        guard let number = Int64(subject.name) else { return false }
        return switch subject.kind {
        case .statement: claims.contains(number)
        case .article: entry.entry.kind.isMark && articles.contains(number)
        case .actor, .treaty, .concept: false
        }
      }
      // What is under a concept is a statement first.
      return seen.entry.subjects.first?.kind == entry.entry.subjects.first?.kind ? seen : nil
    }
  }
}

extension BlindView? {
  /// The hidden articles as a query takes them in one parameter.
  var hiddenList: NumberList { self?.list ?? NumberList([]) }
}

extension StatementQuery {
  /// The article of the statement is none of those that one parameter lists.
  static let isSeen = "statement.article NOT IN (SELECT value FROM json_each(?))"

  /// What is asked for besides holder, treaty, article and tag.
  fileprivate func admits(_ sourced: SourcedStatement) -> Bool {
    let statement = sourced.statement
    let day = sourced.date?.period(.day)?.description
    func has(_ text: String?, _ part: String) -> Bool {
      text?.lowercased().contains(part.lowercased()) ?? false
    }
    if let objectText {
      let object = statement.object
      guard has(object.quote.text, objectText) || has(object.name, objectText) else { return false }
    }
    if let since { guard let day, day >= since.description else { return false } }
    if let until { guard let day, day <= until.description else { return false } }
    if let kind, statement.actor.kind != kind { return false }
    if let members { guard let id = statement.actor.id, members.contains(id) else { return false } }
    if let outlet, !has(sourced.article.outlet, outlet) { return false }
    if let minimumConfidence, statement.confidence < minimumConfidence { return false }
    return isReviewed != false
  }
}
