import Statements

/// How much everybody says: counted where it changes, by what there is of a report before and after.
extension AnswerKeeper {
  /// Counts anew what some articles say, and the others that print the same reports.
  func count(_ changed: [Int64]) throws {
    let list = NumberList(try connection.articles(inReportsOf: changed))
    let old = try connection.rows(
      """
      SELECT \(Appearance.columns) FROM appearance
      WHERE article IN (SELECT value FROM json_each(?))
      """, [list]
    ) { Appearance(&$0) }
    var new: [Appearance.Key: Appearance] = [:]
    let rows = try connection.weighed(
      where: "article IN (SELECT value FROM json_each(?))", [list])
    for row in rows {
      let empty = Appearance(row)
      new[empty.key, default: empty].add(row)
    }
    let known = Set(old)
    let gone = old.filter { new[$0.key] != $0 }
    let come = new.values.filter { !known.contains($0) }
    if !gone.isEmpty || !come.isEmpty {
      var changes: [TallyKey: TallyChange] = [:]
      // All articles of a report are here: what it says before and after tells whether it counts.
      ReportPlace.count(from: known, to: new.values, into: &changes)
      for appearance in gone {
        try appearance.delete(from: connection)
        add(appearance, times: -1, to: &changes)
      }
      for appearance in come {
        try appearance.insert(into: connection)
        add(appearance, times: 1, to: &changes)
      }
      for (key, change) in changes.sorted(by: { $0.key < $1.key }) {
        try connection.apply(change, key)
      }
    }
    try settleDates(of: rows)
  }

  private func add(
    _ appearance: Appearance, times: Int, to changes: inout [TallyKey: TallyChange]
  ) {
    for key in appearance.tallies {
      changes[key, default: TallyChange()].statements += times * appearance.leading
      changes[key, default: TallyChange()].unsure += times * appearance.unsure
      changes[key, default: TallyChange()].unnamed += times * appearance.unnamed
    }
  }

  /// First and last day of what each holder says of each treaty, and of all that. They are looked
  /// for again only where they may have gone: what comes lies between them, or is another of them.
  private func settleDates(of rows: [WeighedRow]) throws {
    var said = Dictionary(lost.map { ($0, StoredDates()) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      let pair = TallyKey(holder: row.holder, treaty: row.treaty)
      said[pair, default: StoredDates()].include(row)
    }
    for (pair, dates) in said.sorted(by: { $0.key < $1.key }) { try settleDates(of: pair, dates) }
    lost = []
  }

  private func settleDates(of pair: TallyKey, _ said: StoredDates) throws {
    let isLost = lost.contains(pair)
    let old = try connection.dates(pair)
    let new = try isLost ? connection.weighedDates(of: pair) : old.including(said)
    guard old != new else { return }
    try connection.set(new, of: pair)
    let holder = TallyKey(holder: pair.holder, treaty: 0)
    try connection.set(
      isLost
        ? connection.dates(where: "holder = ? AND treaty <> 0", pair.holder)
        : connection.dates(holder).including(new), of: holder)
    guard pair.treaty > 0 else { return }
    let treaty = TallyKey(holder: 0, treaty: pair.treaty)
    let all = try connection.dates(treaty)
    let mayHaveGone = old.first != 0 && (old.first == all.first || old.last == all.last)
    try connection.set(
      isLost && mayHaveGone
        ? connection.dates(where: "treaty = ? AND holder <> 0", pair.treaty)
        : all.including(new), of: treaty)
  }
}

/// A report, or an article of it, under a key.
private struct ReportPlace: Hashable {
  let key: TallyKey
  let report: Int64
  /// Nil for the whole report.
  let article: Int64?

  /// Where some articles say something that counts, or print it.
  private static func places(of appearances: some Sequence<Appearance>) -> Set<ReportPlace> {
    var places: Set<ReportPlace> = []
    for one in appearances {
      for key in one.tallies {
        if one.leading > 0 {
          places.insert(ReportPlace(key: key, report: one.report, article: nil))
        }
        if one.printed > 0 {
          places.insert(ReportPlace(key: key, report: one.report, article: one.key.article))
        }
      }
    }
    return places
  }

