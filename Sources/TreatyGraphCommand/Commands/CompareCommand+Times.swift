import TreatyGraph

extension Invocation {
  /// Two days of one store, or two stores.
  func comparison(on treaty: String) throws -> SideComparison {
    let words = [try require(CompareCommand.first), try require(CompareCommand.second)]
    let filter = PositionFilter(
      kind: self[FilterOptions.kind], bloc: self[FilterOptions.bloc],
      minimumConfidence: self[FilterOptions.sure])
    let days = words.map { ValueKind<CalendarDate>.periodEnd.read($0) }
    if let first = days[0], let second = days[1] {
      return try archive.comparison(on: treaty, first, second, among: filter)
    }
    guard days.allSatisfy({ $0 == nil }) else {
      throw UsageError.contradiction("compare two days, or two stores")
    }
    let data = try findData()
    let stores = words.map { Archive(path: $0, data: data).seen(by: coder) }
    return try stores[0].comparison(on: treaty, with: stores[1], among: filter)
  }
}
