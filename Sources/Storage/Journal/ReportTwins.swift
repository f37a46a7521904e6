import Statements

/// The claims that say the same in other texts: in copies of a report, or in a changed article.
///
/// A claim's twin has the same words for actor, predicate and object in a sentence of the same words;
/// of several in one text the one at the same place of the order. White space is no difference.
struct ReportTwins {
  let connection: Connection

  /// The current articles that print the report of an article again, itself left out.
  func otherCopies(ofArticle article: Int64) throws -> [Int64] {
    try connection.rows(
      """
      WITH report (original) AS (
        SELECT ifnull((SELECT original FROM copy WHERE article = ?1), ?1))
      SELECT id FROM article
      WHERE id <> ?1 AND supersededBy IS NULL AND id IN (
        SELECT original FROM report
        UNION SELECT article FROM copy WHERE original IN (SELECT original FROM report))
      ORDER BY id
      """, [article]
    ) { $0.integer64() }
  }

  /// The twin of a claim in another article; nil where that has none. Reads the claims of both
  /// articles that have the same place in a sentence of these words.
  func twin(of record: ClaimRecord, in article: Int64) throws -> ClaimRecord? {
    let signature = ClaimSignature(record.claim)
    let own = try alike(signature, in: record.articleID)
    let others = try alike(signature, in: article)
    guard let place = own.firstIndex(where: { $0.id == record.id }), place < others.count else {
      return nil
    }
    return others[place]
  }

  private func alike(_ signature: ClaimSignature, in article: Int64) throws -> [ClaimRecord] {
    let sentences = try sentences(of: signature.sentence, in: article)
    let records = try sentences.flatMap {
      try connection.claimRecords(where: "claim.article = ? AND claim.sentence = ?", [article, $0])
    }
    return records.filter { ClaimSignature($0.claim) == signature }
      .sorted { $0.claim.key.order.lexicographicallyPrecedes($1.claim.key.order) }
  }

  /// The numbers of the sentences that have certain words.
  private func sentences(of words: String, in article: Int64) throws -> [Int] {
    try connection.rows(
      "SELECT number, text FROM sentence WHERE article = ? ORDER BY number", [article]
    ) { row in
      let number = row.integer()
      return row.text().spacedOnce == words ? number : nil
    }.compactMap(\.self)
  }
}

/// The words by which a claim is found again in another text.
struct ClaimSignature: Hashable {
  let sentence: String
  private let actor: String
  private let predicate: String
  private let object: String

  init(_ claim: Claim) {
    sentence = claim.evidence.sentence.text.spacedOnce
    actor = claim.actor.text.spacedOnce
    predicate = claim.predicate.quote.text.spacedOnce
    object = claim.object.text.spacedOnce
  }
}

extension ClaimKey {
  fileprivate var order: [Int] {
    [predicate.start, actor.start, object.start, predicate.end, actor.end, object.end, ordinal]
  }
}

extension String {
  /// The words with one space between them.
  var spacedOnce: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
