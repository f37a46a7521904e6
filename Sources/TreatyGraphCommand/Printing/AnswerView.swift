import TreatyGraph

/// Prints the answer to a question for positions.
struct AnswerView {
  /// So many of each side are shown unless all are asked for.
  static let shortSide = 100

  var overview: PositionsOverview
  /// At most so many rows of a side, or holders; nil for those of a page.
  var limit: Int?
  /// True to show the words that each side of a treaty rests on.
  var showsQuotes = false

  func print(on console: Console) -> ExitCode {
    if let treaty = overview.everybodyOn, let sides = overview.sides {
      StandingsReport(
        title: treaty.name, overview: sides, isLimited: limit != nil, showsQuotes: showsQuotes,
        deeds: overview.deeds
      ).print(on: console)
    } else {
      for (number, holder) in console.limited(overview.holders, to: limit).enumerated() {
        if number > 0 { console.print() }
        PositionReport(overview: holder, deeds: overview.deeds).print(on: console)
      }
    }
    return console.close(overview.leftOutCount, overview.emptiness)
  }
}

extension AnswerView {
  /// Asks what a command line asks for, and prints the answer.
  static func print(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let actor = invocation[PositionsCommand.actor]
    let treaty = invocation[SharedOptions.treaty]
    let filter = try invocation.positionFilter()
    let limit = invocation[FilterOptions.limit]
    guard !console.printsJSON(invocation.format) else {
      return try invocation.archive.positions(of: actor, on: treaty, among: filter)
        .printJSON(atMost: limit, on: console)
    }
    let showsAll = invocation[PositionsCommand.all]
    let overview = try invocation.archive.overview(
      of: actor, on: treaty, among: filter, extent: showsAll ? .all : .page,
      limit: limit ?? (showsAll ? .max : shortSide))
    return AnswerView(
      overview: overview, limit: limit, showsQuotes: invocation[PositionsCommand.quotes]
    ).print(on: console)
  }
}

extension PositionsReport {
  /// The positions with all that they rest on, one a line.
  func printJSON(atMost limit: Int?, on console: Console) throws -> ExitCode {
    for row in console.limited(answer.jsonRows(naming: directory), to: limit) {
      try console.printJSON(row)
    }
    return console.close(leftOutCount, emptiness)
  }
}

extension Console {
  /// Tells what an answer leaves out, and why it says nothing.
  fileprivate func close(_ leftOutCount: Int, _ emptiness: EmptyAnswer?) -> ExitCode {
    note(leftOut: leftOutCount)
    guard let emptiness else { return .success }
    note("\(emptiness)")
    return .someFailed
  }
}
