import Statements

/// Where holders are named: who is found in most articles first, then who has most statements, then by
/// name.
package struct HolderRank: Hashable, Comparable {
  private let articleCount: Int
  private let statementCount: Int
  private let holder: PositionHolder

  package init(_ position: Position) {
    articleCount = position.articleCount
    statementCount = position.statements.count
    holder = position.holder
  }

  init(_ holder: StandingHolder) {
    articleCount = holder.articleCount
    statementCount = holder.statementCount
    self.holder = holder.holder
  }

  package static func < (left: HolderRank, right: HolderRank) -> Bool {
    if left.articleCount != right.articleCount { return left.articleCount > right.articleCount }
    if left.statementCount != right.statementCount {
      return left.statementCount > right.statementCount
    }
    if left.holder.name != right.holder.name { return left.holder.name < right.holder.name }
    return HolderKey(left.holder) < HolderKey(right.holder)
  }
}
