import TreatyGraph

/// Prints the answer to a question for positions.
struct AnswerView {
  var answer: PositionAnswer
  /// Set where everybody's positions on one treaty were asked for.
  var everybodyOn: Treaty?
  var directory: ActorDirectory
  var showsAll: Bool

  func print(as format: Console.Format, on console: Console) throws -> ExitCode {
    if console.printsJSON(format) {
      for row in answer.jsonRows(naming: directory) { try console.printJSON(row) }
    } else if let everybodyOn {
      StandingsReport(answer, on: everybodyOn).print(on: console)
    } else {
      let reports = PositionReport.reports(answer, naming: directory, showsAll: showsAll)
      for (number, report) in reports.enumerated() {
        if number > 0 { console.print() }
        report.print(on: console)
      }
    }
    console.note(leftOut: answer.leftOutCount)
    guard answer.standings.holders.isEmpty else { return .success }
    console.note("no statement answers this")
    return .someFailed
  }
}
