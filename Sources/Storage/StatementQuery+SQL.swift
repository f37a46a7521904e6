import Statements

extension StatementQuery {
  /// The query as SQL with its parameters: the only place where one becomes the other.
  struct SQL {
    var text: String
    var values: [any SQLBindable]
  }

  /// Selects the columns of `StatementRow`, the oldest statement first; where people have amended who is
  /// who, all that may be meant; of what is marked, and without what a coder may not see.
  func sql(
    _ amendments: Amendments = Amendments(), marked: SQL? = nil, seenBy view: BlindView? = nil,
    isFolded: Bool = false
  ) -> SQL {
    var conditions: [String] = []
    var values: [any SQLBindable] = []
    func require(_ condition: String, _ new: any SQLBindable...) {
      conditions.append(condition)
      values += new
    }

    if let holder, !amendments.isEmpty {
      let sources = Sources(amendments.sources(of: holder.subject))
      require(
        sources.condition(
          ids: "actor.directoryID IN (SELECT value FROM json_each(?))",
          names: """
            actor.directoryID IS NULL
              AND actor.name COLLATE NOCASE IN (SELECT value FROM json_each(?))
            """))
      values += sources.values(perName: 1)
    } else {
      switch holder {
      case .known(let id): require("actor.directoryID = ?", id.rawValue)
      case .unknown(let name):
        require("actor.directoryID IS NULL AND actor.name = ? COLLATE NOCASE", name)
      case nil: break
      }
    }
    if let treaty, !amendments.isEmpty {
      let sources = Sources(amendments.sources(of: JournalSubject(.treaty, treaty.rawValue)))
      let condition = sources.condition(
        ids: "statement.objectID IN (SELECT value FROM json_each(?))",
        names: """
          statement.objectID IS NULL
            AND (lower(objectName) IN (SELECT value FROM json_each(?))
              OR lower(objectText) IN (SELECT value FROM json_each(?)))
          """)
      require("statement.objectKind <> 'actor' AND \(condition)")
      values += sources.values(perName: 2)
    } else if let treaty {
      require("statement.objectID = ? AND statement.objectKind <> 'actor'", treaty.rawValue)
    }
    if let objectText {
      require(
        "(instr(lower(statement.objectText), lower(?)) > 0 OR instr(lower(objectName), lower(?)) > 0)",
        objectText, objectText)
    }
    if let since { require("\(Self.day) >= ?", since.description) }
    if let until { require("\(Self.day) <= ?", until.description) }
    if let kind { require("actor.kind = ?", kind.rawValue) }
    if let members {
      // One value for all: a group may have more members than a query has parameters.
      require(
        "actor.directoryID IN (SELECT value FROM json_each(?))",
        "[" + members.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]")
    }
    if let outlet { require("instr(lower(article.outlet), lower(?)) > 0", outlet) }
    if let marked {
      conditions.append(marked.text)
      values += marked.values
    }
    if let isReviewed { require((isReviewed ? "" : "NOT ") + Self.isReviewed) }
    if let minimumConfidence, !isFolded { require("statement.confidence >= ?", minimumConfidence) }
    if let article { require("statement.article = ?", article) }
    if isAct {
      let names = Relation.allCases.filter(\.isAct).map { "'\($0.rawValue)'" }
      require("relation IN (\(names.joined(separator: ", "))) AND objectKind = 'treaty'")
    }
    if !includesSuperseded { require(Self.isCurrent) }
    if let view {
      require("statement.article NOT IN (SELECT value FROM json_each(?))", view.list)
    }

    var text = "SELECT \(StatementRow.columns) FROM \(StatementRow.source)"
    if !conditions.isEmpty { text += " WHERE " + conditions.joined(separator: " AND ") }
    if let limit, amendments.isEmpty, !isFolded {
      // The latest so many, turned round again.
      text += " ORDER BY day DESC NULLS LAST, statement.id DESC LIMIT ?"
      text = "SELECT * FROM (\(text)) AS latest ORDER BY day NULLS FIRST, statementID"
      values.append(limit)
    } else {
      text += " ORDER BY day NULLS FIRST, statement.id"
    }
    return SQL(text: text, values: values)
  }

  /// An article that counts: neither replaced nor removed.
  static let isCurrent =
    "article.supersededBy IS NULL AND article.id NOT IN (SELECT article FROM removedArticle)"

  /// Somebody has decided on the statement, and has not taken it back.
  static let isReviewed = """
    EXISTS (SELECT 1 FROM decision JOIN journal ON journal.id = decision.entry
      WHERE decision.claim = statement.id AND \(JournalTable.isVerdict))
    """

  /// The day of the position, else that of its article; of a month or year the first.
  static let day = "ifnull(statement.date, article.date)"
}

extension StatementQuery {
  /// Ids and names as the JSON arrays that a query takes in one parameter each.
  private struct Sources {
    private let ids: String
    /// Nil where there is none, so that nothing is looked for that no index finds.
    private let names: String?

    init(_ subjects: Set<JournalSubject>) {
      let all = subjects.map(\.name).sorted()
      let names = all.filter { !$0.contains(":") }
      ids = Self.array(all.filter { $0.contains(":") })
      self.names = names.isEmpty ? nil : Self.array(names)
    }

    func condition(ids: String, names: String) -> String {
      self.names == nil ? ids : "(\(ids) OR \(names))"
    }

    /// What the parameters of the condition are, which takes the names so many times.
    func values(perName count: Int) -> [String] {
      [ids] + (names.map { Array(repeating: $0, count: count) } ?? [])
    }

    private static func array(_ names: [String]) -> String {
      (try? JournalTable.list(of: names)) ?? "[]"
    }
  }

  /// True for a statement of the holder and on the treaty that are asked for, where people have
  /// amended who is who: SQL has found all that may be.
  func asks(for statement: Statement) -> Bool {
    switch holder {
    case .known(let id): guard statement.actor.id == id else { return false }
    case .unknown(let name):
      guard statement.actor.id == nil, statement.actor.name.lowercased() == name.lowercased()
      else { return false }
    case nil: break
    }
    guard let treaty else { return true }
    return statement.object.kind != .actor && statement.object.id == treaty.rawValue
  }
}

extension StatementQuery.Holder {
  /// The holder as the journal names it.
  package var subject: JournalSubject {
    switch self {
    case .known(let id): JournalSubject(.actor, id.rawValue)
    case .unknown(let name): JournalSubject(.actor, name)
    }
  }
}
