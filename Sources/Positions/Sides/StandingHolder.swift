import Statements

/// A holder with all its positions.
package struct StandingHolder: Hashable, Sendable {
  package let key: HolderKey
  package let holder: PositionHolder
  package let positions: [Position]
  /// Its statements on what their words leave open.
  package let unnamed: [SourcedStatement]
  /// All its statements that count, repeats once.
  package let statements: [SourcedStatement]
  /// How many articles these stand in, copies of one report once.
  package let articleCount: Int

  init(
    key: HolderKey, holder: PositionHolder, positions: [Position], unnamed: [SourcedStatement]
  ) {
    self.key = key
    self.holder = holder
    self.positions = positions
    self.unnamed = unnamed
    let statements = positions.flatMap(\.statements) + unnamed
    self.statements = statements
    articleCount = statements.reportCount
  }

  package var statementCount: Int { statements.count }

  /// The most quoted first.
  static func leads(_ left: StandingHolder, _ right: StandingHolder) -> Bool {
    if left.articleCount != right.articleCount { return left.articleCount > right.articleCount }
    if left.statementCount != right.statementCount {
      return left.statementCount > right.statementCount
    }
    return (left.holder.name, left.key) < (right.holder.name, right.key)
  }
}
