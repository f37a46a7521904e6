import Glibc
import Positions
import Statements

/// Keeps what questions are answered by: who stands where now, by the statements of the current
/// articles. Within the transaction that changes them.
///
/// Before and after, the tables hold what `Standings(weighing:)` makes of all statements, as people
/// amend them: the same rules, asked for what has changed only.
final class AnswerKeeper {
  /// Another number where the rules of weighing, or the tables, say something else: stores are then
  /// weighed anew when they are opened.
  static let version = 5

  /// All that is kept.
  private static let tables = """
    unsettledArticle weighed standing appearance tally naming holder discussedTreaty discussedObject \
    spelling outlet answers change
    """

  private static let partSize = 500

  let connection: Connection
  let numbers: AnswerNumbers
  let amendments: Amendments
  /// The positions to weigh anew.
  var places: Set<AnswerPlace> = []
  /// The articles whose statements were put in other places.
  var touched: Set<Int64> = []
  /// Of whom on which treaty something was taken away or put elsewhere.
  var lost: Set<TallyKey> = []
  var words: [Int64: SentenceWords] = [:]
  /// When a change is found; 0 where all is weighed anew.
  var time = Int64(Glibc.time(nil))

  init(connection: Connection) throws {
    self.connection = connection
    numbers = AnswerNumbers(connection: connection)
    amendments = try connection.amendments()
  }

  /// Brings the answers up to date with the articles that have changed. O(what these say, and the
  /// statements of the positions that they bear on).
  static func settle(_ connection: Connection) throws {
    let changed = try connection.unsettledArticles()
    guard !changed.isEmpty else { return }
    let keeper = try AnswerKeeper(connection: connection)
    try keeper.settleInParts(changed)
    try keeper.weigh()
  }

  /// Weighs all there is, where it was never weighed or by other rules. O(statements).
  static func rebuild(_ connection: Connection) throws {
    for table in tables.split(separator: " ") {
      try connection.run("DELETE FROM \(table)")
    }
    let keeper = try AnswerKeeper(connection: connection)
    keeper.time = 0
    var last: Int64 = 0
    while true {
      let batch = try connection.rows(
        """
        SELECT id FROM article WHERE id > ? AND supersededBy IS NULL ORDER BY id
        LIMIT \(partSize)
        """, [last]
      ) { $0.integer64() }
      guard let end = batch.last else { break }
      last = end
      try keeper.settleInParts(batch)
    }
    try keeper.weigh()
    try connection.run("INSERT INTO answers (version) VALUES (?)", version)
  }

  /// Settles so many articles at once that their statements fit in memory, however many there are.
  private func settleInParts(_ changed: [Int64]) throws {
    var rest = changed[...]
    while !rest.isEmpty {
      try settle(Array(rest.prefix(Self.partSize)))
      rest = rest.dropFirst(Self.partSize)
      words = [:]
    }
  }

  private func settle(_ changed: [Int64]) throws {
    let articles = try connection.articles(inReportsOf: changed)
    let list = NumberList(articles)
    let old = try connection.weighed(
      where: "article IN (SELECT value FROM json_each(?))", [list])
    let new = try rows(of: list)
    try replace(old, by: new)
    touched.formUnion(articles)
    try count(Array(touched))
    touched = []
  }

  /// What the statements of some whole reports say now.
  private func rows(of list: NumberList) throws -> [WeighedRow] {
    var known: [Int64: Article] = [:]
    let found = try connection.rows(
      """
      SELECT \(StatementRow.columns) FROM \(StatementRow.source)
      WHERE statement.article IN (SELECT value FROM json_each(?)) AND \(StatementQuery.isCurrent)
      ORDER BY statement.id
      """, [list]
    ) { try StatementRow.read(&$0, articles: &known) }
    .map { $0.saying(amendments.applied(to: $0.statement)) }
    let names = HolderNames(of: found)
    return try found.map { try row(of: $0, meaning: names.key(of: $0)) }
  }

  func row(of sourced: SourcedStatement, meaning key: HolderKey) throws -> WeighedRow {
    let statement = sourced.statement
    let mentioned = PositionHolder(statement.actor)
    let holder = try numbers.holder(key, called: mentioned)
    let object = statement.object
    let named = NamedObject(object)
    let treaty = object.kind == .actor ? nil : object.id
    let row = WeighedRow(
      holder: holder, object: try named.map { try numbers.object($0.key) } ?? 0,
      date: sourced.date?.stored ?? 0, statement: sourced.id, article: sourced.articleID,
      report: sourced.reportID, sentence: statement.evidence.sentenceIndex,
      naming: try numbers.naming(mentioned), treaty: try treaty.map(numbers.treaty) ?? -1,
      isWhole: named?.key.treaty != nil,
      spelling: try named.map { try numbers.spelling($0.object) } ?? 0,
      relation: statement.relation, polarity: statement.polarity, modality: statement.modality,
      isNegated: statement.isNegated, confidence: statement.confidence,
      outlet: try sourced.article.outlet.map(numbers.outlet) ?? 0,
      likeness: statement.isCodedElsewhere
        ? TextDigest.of("coding \(sourced.id)") : statement.likeness(of: holder),
      words: TextDigest.of(statement.evidence.sentence.text), leader: nil, isCounted: false)
    return row.alone
  }

