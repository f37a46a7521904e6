/// Whose statements on what are counted together.
struct TallyKey: Hashable, Comparable {
  /// 0 for everybody.
  let holder: Int
  /// 0 for all there is, -1 for what is of no treaty; what everybody says on treaty N as a whole
  /// counts under -1 - N.
  let treaty: Int

  static func < (left: TallyKey, right: TallyKey) -> Bool {
    (left.holder, left.treaty) < (right.holder, right.treaty)
  }

  /// True where the appearances of this key are those of one holder.
  var isOfHolder: Bool { holder != 0 }

  static func whole(_ treaty: Int) -> TallyKey { TallyKey(holder: 0, treaty: -1 - treaty) }
}

/// What changes in a row of the table `tally`.
struct TallyChange {
  var statements = 0
  var articles = 0
  var printings = 0
  var unsure = 0
  var unnamed = 0
}

/// A row of the table `appearance`: how much one article lets a holder say of a treaty, or of its
/// parts.
struct Appearance: Hashable {
  struct Key: Hashable {
    let article: Int64
    let holder: Int
    let treaty: Int
    let isWhole: Bool
  }

  let key: Key
  let report: Int64
  var leading = 0
  /// Those that lead, and those that repeat what counts.
  var printed = 0
  var unsure = 0
  var unnamed = 0

  init(_ row: WeighedRow) {
    key = Key(
      article: row.article, holder: row.holder, treaty: row.treaty, isWhole: row.isWhole)
    report = row.report
  }

  init(_ row: inout Row) {
    let article = row.integer64()
    key = Key(
      article: article, holder: row.integer(), treaty: row.integer(), isWhole: row.integer() == 1)
    report = row.integer64()
    leading = row.integer()
    printed = row.integer()
    unsure = row.integer()
    unnamed = row.integer()
  }

  static let columns = """
    article, holder, treaty, isWhole, report, "leading", printed, unsure, unnamed
    """

  /// Under what it is counted.
  var tallies: [TallyKey] {
    let own = TallyKey(holder: key.holder, treaty: key.treaty)
    let all = TallyKey(holder: key.holder, treaty: 0)
    guard key.treaty > 0 else { return [own, all] }
    let everybody = TallyKey(holder: 0, treaty: key.treaty)
    return key.isWhole ? [own, all, everybody, .whole(key.treaty)] : [own, all, everybody]
  }

  mutating func add(_ row: WeighedRow) {
    if row.isLeading { leading += 1 }
    if row.isLeading, row.object == 0 { unnamed += 1 }
    if row.isPrinted { printed += 1 }
    if row.isUnsure { unsure += 1 }
  }
}
