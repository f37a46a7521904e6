/// The tables of a store, as they are copied: one after what it points to.
struct StoreTable: Hashable {
  /// How the numbers of its rows are given.
  enum Numbers { case none, next, neverAgain }

  let name: String
  /// What tells its rows apart; they are copied in this order.
  let key: [String]
  let numbers: Numbers

  var givesNumbers: Bool { numbers != .none }

  private init(_ name: String, _ key: String, _ numbers: Numbers = .none) {
    self.name = name
    self.key = key.split(separator: " ").map(String.init)
    self.numbers = numbers
  }

  static let all = [
    StoreTable("extraction", "id", .next),
    StoreTable("article", "id"),
    StoreTable("sentence", "article number"),
    StoreTable("actor", "id", .next),
    StoreTable("decisionName", "id", .next),
    StoreTable("claim", "id", .neverAgain),
    StoreTable("statement", "id", .neverAgain),
    StoreTable("objectSpan", "statement number"),
    StoreTable("journalKind", "name"),
    StoreTable("journal", "id", .neverAgain),
    StoreTable("journalSubject", "entry number"),
    StoreTable("decision", "claim number"),
    StoreTable("removedArticle", "article"),
    StoreTable("fingerprint", "article"),
    StoreTable("fingerprintKey", "key day article"),
    StoreTable("copy", "article"),
    StoreTable("page", "address"),
    StoreTable("metadataOrigin", "article"),
    StoreTable("feed", "id", .next),
    StoreTable("feedItem", "feed item"),
    StoreTable("purge", "article"),
    StoreTable("actTable", "id", .next),
    StoreTable("act", "id", .neverAgain),
    StoreTable("newsSeen", "coder"),
    StoreTable("intake", "article"),
    StoreTable("answers", "version"),
    StoreTable("unsettledArticle", "article"),
    StoreTable("holder", "id", .next),
    StoreTable("naming", "id", .next),
    StoreTable("discussedTreaty", "id", .next),
    StoreTable("discussedObject", "id", .next),
    StoreTable("spelling", "id", .next),
    StoreTable("outlet", "id", .next),
    StoreTable("weighed", "holder object date statement"),
    StoreTable("standing", "holder object"),
    StoreTable("appearance", "article holder treaty isWhole"),
    StoreTable("tally", "holder treaty"),
    StoreTable("change", "holder object number"),
  ]
}
