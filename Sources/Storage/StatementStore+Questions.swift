import Positions
import Statements
import Synchronization

extension StatementStore {
  /// The statements that a query asks for, the oldest first; those without a date before all.
  package func statements(matching query: StatementQuery) throws -> [SourcedStatement] {
    try connection.withLock { connection in
      let amendments = try connection.amendments()
      let marked = try query.tag.map {
        try TaggedSubjects($0, amendments, in: connection).sql()
      }
      let reliability = try connection.reliability()
      let sql = query.sql(
        amendments, marked: marked, seenBy: view, isFolded: reliability != nil || view != nil)
      var articles: [Int64: Article] = [:]
      var found = try connection.rows(sql.text, sql.values) {
        try StatementRow.read(&$0, articles: &articles)
      }
      guard !amendments.isEmpty || view != nil || reliability != nil else { return found }
      if let reliability { found = try connection.applying(reliability, to: found) }
      found = found.map { sourced in
        sourced.saying(amendments.applied(to: sourced.statement))
      }.filter {
        query.asks(for: $0.statement)
          && $0.statement.confidence >= query.minimumConfidence ?? 0
      }
      if let view {
        found += try view.statements(matching: query, amendments, in: connection)
        found.sort { ($0.dayOfOrder, $0.id) < ($1.dayOfOrder, $1.id) }
      }
      return query.limit.map { Array(found.suffix($0)) } ?? found
    }
  }

  /// How often what patterns and rules find is right by reviews, where a person uses that; nil where
  /// nobody does. Found by an index.
  package func reliability() throws -> Reliability? {
    try connection.withLock { try $0.reliability() }
  }

  /// What people say of actors and treaties; found by an index.
  package func amendments() throws -> Amendments {
    try connection.withLock { try $0.amendments() }
  }

  /// Who holds positions in current articles, the most quoted first.
  package func actors() throws -> [ActorSummary] {
    try connection.withLock { connection in
      let amendments = try connection.amendments()
      let found = try connection.rows(
        """
        SELECT actor.directoryID, actor.name, actor.kind, actor.affiliation,
          count(*) AS statements, count(DISTINCT statement.article)
        FROM statement
        JOIN actor ON actor.id = statement.actor
        JOIN article ON article.id = statement.article
        WHERE \(StatementQuery.isCurrent) AND \(StatementQuery.isSeen)
        GROUP BY actor.id
        ORDER BY statements DESC, actor.name, actor.id
        """, [view.hiddenList]
      ) { row in
        ActorSummary(
          actor: try row.holder(), statementCount: row.integer(), articleCount: row.integer())
      }
      return amendments.isEmpty ? found : found.joined(by: amendments)
    }
  }

  /// The treaties that current articles hold positions on, the most discussed first.
  package func treaties() throws -> [TreatySummary] {
    try connection.withLock { connection in
      try connection.rows(
        """
        SELECT objectID, count(*) AS statements, count(DISTINCT statement.actor),
          count(DISTINCT statement.article), min(\(StatementQuery.day)), max(\(StatementQuery.day))
        FROM statement
        JOIN article ON article.id = statement.article
        WHERE objectID IS NOT NULL AND objectKind <> 'actor' AND \(StatementQuery.isCurrent)
          AND \(StatementQuery.isSeen)
        GROUP BY objectID
        ORDER BY statements DESC, objectID
        """, [view.hiddenList]
      ) { row in
        TreatySummary(
          id: TreatyID(row.text()), statementCount: row.integer(), actorCount: row.integer(),
          articleCount: row.integer(),
          firstDate: row.optionalText().flatMap { CalendarDate($0) },
          lastDate: row.optionalText().flatMap { CalendarDate($0) })
      }
    }
  }

  /// Who is named as a holder in the reports that some statements stand in, copies among them, also
  /// by statements that are not among those.
  package func holderNamings(
    inReportsOf statements: [SourcedStatement]
  ) throws -> [HolderNaming] {
    let list = NumberList(Set(statements.map(\.reportID)).sorted())
    return try connection.withLock { connection in
      let amendments = try connection.amendments()
      return try connection.rows(
        """
        SELECT DISTINCT ifnull(copy.original, statement.article),
          actor.directoryID, actor.name, actor.kind, actor.affiliation
        FROM statement
        JOIN actor ON actor.id = statement.actor
        JOIN article ON article.id = statement.article
        LEFT JOIN copy ON copy.article = statement.article
        WHERE \(StatementQuery.isCurrent) AND statement.article IN (
          SELECT value FROM json_each(?)
          UNION SELECT article FROM copy WHERE original IN (SELECT value FROM json_each(?)))
          AND \(StatementQuery.isSeen)
        """, [list, list, view.hiddenList]
      ) { row in HolderNaming(report: row.integer64(), holder: try row.holder()) }
      .map { HolderNaming(report: $0.report, holder: amendments.applied(to: $0.holder)) }
    }
  }
}

extension Connection {
  /// The last entry that says what reviews say of patterns and rules.
  func reliability() throws -> Reliability? {
    let query = JournalQuery(kinds: [.reliability], standing: true, limit: 1)
    return Reliability(try JournalTable(connection: self).entries(matching: query))
  }

  /// Statements as sure as reviews say, by the pattern and the rules of each. Looks through all
  /// decisions where rules matter.
  func applying(
    _ reliability: Reliability, to statements: [SourcedStatement]
  ) throws -> [SourcedStatement] {
    var rules: [Int64: Set<String>] = [:]
    let wanted = try JournalTable.list(of: reliability.shifts.keys.sorted())
    let made = try rows(
      """
      SELECT decision.claim, decisionName.name FROM decision
      JOIN claim ON claim.id = decision.claim AND claim.reading = decision.reading
      JOIN decisionName ON decisionName.id = decision.name
      WHERE decisionName.name IN (SELECT value FROM json_each(?))
      """, [wanted]
    ) { NamedDecision(claim: $0.integer64(), name: $0.text()) }
    for decision in made { rules[decision.claim, default: []].insert(decision.name) }
    return statements.map { sourced in
      var statement = sourced.statement
      statement.confidence = reliability.applied(
        to: statement.confidence, of: rules[sourced.id] ?? [])
      return sourced.saying(statement)
    }
  }
}

private struct NamedDecision {
  var claim: Int64
  var name: String
}

extension [ActorSummary] {
  /// Those that are one by what people say, together. Articles that name both are counted twice.
  fileprivate func joined(by amendments: Amendments) -> [ActorSummary] {
    var joined: [HolderKey: ActorSummary] = [:]
    for summary in self {
      let actor = amendments.applied(to: summary.actor)
      let known = joined[HolderKey(actor)]
      joined[HolderKey(actor)] = ActorSummary(
        actor: known?.actor ?? actor,
        statementCount: summary.statementCount + (known?.statementCount ?? 0),
        articleCount: summary.articleCount + (known?.articleCount ?? 0))
    }
    return joined.values.sorted {
      ($1.statementCount, $0.actor.name) < ($0.statementCount, $1.actor.name)
    }
  }
}

extension Amendments {
  func applied(to holder: PositionHolder) -> PositionHolder {
    guard !isEmpty else { return holder }
    return PositionHolder(
      applied(
        to: ActorMention(
          id: holder.id, name: holder.name, kind: holder.kind, affiliation: holder.affiliation,
          quote: Quote(text: "", range: ScalarRange(0, 0)))))
  }
}

extension SourcedStatement {
  /// Without a date before all others.
  fileprivate var dayOfOrder: String { date?.period(.day)?.description ?? "" }
}
