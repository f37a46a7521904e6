import Positions
import Statements
import Synchronization

/// What a kept answer tells, and how many statements were too unsure to count for it.
package struct KeptAnswer<Value: Sendable>: Sendable {
  package var value: Value
  package var leftOutCount: Int
}

extension StatementStore {
  /// Where an actor stands, or all who are called so, the most quoted first; on a treaty and its parts
  /// where one is given.
  ///
  /// `title` names a treaty, given what the articles call it. O(what is shown).
  package func holderOverviews(
    of asked: StatementQuery.Holder, on treaty: TreatyID?, extent: HolderOverview.Extent,
    title: @Sendable (TreatyID, String?) -> String
  ) throws -> KeptAnswer<[HolderOverview]>? {
    try readingAnswers { reader in
      var answer = KeptAnswer(value: [HolderOverview](), leftOutCount: 0)
      var scope = 0
      if let treaty {
        guard let number = try reader.treaty(treaty) else { return answer }
        scope = number
      }
      for holder in try reader.holders(asked) {
        let tally = try reader.tally(holder: holder, treaty: scope)
        answer.leftOutCount += tally.unsure
        guard tally.statements > 0 else { continue }
        answer.value.append(
          try HolderReading(reader: reader, number: holder, scope: scope, tally: tally)
            .overview(extent, title: title))
      }
      answer.value.sort(by: HolderOverview.leads)
      return answer
    }
  }

  /// Who stands where on a treaty: of each side the most quoted, at most so many.
  package func treatyOverview(
    of treaty: TreatyID, atMost limit: Int
  ) throws -> KeptAnswer<TreatyOverview>? {
    try readingAnswers { reader in
      let number = try reader.treaty(treaty) ?? 0
      let whole = try reader.tally(holder: 0, treaty: number == 0 ? 0 : -1 - number)
      func side(_ polarity: Polarity) throws -> TreatyOverview.Side {
        let condition = "standing.treaty = ? AND isWhole = 1 AND polarity = ?"
        let values = [number, polarity.place]
        return TreatyOverview.Side(
          count: try reader.count("standing", where: condition, values),
          positions: try reader.positions(
            """
            \(condition)
            ORDER BY articles DESC, statements DESC, holder.name, ifnull(holder.directoryID, ''),
              holder.words LIMIT ?
            """, values + [limit]))
      }
      let support = try side(.support)
      let oppose = try side(.oppose)
      let neutral = try side(.neutral)
      return KeptAnswer(
        value: TreatyOverview(
          statementCount: whole.statements, spread: whole.spread, support: support, oppose: oppose,
          neutral: neutral,
          onPartsCount: try reader.holderCount(of: number)
            - [support, oppose, neutral].map(\.count).reduce(0, +)),
        leftOutCount: try reader.tally(holder: 0, treaty: number).unsure)
    }
  }

  /// Who holds positions that count, the most quoted first; with a treaty, on that.
  package func currentHolders(
    on treaty: TreatyID? = nil, atMost limit: Int = .max
  ) throws -> [ActorSummary]? {
    try readingAnswers { reader in
      guard let number = try treaty.map(reader.treaty) ?? 0 else { return [] }
      return try reader.connection.rows(
        """
        SELECT directoryID, name, kind, affiliation, statements, articles
        FROM tally JOIN holder ON holder.id = tally.holder
        WHERE treaty = ? AND statements > 0
        ORDER BY articles DESC, statements DESC, name, ifnull(directoryID, ''), words,
          ifnull(speaksFor, '') LIMIT ?
        """, [number, limit]
      ) { row in
        ActorSummary(
          actor: try row.holder(), statementCount: row.integer(), articleCount: row.integer())
      }
    }
  }

  /// How many hold positions that count; with a treaty, on that.
  package func currentHolderCount(on treaty: TreatyID? = nil) throws -> Int? {
    try readingAnswers { reader in
      guard let treaty else {
        return try reader.count("tally", where: "treaty = ? AND statements > 0", [0])
      }
      return try reader.treaty(treaty).map(reader.holderCount) ?? 0
    }
  }

  /// The treaties that somebody holds a position on, the most discussed first; those of one actor
  /// where one is given.
  package func currentTreaties(of holder: StatementQuery.Holder? = nil) throws -> [TreatySummary]? {
    try readingAnswers { reader in
      let holders = try holder.map(reader.holders) ?? [0]
      let rows = try reader.connection.rows(
        """
        SELECT discussedTreaty.name, statements, holders, articles, firstDate, lastDate
        FROM tally JOIN discussedTreaty ON discussedTreaty.id = tally.treaty
        WHERE holder IN (SELECT value FROM json_each(?)) AND treaty > 0 AND statements > 0
        ORDER BY statements DESC, discussedTreaty.name
        """, [NumberList(holders.map { Int64($0) })]
      ) { row in
        TreatySummary(
          id: TreatyID(row.text()), statementCount: row.integer(), actorCount: row.integer(),
          articleCount: row.integer(), firstDate: CalendarDate(stored: row.integer()),
          lastDate: CalendarDate(stored: row.integer()))
      }
      return rows
    }
  }

  /// True where articles call somebody so whom the directory does not know.
  package func isHolderCalled(_ name: String) throws -> Bool? {
    try readingAnswers { reader in
      try reader.connection.row(
        """
        SELECT 1 FROM naming
        WHERE name = ? COLLATE NOCASE AND directoryID IS NULL AND statements > 0 LIMIT 1
        """, name, read: { $0.integer() }) != nil
    }
  }

