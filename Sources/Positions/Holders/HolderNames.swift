import Statements

/// Whom articles mean by the names that they use.
///
/// An article names a holder in full, and then by less of the name: *European Data Protection
/// Supervisor*, then *Supervisor*; *Six Democratic senators*, then *Six senators*. Within one report
/// the shorter name is the longer one's where it can be nobody else's; in another report, where the
/// longer one is not named, it stays a holder of its own.
package struct HolderNames: Hashable, Sendable {
  private struct Place: Hashable {
    let report: Int64
    let key: HolderKey
  }

  private var holders: [HolderKey: PositionHolder] = [:]
  private var meant: [Place: HolderKey] = [:]

  /// All who are named in a report must be given, also those whose positions are not asked for: a
  /// name is another's only where there is exactly one whom it can mean.
  package init(_ namings: some Sequence<HolderNaming>) {
    var reports: [Int64: Set<HolderKey>] = [:]
    for naming in namings {
      let key = HolderKey(naming.holder)
      let known = holders[key]
      if known != naming.holder, naming.holder.isSpelledBetter(than: known) {
        holders[key] = naming.holder
      }
      reports[naming.report, default: []].insert(key)
    }
    for (report, keys) in reports where keys.count > 1 { resolve(keys, in: report) }
    for (key, holder) in holders where key.id == nil { holders[key] = holder.beginningLarge }
  }

  package init(of statements: some Sequence<SourcedStatement>) {
    self.init(statements.lazy.map(HolderNaming.init))
  }

  /// The holder as all tables name it, of the names that articles use for one.
  package static func shown(_ spellings: [PositionHolder]) -> PositionHolder? {
    let namings = spellings.enumerated().map { HolderNaming(report: Int64($0), holder: $1) }
    return spellings.first.flatMap { HolderNames(namings)[HolderKey($0)] }
  }

  /// Whom a holder of a report is meant to be.
  package func key(of holder: HolderKey, in report: Int64) -> HolderKey {
    guard holder.id == nil else { return holder }
    return meant[Place(report: report, key: holder)] ?? holder
  }

  /// Who takes the position of a statement.
  package func key(of statement: SourcedStatement) -> HolderKey {
    key(of: HolderKey(statement.statement.actor), in: statement.reportID)
  }

  /// The holder as all tables and pictures name it; nil for one that no article names.
  package subscript(key: HolderKey) -> PositionHolder? { holders[key] }

  /// The shorter names by which some report means a holder.
  package func shortNames(of key: HolderKey) -> [HolderKey] {
    Set(meant.lazy.filter { $0.value == key }.map(\.key.key)).sorted()
  }

  private mutating func resolve(_ keys: Set<HolderKey>, in report: Int64) {
    let byLastWord = Dictionary(grouping: keys) { holders[$0].map(HolderName.lastWord(of:)) ?? "" }
    for group in byLastWord.values where group.count > 1 {
      let group = group.sorted().compactMap { key in holders[key].map { HolderName(key, $0) } }
      for name in group {
        let longer = group.filter { name.isShort(for: $0) }
        // Of two longer names of which one is less of the other, the longest is meant.
        let whole = longer.filter { candidate in !longer.contains { candidate.isShort(for: $0) } }
        if whole.count == 1, let only = whole.first {
          meant[Place(report: report, key: name.key)] = only.key
        }
      }
    }
  }
}

extension PositionHolder {
  /// Of two spellings of one name the one with fewer capitals leads, *Business Council* before
  /// *BUSINESS COUNCIL*, and a person before a group.
  fileprivate func isSpelledBetter(than other: PositionHolder?) -> Bool {
    guard let other else { return true }
    return order < other.order
  }

  private var order: (Int, Int, String) {
    let capitals =
      name.utf8.allSatisfy { $0 < 0x80 }
      ? name.utf8.count { (0x41...0x5A).contains($0) } : name.count { $0.isUppercase }
    return (capitals, ActorKind.allCases.firstIndex(of: kind) ?? 0, name)
  }

  /// `Six senators` for *six senators*: at the head of a row a name begins with a capital. A name
  /// that has its own capitals in its first word, as *eBay users* has, stays.
  fileprivate var beginningLarge: PositionHolder {
    if let first = name.utf8.first, (0x41...0x5A).contains(first) { return self }
    var holder = self
    let first = name.prefix { !$0.isWhitespace }
    if !first.contains(where: \.isUppercase) {
      holder.name = name.prefix(1).uppercased() + name.dropFirst()
    }
    return holder
  }
}