  /// Notes which reports and articles count under which keys that did not, and which no longer.
  static func count(
    from old: some Sequence<Appearance>, to new: some Sequence<Appearance>,
    into changes: inout [TallyKey: TallyChange]
  ) {
    let before = places(of: old)
    let after = places(of: new)
    for place in before.subtracting(after) { place.count(times: -1, into: &changes) }
    for place in after.subtracting(before) { place.count(times: 1, into: &changes) }
  }

  private func count(times: Int, into changes: inout [TallyKey: TallyChange]) {
    if article == nil {
      changes[key, default: TallyChange()].articles += times
    } else {
      changes[key, default: TallyChange()].printings += times
    }
  }
}

private struct StoredDates: Hashable {
  /// 0 for none.
  var first = 0
  var last = 0

  mutating func include(_ row: WeighedRow) {
    if row.isLeading { self = including(StoredDates(first: row.date, last: row.date)) }
  }

  func including(_ other: StoredDates) -> StoredDates {
    guard other.first != 0 else { return self }
    return StoredDates(
      first: first == 0 ? other.first : min(first, other.first), last: max(last, other.last))
  }
}

extension Appearance {
  fileprivate func insert(into connection: Connection) throws {
    try connection.run(
      "INSERT INTO appearance (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      key.article, key.holder, key.treaty, key.isWhole, report, leading, printed, unsure, unnamed)
  }

  fileprivate func delete(from connection: Connection) throws {
    try connection.run(
      "DELETE FROM appearance WHERE article = ? AND holder = ? AND treaty = ? AND isWhole = ?",
      key.article, key.holder, key.treaty, key.isWhole)
  }
}

extension Connection {
  fileprivate func apply(_ change: TallyChange, _ key: TallyKey) throws {
    let before = try row(
      "SELECT statements FROM tally WHERE holder = ? AND treaty = ?", key.holder, key.treaty,
      read: { $0.integer() })
    try run(
      """
      INSERT INTO tally (holder, treaty, statements, articles, printings, unsure, unnamed)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (holder, treaty) DO UPDATE SET
        statements = tally.statements + excluded.statements,
        articles = tally.articles + excluded.articles,
        printings = tally.printings + excluded.printings,
        unsure = tally.unsure + excluded.unsure, unnamed = tally.unnamed + excluded.unnamed
      """, key.holder, key.treaty, change.statements, change.articles, change.printings,
      change.unsure, change.unnamed)
    guard key.isOfHolder, key.treaty > 0 else { return }
    let was = (before ?? 0) > 0
    let `is` = (before ?? 0) + change.statements > 0
    guard was != `is` else { return }
    try run(
      "UPDATE discussedTreaty SET holders = holders + ? WHERE id = ?", `is` ? 1 : -1, key.treaty)
  }

  fileprivate func dates(_ key: TallyKey) throws -> StoredDates {
    try row(
      "SELECT firstDate, lastDate FROM tally WHERE holder = ? AND treaty = ?", key.holder,
      key.treaty, read: { StoredDates(first: $0.integer(), last: $0.integer()) })
      ?? StoredDates()
  }

  fileprivate func dates(where condition: String, _ number: Int) throws -> StoredDates {
    try row(
      """
      SELECT ifnull(min(firstDate), 0), ifnull(max(lastDate), 0) FROM tally
      WHERE \(condition) AND firstDate > 0
      """, number, read: { StoredDates(first: $0.integer(), last: $0.integer()) })
      ?? StoredDates()
  }

  fileprivate func weighedDates(of pair: TallyKey) throws -> StoredDates {
    StoredDates(first: try date(of: pair, "ASC"), last: try date(of: pair, "DESC"))
  }

  private func date(of pair: TallyKey, _ order: String) throws -> Int {
    try row(
      """
      SELECT date FROM weighed
      WHERE holder = ? AND treaty = ? AND date > 0 AND leader IS NULL AND isCounted
      ORDER BY date \(order) LIMIT 1
      """, pair.holder, pair.treaty, read: { $0.integer() }) ?? 0
  }

  fileprivate func set(_ dates: StoredDates, of key: TallyKey) throws {
    try run(
      "UPDATE tally SET firstDate = ?, lastDate = ? WHERE holder = ? AND treaty = ?", dates.first,
      dates.last, key.holder, key.treaty)
  }
}
