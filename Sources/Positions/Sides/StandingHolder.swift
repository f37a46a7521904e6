import Statements

/// A holder with all its positions.
package struct StandingHolder: Hashable, Sendable {
  package let key: HolderKey
  package let holder: PositionHolder
  package let positions: [Position]
  /// Its statements on what their words leave open.
  package let unnamed: [SourcedStatement]
  package let statementCount: Int
  /// How many articles its statements stand in, copies of one report once.
  package let articleCount: Int

  init(
    key: HolderKey, holder: PositionHolder, positions: [Position], unnamed: [SourcedStatement]
  ) {
    self.key = key
    self.holder = holder
    self.positions = positions
    self.unnamed = unnamed
    statementCount = positions.reduce(unnamed.count) { $0 + $1.statements.count }
    var reports = Set(unnamed.lazy.map(\.reportID))
    for position in positions { reports.formUnion(position.statements.lazy.map(\.reportID)) }
    articleCount = reports.count
  }

  /// All its statements that count, repeats once.
  package var statements: [SourcedStatement] { positions.flatMap(\.statements) + unnamed }
}
