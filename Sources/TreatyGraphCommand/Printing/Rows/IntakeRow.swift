import TreatyGraph

/// What became of one article that was to be taken in.
struct IntakeRow: Encodable {
  static let listing = Listing<IntakeRow>(
    columns: [
      .number("NO."), .text("OUTCOME"), .number("SENTENCES"), .number("STATEMENTS"),
      .text("FILE"), .rare("COPY OF"),
    ]
  ) { row in
    [
      Table.Cell(String(row.article)), Table.Cell(row.outcome), Table.Cell(String(row.sentences)),
      Table.Cell(String(row.statements)), Table.Cell(row.file),
      Table.Cell(row.copyOf.map { String($0) } ?? "", .faint),
    ]
  }

  private var article: Int64
  private var outcome: String
  private var replaced: Int64?
  private var sentences: Int
  private var statements: Int
  private var file: String
  private var copyOf: Int64?
  private var language: String?

  /// Nil where nothing was stored.
  init?(_ result: IntakeResult) {
    guard case .stored(let stored) = result.outcome else { return nil }
    article = stored.articleID
    sentences = result.sentenceCount
    statements = result.statementCount
    file = result.source.path
    copyOf = result.original
    language = result.language
    outcome = stored.word
    replaced = stored.replaced
  }
}

extension AdditionOutcome {
  var word: String {
    switch self {
    case .added: "added"
    case .unchanged: "unchanged"
    case .reread: "read again"
    case .superseded: "replaced"
    }
  }

  /// The number of the version whose place was taken.
  var replaced: Int64? {
    if case .superseded(let old, _) = self { old } else { nil }
  }
}
