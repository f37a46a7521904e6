import Statements

extension StatementQuery {
  /// The query as SQL with its parameters: the only place where one becomes the other.
  struct SQL {
    var text: String
    var values: [any SQLBindable]
  }

  /// Selects the columns of `StatementRow`, the oldest statement first.
  var sql: SQL {
    var conditions: [String] = []
    var values: [any SQLBindable] = []
    func require(_ condition: String, _ new: any SQLBindable...) {
      conditions.append(condition)
      values += new
    }

    switch holder {
    case .known(let id): require("actor.directoryID = ?", id.rawValue)
    case .unknown(let name):
      require("actor.directoryID IS NULL AND actor.name = ? COLLATE NOCASE", name)
    case nil: break
    }
    if let treaty {
      require("statement.objectID = ? AND statement.objectKind <> 'actor'", treaty.rawValue)
    }
    if let objectText {
      require(
        "(instr(lower(statement.objectText), lower(?)) OR instr(lower(objectName), lower(?)))",
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
    if let outlet { require("instr(lower(article.outlet), lower(?))", outlet) }
    if let minimumConfidence { require("statement.confidence >= ?", minimumConfidence) }
    if let article { require("statement.article = ?", article) }
    if !includesSuperseded { require(Self.isCurrent) }

    var text = "SELECT \(StatementRow.columns) FROM \(StatementRow.source)"
    if !conditions.isEmpty { text += " WHERE " + conditions.joined(separator: " AND ") }
    if let limit {
      // The latest so many, turned round again.
      text += " ORDER BY day DESC, statement.id DESC LIMIT ?"
      text = "SELECT * FROM (\(text)) ORDER BY day, statementID"
      values.append(limit)
    } else {
      text += " ORDER BY day, statement.id"
    }
    return SQL(text: text, values: values)
  }

  /// An article that counts: neither replaced nor removed.
  static let isCurrent =
    "article.supersededBy IS NULL AND article.id NOT IN (SELECT article FROM removedArticle)"

  /// The day of the position, else that of its article; of a month or year the first.
  static let day = "ifnull(statement.date, article.date)"
}
