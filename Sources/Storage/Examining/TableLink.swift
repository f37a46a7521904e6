/// A column, or two, by which rows of one table point to those of another.
struct TableLink {
  let table: String
  let columns: [String]
  let parent: String
  let parentColumns: [String]

  private init(_ table: String, _ columns: String, _ parent: String, _ parentColumns: String) {
    func names(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    self.table = table
    self.columns = names(columns)
    self.parent = parent
    self.parentColumns = names(parentColumns)
  }

  /// In an order in which what hangs on a row comes after it.
  static let all = [
    TableLink("sentence", "article", "article", "id"),
    TableLink("claim", "article sentence", "sentence", "article number"),
    TableLink("statement", "id", "claim", "id"),
    TableLink("statement", "actor", "actor", "id"),
    TableLink("objectSpan", "statement", "statement", "id"),
    TableLink("journalSubject", "entry", "journal", "id"),
    TableLink("decision", "claim", "claim", "id"),
    TableLink("decision", "name", "decisionName", "id"),
    TableLink("decision", "entry", "journal", "id"),
    TableLink("removedArticle", "article", "article", "id"),
    TableLink("fingerprint", "article", "article", "id"),
    TableLink("fingerprintKey", "article", "fingerprint", "article"),
    TableLink("copy", "article", "article", "id"),
    TableLink("copy", "original", "article", "id"),
    TableLink("page", "article", "article", "id"),
    TableLink("metadataOrigin", "article", "article", "id"),
    TableLink("feedItem", "feed", "feed", "id"),
    TableLink("feedItem", "article", "article", "id"),
    TableLink("actTable", "entry", "journal", "id"),
    TableLink("act", "entry", "journal", "id"),
    TableLink("intake", "article", "article", "id"),
  ]

  /// The rows of the table that point to nothing, as a condition on it.
  var isOrphan: String {
    let pairs = zip(columns, parentColumns).map { "parent.\($1) = \(table).\($0)" }
    let given = columns.map { "\(table).\($0) IS NOT NULL" }
    return given.joined(separator: " AND ")
      + " AND NOT EXISTS (SELECT 1 FROM \(parent) AS parent WHERE \(pairs.joined(separator: " AND ")))"
  }
}
