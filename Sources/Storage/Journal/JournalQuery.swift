import Statements

/// Which entries of the journal to look for; what is left nil or false asks for nothing.
package struct JournalQuery: Hashable, Sendable {
  /// Those about any of these.
  package var subjects: [JournalSubject]?
  /// Those of these kinds.
  package var kinds: Set<JournalEntry.Kind>?
  /// Those of one coder.
  package var coder: String?
  /// Only those that nobody has taken back: what a fold goes over.
  package var standing = false
  /// Only decisions on statements of which no current article has the sentence any more.
  package var lost = false
  /// Those behind this one.
  package var after: Int64?
  /// At most so many, the latest.
  package var limit: Int?

  package init(
    subjects: [JournalSubject]? = nil, kinds: Set<JournalEntry.Kind>? = nil, coder: String? = nil,
    standing: Bool = false, lost: Bool = false, after: Int64? = nil, limit: Int? = nil
  ) {
    self.subjects = subjects
    self.kinds = kinds
    self.coder = coder
    self.standing = standing
    self.lost = lost
    self.after = after
    self.limit = limit
  }
}

extension JournalTable {
  func entries(matching query: JournalQuery) throws -> [NumberedEntry] {
    var conditions = ["TRUE"]
    var values: [any SQLBindable] = []
    if let subjects = query.subjects {
      let byKind = Dictionary(grouping: subjects, by: \.kind)
      let alternatives = try byKind.map { kind, subjects in
        values += [kind.rawValue, try Self.list(of: subjects.map(\.name))] as [String]
        return "(kind = ? AND name IN (SELECT value FROM json_each(?)))"
      }
      conditions.append(
        "journal.id IN (SELECT entry FROM journalSubject WHERE "
          + (alternatives.isEmpty ? "FALSE" : alternatives.joined(separator: " OR ")) + ")")
    }
    if let kinds = query.kinds {
      let names = kinds.map(\.rawValue).sorted()
      let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
      conditions.append("journal.kind IN (\(marks))")
      values += names
    }
    if let coder = query.coder {
      conditions.append("coder = ?")
      values.append(coder)
    }
    if query.lost {
      conditions.append(
        """
        stands AND EXISTS (SELECT 1 FROM decision WHERE entry = journal.id)
        AND NOT EXISTS (
          SELECT 1 FROM decision JOIN claim ON claim.id = decision.claim
          JOIN article ON article.id = claim.article
          WHERE decision.entry = journal.id AND article.supersededBy IS NULL)
        """)
    }
    if let after = query.after {
      conditions.append("journal.id > ?")
      values.append(after)
    }
    if query.standing { conditions.append("stands") }
    var limit = ""
    if let count = query.limit { limit = "ORDER BY id DESC LIMIT \(count)" }
    return try entries(where: conditions.joined(separator: " AND "), values, limit: limit)
  }
}
