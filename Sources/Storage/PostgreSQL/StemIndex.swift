/// The words of the articles of a PostgreSQL store.
///
/// Their stems lie in a table of the store, as FTS5 takes them: by these an index finds the articles that
/// may have the words. FTS5 in memory, asked about those, has the last word, so that a search finds what
/// it finds in a file; only its order hangs on which articles were looked at.
final class StemIndex: WordIndex {
  private let pages: Connection
  /// So many articles are looked at at once.
  private static let partSize = 500
  /// What PostgreSQL takes of one word, and of all of an article's.
  private static let longestStem = 2000
  private static let mostBytes = 1_000_000

  init() throws {
    pages = try Connection(path: ":memory:", mode: .readWriteCreate, patience: .zero)
    try pages.execute(
      script: """
        CREATE VIRTUAL TABLE page USING fts5 (
          title, text, tokenize = '\(FullTextIndex.tokenizer)');
        CREATE VIRTUAL TABLE stem USING fts5vocab (page, 'instance');
        """)
  }

  func enter(_ article: Int64, title: String, text: String, in connection: Connection) throws {
    try take([Page(id: article, title: title, text: text)])
    let stems = try pages.rows("SELECT DISTINCT term FROM stem") { $0.text() }
      .filter { $0.utf8.count <= Self.longestStem }
    let size = stems.reduce(0) { $0 + $1.utf8.count + 4 }
    try connection.run(
      "INSERT INTO articleWord (article, stems) VALUES (?, CAST(? AS TSVECTOR))", article,
      size > Self.mostBytes ? nil : stems.map(Self.quoted).joined(separator: " "))
  }

  func isWhole(in connection: Connection) throws -> Bool {
    let missing = "article.id NOT IN (SELECT article FROM articleWord)"
    return try connection.integer("SELECT count(*) FROM article WHERE \(missing)") == 0
  }

  func rebuild(in connection: Connection) throws {
    try connection.run("DELETE FROM articleWord")
    let articles = try connection.rows("SELECT id FROM article ORDER BY id") { $0.integer64() }
    for part in articles.inParts(of: Self.partSize) {
      for page in try pages(part, in: connection) {
        try enter(page.id, title: page.title, text: page.text, in: connection)
      }
    }
  }

  // They went with their articles.
  func forgetRemoved(in connection: Connection) {}

  func search(
    _ terms: [SearchTerm], where condition: StatementQuery.SQL, limit: Int,
    in connection: Connection
  ) throws -> WordHits {
    let candidates = try candidates(for: terms, where: condition, in: connection)
    let expression = terms.expression
    var hits: [RankedArticle] = []
    for part in candidates.inParts(of: Self.partSize) {
      try take(try pages(part, in: connection))
      hits += try pages.rows(
        "SELECT rowid, \(FullTextIndex.rank("page")) FROM page WHERE page MATCH ?", [expression]
      ) { RankedArticle(id: $0.integer64(), rank: $0.real()) }
    }
    hits.sort { ($0.rank, $0.id) < ($1.rank, $1.id) }
    let texts = try hits.prefix(limit).map(\.id).inParts(of: Self.partSize).flatMap {
      try marked($0, expression, in: connection)
    }
    return WordHits(texts: texts, count: hits.count)
  }

  private struct RankedArticle {
    let id: Int64
    let rank: Double
  }

  private struct Page {
    let id: Int64
    let title: String
    let text: String
  }

  /// The articles that have the stems, wherever they stand.
  private func candidates(
    for terms: [SearchTerm], where condition: StatementQuery.SQL, in connection: Connection
  ) throws -> [Int64] {
    var text = "SELECT article.id FROM article WHERE \(condition.text)"
    var values = condition.values
    let needed = try terms.compactMap(wanted).joined(separator: " & ")
    if !needed.isEmpty {
      text += """
         AND article.id IN (
          SELECT article FROM articleWord WHERE stems @@ CAST(? AS TSQUERY)
          UNION ALL SELECT article FROM articleWord WHERE stems IS NULL)
        """
      values.append(needed)
    }
    return try connection.rows(text + " ORDER BY article.id", values) { $0.integer64() }
  }

  /// What an article must have for a term; nil where nothing can be said.
  private func wanted(_ term: SearchTerm) throws -> String? {
    var ways: [String] = []
    for way in term.ways {
      let stems = try way.flatMap(wanted)
      guard !stems.isEmpty else { return nil }
      ways.append(stems.joined(separator: " & "))
    }
    return ways.isEmpty ? nil : "(" + ways.joined(separator: " | ") + ")"
  }

  private func wanted(_ phrase: SearchPhrase) throws -> [String] {
    try take([Page(id: 1, title: "", text: phrase.words)])
    let stems = try pages.rows("SELECT term FROM stem ORDER BY \"offset\"") { $0.text() }
    return stems.enumerated().filter { $0.element.utf8.count <= Self.longestStem }.map {
      let goesOn = phrase.isStart && $0.offset == stems.count - 1
      return Self.quoted($0.element) + (goesOn ? ":*" : "")
    }
  }

  private static func quoted(_ stem: String) -> String {
    let plain = stem.map { $0 == "'" || $0 == "\\" ? "\($0)\($0)" : "\($0)" }.joined()
    return "'\(plain)'"
  }

  private func pages(_ articles: [Int64], in connection: Connection) throws -> [Page] {
    try connection.rows(
      """
      SELECT id, ifnull(title, ''), text FROM article
      WHERE id IN (SELECT value FROM json_each(?))
      """, [NumberList(articles)]
    ) { Page(id: $0.integer64(), title: $0.text(), text: $0.text()) }
  }

  /// Has these pages in memory, and no others.
  private func take(_ new: [Page]) throws {
    try pages.run("DELETE FROM page")
    for page in new {
      try pages.run(
        "INSERT INTO page (rowid, title, text) VALUES (?, ?, ?)", page.id, page.title, page.text)
    }
  }

  private func marked(
    _ articles: [Int64], _ expression: String, in connection: Connection
  ) throws -> [NumberedText] {
    try take(try pages(articles, in: connection))
    let texts = try pages.rows(
      "SELECT rowid, \(FullTextIndex.highlight("page")) FROM page WHERE page MATCH ?", [expression]
    ) { NumberedText(id: $0.integer64(), marked: MarkedText($0.text())) }
    let byID = Dictionary(uniqueKeysWithValues: texts.map { ($0.id, $0) })
    return articles.compactMap { byID[$0] }
  }
}

extension Array {
  fileprivate func inParts(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
