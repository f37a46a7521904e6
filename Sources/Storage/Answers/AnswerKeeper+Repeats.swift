import Positions
import Statements

/// What repeats what: of all statements only those are compared that bear on what has changed.
extension AnswerKeeper {
  /// A statement that may repeat another, or be repeated.
  private struct Candidate: Hashable {
    let statement: Int64
    let article: Int64
    let words: Int64
    let date: Int

    static let columns = "statement, article, words, date"

    init(_ row: inout Row) {
      statement = row.integer64()
      article = row.integer64()
      words = row.integer64()
      date = row.integer()
    }

    init(_ row: WeighedRow) {
      statement = row.statement
      article = row.article
      words = row.words
      date = row.date
    }
  }

  /// The statements that are one with some rows: what these repeat, what else repeats it, and what
  /// repeats them.
  func clusters(of rows: [WeighedRow]) throws -> Set<Int64> {
    var found: Set<Int64> = []
    for row in rows {
      if let leader = row.leader { found.insert(leader) }
      found.formUnion(
        try connection.rows(
          "SELECT statement FROM weighed WHERE leader IN (?, ?)",
          [row.statement, row.leader ?? row.statement]
        ) { $0.integer64() })
    }
    return found
  }

  /// Settles what some statements repeat and what repeats them; those that were just put in place
  /// are given with their rows.
  func findRepeats(of seeds: Set<Int64>, _ known: [Int64: WeighedRow]) throws {
    var rows = known
    for seed in seeds where rows[seed] == nil { rows[seed] = try row(of: seed) }
    let groups = Dictionary(grouping: seeds.compactMap { rows[$0] }, by: \.likeness)
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      for component in try components(around: group)
      where component.count > 1 || known[component[0]] == nil {
        try settle(component)
      }
    }
  }

  private func row(of statement: Int64) throws -> WeighedRow? {
    try connection.weighed(
      where: """
        article = (SELECT article FROM statement WHERE id = ?1) AND statement = ?1
        """, [statement]
    ).first
  }

  /// The statements of one likeness in groups that have nearly the same sentences, from one to the
  /// next; those groups that have one of the given.
  private func components(around group: [WeighedRow]) throws -> [[Int64]] {
    let likeness = group[0].likeness
    // Most are like no other.
    if group.count == 1, try !isShared(likeness) { return [[group[0].statement]] }
    let isUndated =
      try connection.row(
        "SELECT 1 FROM weighed WHERE likeness = ? AND date = 0 LIMIT 1", likeness,
        read: { $0.integer() }) != nil
    var open = group.map { Candidate($0) }
    var components: [[Int64]] = []
    var seen: Set<Int64> = []
    while let first = open.popLast() {
      guard seen.insert(first.statement).inserted else { continue }
      var component = [first]
      var next = 0
      while next < component.count {
        let member = component[next]
        next += 1
        for candidate in try candidates(beside: member, likeness, isUndated: isUndated)
        where candidate.article != member.article && !seen.contains(candidate.statement) {
          guard try isNear(member, candidate) else { continue }
          seen.insert(candidate.statement)
          component.append(candidate)
        }
      }
      components.append(component.map(\.statement))
    }
    return components
  }

  private func isShared(_ likeness: Int64) throws -> Bool {
    try connection.row(
      "SELECT 1 FROM weighed WHERE likeness = ? LIMIT 1 OFFSET 1", likeness,
      read: { $0.integer() }) != nil
  }

  /// What is near enough in time to be the same; of what has no date all.
  private func candidates(
    beside member: Candidate, _ likeness: Int64, isUndated: Bool
  ) throws -> [Candidate] {
    guard !isUndated, let day = CalendarDate(stored: member.date),
      let first = day.adding(days: -2 * Fingerprint.days)?.stored,
      let last = day.adding(days: 2 * Fingerprint.days)?.stored
    else {
      return try connection.rows(
        "SELECT \(Candidate.columns) FROM weighed WHERE likeness = ?", [likeness]
      ) { Candidate(&$0) }
    }
    return try connection.rows(
      """
      SELECT \(Candidate.columns) FROM weighed WHERE likeness = ?1 AND date BETWEEN ?2 AND ?3
      UNION ALL
      SELECT \(Candidate.columns) FROM weighed
      WHERE article IN (
          SELECT other.article FROM copy JOIN copy AS other ON other.original = copy.original
            WHERE copy.article = ?4
          UNION SELECT original FROM copy WHERE article = ?4
          UNION SELECT article FROM copy WHERE original = ?4)
        AND likeness = ?1 AND date NOT BETWEEN ?2 AND ?3
      """, [likeness, first, last + 9, member.article]
    ) { Candidate(&$0) }
  }

  private func isNear(_ left: Candidate, _ right: Candidate) throws -> Bool {
    if left.words == right.words { return true }
    return try words(of: left).isNearly(words(of: right))
  }

  private func words(of candidate: Candidate) throws -> SentenceWords {
    if let known = words[candidate.words] { return known }
    let text = try connection.row(
      """
      SELECT sentence.text FROM statement JOIN sentence
        ON sentence.article = statement.article AND sentence.number = statement.sentence
      WHERE statement.id = ?
      """, candidate.statement, read: { $0.text() })
    let made = SentenceWords(text ?? "")
    words[candidate.words] = made
    return made
  }

  /// Lets those lead that lead, and the others repeat them.
  private func settle(_ component: [Int64]) throws {
    let list = NumberList(component)
    let rows = try connection.weighed(
      where: """
        article IN (SELECT article FROM statement
          WHERE id IN (SELECT value FROM json_each(?1)))
        AND statement IN (SELECT value FROM json_each(?1))
        """, [list])
    guard let holder = rows.first?.holder, let key = try connection.key(ofHolder: holder) else {
      return
    }
    var articles: [Int64: Article] = [:]
    let statements = try connection.rows(
      """
      SELECT \(StatementRow.columns) FROM \(StatementRow.source)
      WHERE statement.id IN (SELECT value FROM json_each(?))
      ORDER BY day NULLS FIRST, statement.id
      """, [list]
    ) { try StatementRow.read(&$0, articles: &articles) }
    .map { $0.saying(amendments.applied(to: $0.statement)) }
    var settled: [Int64: WeighedRow] = [:]
    for sourced in statements { settled[sourced.id] = try row(of: sourced, meaning: key) }
    for leading in statements.countingRepeatsOnce(of: key) {
      guard let leader = settled[leading.id] else { continue }
      for repeated in leading.repeats {
        settled[repeated.id]?.leader = leader.statement
        settled[repeated.id]?.object = leader.object
        settled[repeated.id]?.isWhole = leader.isWhole
        settled[repeated.id]?.spelling = leader.spelling
        settled[repeated.id]?.isCounted = leader.isCounted
      }
    }
    for old in rows {
      guard let new = settled[old.statement], new != old else { continue }
      try old.delete(from: connection)
      try new.insert(into: connection)
      noteLoss(of: old)
      note(new)
    }
  }
}

extension Connection {
  fileprivate func key(ofHolder holder: Int) throws -> HolderKey? {
    try row(
      "SELECT directoryID, speaksFor, words FROM holder WHERE id = ?", holder
    ) { row in
      HolderKey(
        id: row.optionalText().map { ActorID($0) },
        affiliation: row.optionalText().map { ActorID($0) }, name: row.text())
    }
  }
}
