import TreatyGraph

/// Prints the answer to a question for positions.
struct AnswerView {
  var report: PositionsReport
  var showsAll: Bool
  /// At most so many rows of a side, or lines of JSON; nil for all.
  var limit: Int?
  /// True to show the words that each side of a treaty rests on.
  var showsQuotes = false

  private var answer: PositionAnswer { report.answer }

  func print(as format: Console.Format, on console: Console) throws -> ExitCode {
    if console.printsJSON(format) {
      let rows = answer.jsonRows(naming: report.directory)
      for row in console.limited(rows, to: limit) { try console.printJSON(row) }
    } else if let treaty = report.everybodyOn, report.emptiness == nil {
      StandingsReport(answer, on: treaty, limit: limit, showsQuotes: showsQuotes)
        .print(on: console)
    } else {
      let reports = PositionReport.reports(answer, naming: report.directory, showsAll: showsAll)
      for (number, report) in console.limited(reports, to: limit).enumerated() {
        if number > 0 { console.print() }
        report.print(on: console)
      }
    }
    console.note(leftOut: answer.leftOutCount)
    guard let emptiness = report.emptiness else { return .success }
    console.note("\(emptiness)")
    return .someFailed
  }
}
