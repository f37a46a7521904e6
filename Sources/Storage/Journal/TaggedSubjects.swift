import Statements

/// What has a mark that nobody has taken off since: statements, articles, actors and treaties.
struct TaggedSubjects {
  private var names: [JournalSubject.Kind: Set<String>] = [:]

  /// With a coder, by that coder's marks alone. Who is merged into a marked actor is marked too.
  init(
    _ tag: String, by coder: String? = nil, _ amendments: Amendments, in connection: Connection
  ) throws {
    var marked: Set<JournalSubject> = []
    let entries = try JournalTable(connection: connection).entries(
      where: "journal.kind IN ('tag', 'untag') AND stands AND json_extract(fields, '$.tag') = ?",
      [tag])
    for entry in entries.map(\.entry) where coder == nil || entry.coder == coder {
      for subject in entry.subjects.map(\.folded) {
        if entry.kind == .tag { marked.insert(subject) } else { marked.remove(subject) }
      }
    }
    for subject in marked {
      let meant = subject.kind == .actor || subject.kind == .treaty
      for source in meant ? amendments.sources(of: subject) : [subject] {
        names[source.kind, default: []].insert(source.name)
      }
    }
  }

  /// As a condition on a statement with its actor.
  func sql() throws -> StatementQuery.SQL {
    func list(_ kind: JournalSubject.Kind) throws -> String {
      try JournalTable.list(of: (names[kind] ?? []).sorted())
    }
    let actors = try list(.actor)
    return StatementQuery.SQL(
      text: """
        (statement.id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))
          OR statement.article IN (SELECT CAST(value AS INTEGER) FROM json_each(?))
          OR actor.directoryID IN (SELECT value FROM json_each(?))
          OR actor.directoryID IS NULL
            AND actor.name COLLATE NOCASE IN (SELECT value FROM json_each(?))
          OR statement.objectKind <> 'actor'
            AND statement.objectID IN (SELECT value FROM json_each(?)))
        """, values: [try list(.statement), try list(.article), actors, actors, try list(.treaty)])
  }

  /// True for a statement that is marked, or its article, its actor or its treaty.
  func contains(_ sourced: SourcedStatement) -> Bool {
    let statement = sourced.statement
    let actor = JournalSubject(.actor, statement.actor.id?.rawValue ?? statement.actor.name)
    let treaty = statement.object.kind == .actor ? nil : statement.object.id
    let subjects =
      [.statement(sourced.id), .article(sourced.articleID), actor.folded]
      + (treaty.map { [JournalSubject(.treaty, $0)] } ?? [])
    return subjects.contains { names[$0.kind]?.contains($0.name) ?? false }
  }
}
