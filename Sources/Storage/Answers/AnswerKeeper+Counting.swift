import Statements

/// How much everybody says: counted where it changes, by what there is of a report before and after.
extension AnswerKeeper {
  /// Counts anew what some articles say.
  func count(_ articles: [Int64]) throws {
    let list = connection.list(articles)
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
    let gone = old.filter { new[$0.key] != $0 }
    let known = Set(old)
    let come = new.values.filter { !known.contains($0) }
    guard !gone.isEmpty || !come.isEmpty else { return try settleDates(of: rows, gone: []) }
    var changes: [TallyKey: TallyChange] = [:]
    let places = Set(
      (gone + come).flatMap { one in
        one.tallies.flatMap { [ReportPlace($0, one), ReportPlace($0, one, isArticle: true)] }
      })
    for place in places { try connection.count(place, times: -1, into: &changes) }
    for appearance in gone {
      try connection.run(
        """
        DELETE FROM appearance WHERE article = ? AND holder = ? AND treaty = ? AND isWhole = ?
        """, appearance.key.article, appearance.key.holder, appearance.key.treaty,
        appearance.key.isWhole)
      add(appearance, times: -1, to: &changes)
    }
    for appearance in come {
      try connection.run(
        "INSERT INTO appearance (\(Appearance.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        appearance.key.article, appearance.key.holder, appearance.key.treaty,
        appearance.key.isWhole, appearance.report, appearance.leading, appearance.printed,
        appearance.unsure, appearance.unnamed)
      add(appearance, times: 1, to: &changes)
    }
    for place in places { try connection.count(place, times: 1, into: &changes) }
    for (key, change) in changes.sorted(by: { $0.key < $1.key }) {
      try connection.apply(change, key)
    }
    try settleDates(of: rows, gone: gone)
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

  /// First and last day of what each holder says of each treaty, and of all that; those of everybody
  /// are looked for again only where they may have gone.
  private func settleDates(of rows: [WeighedRow], gone: [Appearance]) throws {
    var pairs = Set(gone.map { TallyKey(holder: $0.key.holder, treaty: $0.key.treaty) })
    for row in rows { pairs.insert(TallyKey(holder: row.holder, treaty: row.treaty)) }
    for pair in pairs {
      let old = try connection.dates(pair)
      let first = try connection.date(of: pair, "ASC")
      let last = try connection.date(of: pair, "DESC")
      guard old.first != first || old.last != last else { continue }
      try connection.set(StoredDates(first: first, last: last), of: pair)
      let holder = TallyKey(holder: pair.holder, treaty: 0)
      try connection.set(
        try connection.dates(where: "holder = ? AND treaty <> 0", pair.holder), of: holder)
      guard pair.treaty > 0 else { continue }
      let treaty = TallyKey(holder: 0, treaty: pair.treaty)
      var all = try connection.dates(treaty)
      if old.first != 0, old.first == all.first || old.last == all.last {
        all = try connection.dates(where: "treaty = ? AND holder <> 0", pair.treaty)
      } else {
        all.include(StoredDates(first: first, last: last))
      }
      try connection.set(all, of: treaty)
    }
  }
}

/// A report, or an article of it, under a key.
private struct ReportPlace: Hashable {
  let key: TallyKey
  let report: Int64
  /// Nil for the whole report.
  let article: Int64?

  init(_ key: TallyKey, _ appearance: Appearance, isArticle: Bool = false) {
    self.key = key
    report = appearance.report
    article = isArticle ? appearance.key.article : nil
  }
}

private struct StoredDates: Hashable {
  /// 0 for none.
  var first: Int
  var last: Int

  mutating func include(_ other: StoredDates) {
    guard other.first != 0 else { return }
    first = first == 0 ? other.first : min(first, other.first)
    last = max(last, other.last)
  }
}

extension Connection {
  /// Takes a report that says something, or an article that prints it, off the changes, or adds it
  /// to them: asked before and after a change, the difference is left.
  fileprivate func count(
    _ place: ReportPlace, times: Int, into changes: inout [TallyKey: TallyChange]
  ) throws {
    let what = place.article == nil ? "leading > 0 AND ?4 IS NULL" : "printed > 0 AND article = ?4"
    let found = try row(
      "SELECT 1 FROM appearance WHERE \(place.key.condition) AND \(what) LIMIT 1",
      place.key.holder, place.key.treaty, place.report, place.article, read: { $0.integer() })
    guard found != nil else { return }
    if place.article == nil {
      changes[place.key, default: TallyChange()].articles += times
    } else {
      changes[place.key, default: TallyChange()].printings += times
    }
  }

  fileprivate func apply(_ change: TallyChange, _ key: TallyKey) throws {
    let before = try row(
      "SELECT statements FROM tally WHERE holder = ? AND treaty = ?", key.holder, key.treaty,
      read: { $0.integer() })
    try run(
      """
      INSERT INTO tally (holder, treaty, statements, articles, printings, unsure, unnamed)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (holder, treaty) DO UPDATE SET
        statements = statements + excluded.statements, articles = articles + excluded.articles,
        printings = printings + excluded.printings, unsure = unsure + excluded.unsure,
        unnamed = unnamed + excluded.unnamed
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
      ?? StoredDates(first: 0, last: 0)
  }

  fileprivate func dates(where condition: String, _ number: Int) throws -> StoredDates {
    try row(
      """
      SELECT ifnull(min(firstDate), 0), ifnull(max(lastDate), 0) FROM tally
      WHERE \(condition) AND firstDate > 0
      """, number, read: { StoredDates(first: $0.integer(), last: $0.integer()) })
      ?? StoredDates(first: 0, last: 0)
  }

  fileprivate func date(of pair: TallyKey, _ order: String) throws -> Int {
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