  /// What articles call those whom the directory does not know and whose names have a text, the most
  /// quoted first.
  package func unknownNames(with text: String) throws -> [String]? {
    try readingAnswers { reader in
      try reader.connection.rows(
        """
        SELECT name FROM naming
        WHERE directoryID IS NULL AND statements > 0 AND instr(lower(name), lower(?)) > 0
        ORDER BY statements DESC, name, id
        """, [text]
      ) { $0.text() }
    }
  }

  /// Reads in one state of the store. Nil where what is kept is not what may be told: for a coder who
  /// codes blind, and where people weigh rules by reviews.
  func readingAnswers<Value: Sendable>(
    _ body: @Sendable (AnswerReader) throws -> Value
  ) throws -> Value? {
    guard view == nil else { return nil }
    return try connection.withLock { connection in
      guard try connection.reliability() == nil else { return nil }
      return try connection.reading { try body(AnswerReader(connection: connection)) }
    }
  }
}

extension AnswerReader {
  fileprivate func holderCount(of treaty: Int) throws -> Int {
    try connection.row(
      "SELECT holders FROM discussedTreaty WHERE id = ?", treaty, read: { $0.integer() }) ?? 0
  }
}

/// One holder's overview as it is read.
private struct HolderReading {
  let reader: AnswerReader
  let number: Int
  /// The treaty that is asked for; 0 for all there is.
  let scope: Int
  let tally: AnswerTally

  func overview(
    _ extent: HolderOverview.Extent, title: (TreatyID, String?) -> String
  ) throws -> HolderOverview {
    let treaties = try scope == 0 ? reader.tallies(ofHolder: number) : [tally]
    let counts = Dictionary(
      treaties.map { ($0.name ?? "", $0.statements - $0.unnamed) }, uniquingKeysWith: +)
    let inScope = "standing.holder = ?1 AND (?2 = 0 OR treaty = ?2)"
    let whole = try reader.positions("\(inScope) AND isWhole = 1", [number, scope])
      .sorted { OrderInAnswer($0, counts) < OrderInAnswer($1, counts) }
    let spelled = Dictionary(
      whole.map { ($0.object.id ?? "", $0.object.name) }, uniquingKeysWith: { first, _ in first })
    let histories = treaties.compactMap { tally in
      tally.name.map { name in
        TreatyHistory(
          treaty: TreatyID(name), title: title(TreatyID(name), spelled[name]),
          articleCount: tally.spread.reportCount, statementCount: tally.statements, statements: [])
      }
    }.sorted(by: TreatyHistory.leads)
    let numbers = Dictionary(
      treaties.map { ($0.name ?? "", $0.treaty) }, uniquingKeysWith: { first, _ in first })
    return HolderOverview(
      holder: try reader.holder(number) ?? PositionHolder(id: nil, name: "", kind: .group),
      statementCount: tally.statements, spread: tally.spread, firstDate: tally.firstDate,
      lastDate: tally.lastDate, onTreaties: whole,
      titles: Dictionary(
        uniqueKeysWithValues: spelled.map { (TreatyID($0), title(TreatyID($0), $1)) }),
      others: try others(atMost: extent.others, inScope, counts),
      otherCount: try reader.count(
        "standing", where: "\(inScope) AND isWhole = 0", [number, scope]),
      unnamedCount: tally.unnamed,
      histories: try histories.prefix(extent.histories).map { history in
        var history = history
        history.statements = try reader.history(
          of: number, on: numbers[history.treaty.rawValue] ?? 0, atMost: extent.statements)
        return history
      }, historyCount: histories.count)
  }

  /// The latest, and of one day those first that an answer tells first.
  private func others(
    atMost limit: Int, _ inScope: String, _ counts: [String: Int]
  ) throws -> [PositionSummary] {
    let condition = "\(inScope) AND isWhole = 0"
    let oldest =
      limit == .max
      ? nil
      : try reader.connection.row(
        """
        SELECT decidingDate FROM standing WHERE \(condition)
        ORDER BY decidingDate DESC LIMIT 1 OFFSET ?3
        """, number, scope, max(0, limit - 1), read: { $0.integer() })
    let found = try reader.positions(
      "\(condition) AND decidingDate >= ?3", [number, scope, (oldest ?? 0) / 10 * 10])
    let inOrder = found.sorted { OrderInAnswer($0, counts) < OrderInAnswer($1, counts) }
    return Array(inOrder.inOrderOfTime.prefix(limit))
  }
}

extension [PositionSummary] {
  /// The latest first, those without a date last.
  package var inOrderOfTime: [PositionSummary] {
    sorted { left, right in
      guard let date = left.deciding.date else { return false }
      return right.deciding.date.map { date > $0 } ?? true
    }
  }
}

/// Where one holder's position stands in its answer: those of a treaty together, the most discussed
/// first.
private struct OrderInAnswer: Comparable {
  private let treatyCount: Int
  private let id: String
  private let count: Int
  private let object: String

  init(_ position: PositionSummary, _ counts: [String: Int]) {
    id = position.object.id ?? ""
    count = position.statementCount
    object = position.object.name
    treatyCount =
      position.object.id == nil
      ? 0 : position.object.kind == .actor ? count : counts[id] ?? 0
  }

  static func < (left: OrderInAnswer, right: OrderInAnswer) -> Bool {
    if left.treatyCount != right.treatyCount { return left.treatyCount > right.treatyCount }
    if left.id != right.id { return left.id < right.id }
    return left.count == right.count ? left.object < right.object : left.count > right.count
  }
}