  /// Puts rows in place of others, and finds out what repeats what.
  private func replace(_ old: [WeighedRow], by new: [WeighedRow]) throws {
    let before = Dictionary(uniqueKeysWithValues: old.map { ($0.statement, $0) })
    let changed = new.filter { row in before[row.statement].map { !$0.saysSame(as: row) } ?? true }
    let unchanged = Set(new.map(\.statement)).subtracting(changed.map(\.statement))
    let gone = old.filter { !unchanged.contains($0.statement) }
    // What was one with them may be something else without them.
    var seeds = try clusters(of: gone).subtracting(gone.map(\.statement))
    for row in gone {
      try row.delete(from: connection)
      noteLoss(of: row)
    }
    for row in changed {
      try row.insert(into: connection)
      note(row)
      seeds.insert(row.statement)
    }
    try countNamings(gone.map { ($0.naming, -1) } + changed.map { ($0.naming, 1) })
    let isNew = Dictionary(uniqueKeysWithValues: changed.map { ($0.statement, $0) })
    try findRepeats(of: seeds, isNew)
  }

  func note(_ row: WeighedRow) {
    if row.object != 0 { places.insert(row.place) }
    touched.insert(row.article)
  }

  func noteLoss(of row: WeighedRow) {
    note(row)
    lost.insert(TallyKey(holder: row.holder, treaty: row.treaty))
  }

  /// By the name that of all in use is spelled best the holder is shown.
  private func countNamings(_ changes: [(Int, Int)]) throws {
    let changes = Dictionary(changes, uniquingKeysWith: +).filter { $0.value != 0 }
    for (naming, change) in changes.sorted(by: { $0.key < $1.key }) {
      let holder = try connection.row(
        """
        UPDATE naming SET statements = statements + ?2 WHERE id = ?1
        RETURNING CASE WHEN statements IN (0, ?2) THEN holder END
        """, naming, change, read: { $0.optionalInteger64() })
      guard let holder = holder ?? nil else { continue }
      let spellings = try connection.rows(
        """
        SELECT directoryID, name, kind, affiliation FROM naming
        WHERE holder = ? AND statements > 0 ORDER BY id
        """, [holder]
      ) { try $0.holder() }
      guard let shown = HolderNames.shown(spellings) else { continue }
      try connection.run(
        "UPDATE holder SET name = ?, kind = ?, affiliation = ? WHERE id = ?", shown.name,
        shown.kind.rawValue, shown.affiliation?.rawValue, holder)
    }
  }
}

extension WeighedRow {
  /// True where nothing but what repeats what can be another.
  fileprivate func saysSame(as row: WeighedRow) -> Bool {
    var own = alone
    // A repeat has the object of what it repeats.
    if leader != nil { (own.object, own.spelling) = (row.object, row.spelling) }
    return own == row
  }
}

extension Statement {
  /// What two statements of one holder must have in common to be told apart by their sentences only.
  fileprivate func likeness(of holder: Int) -> Int64 {
    TextDigest.of(
      [
        String(holder), object.kind.rawValue, object.id ?? "", object.name, relation.rawValue,
        polarity.rawValue, modality.rawValue, isNegated ? "true" : "false",
      ].joined(separator: "\n"))
  }
}

extension Connection {
  fileprivate func unsettledArticles() throws -> [Int64] {
    let articles = try rows("SELECT article FROM unsettledArticle") { $0.integer64() }
    if !articles.isEmpty { try run("DELETE FROM unsettledArticle") }
    return articles
  }

  /// Some articles and all that print the same reports: within a report a short name is whose the
  /// long one is.
  func articles(inReportsOf changed: [Int64]) throws -> [Int64] {
    try rows(
      """
      WITH changed (article) AS (SELECT value FROM json_each(?)),
        report (original) AS (
          SELECT ifnull(copy.original, changed.article)
          FROM changed LEFT JOIN copy ON copy.article = changed.article)
      SELECT article FROM changed
      UNION SELECT original FROM report
      UNION SELECT copy.article FROM report JOIN copy ON copy.original = report.original
      """, [NumberList(changed)]
    ) { $0.integer64() }
  }
}
