import TreatyGraph

/// `treatygraph reliability`: how often what patterns and rules find is right, by reviews.
enum ReliabilityCommand {
  static let apply = Flag("apply", "Use the estimate in all answers from now on; undo ends that")

  static let declaration = CommandDeclaration(
    name: "reliability", group: .deciding,
    summary: "Tell how reliable rules are by what people reviewed",
    discussion: [
      """
      Of each pattern and rule of which ten statements or more are reviewed: how many are right in \
      actor, side and object, how sure the program was of them (SAID), and how sure it would be by the \
      estimate (THEN). It needs 200 reviews, and changes nothing until --apply is given.
      """,
      """
      Below stands whether it would help: the Brier score, the mean squared distance of confidence and \
      truth, of each article by the reviews of others; less is better. Who reviewed what looks wrong \
      first makes rules look worse than they are: treatygraph review --random goes by chance.
      """,
    ],
    options: [apply.parameter, FilterOptions.limit.parameter] + DecisionOptions.all,
    examples: [
      .init("treatygraph reliability", "What reviews say"),
      .init("treatygraph reliability --apply", "Lets answers go by it"),
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let archive = invocation.archive
    let report = try archive.reliability()
    guard report.isEnough else {
      throw TreatyGraphError.tooFewReviews(
        report.reviewedCount, needed: ReliabilityReport.leastCount)
    }
    let view = ReliabilityView(report: report, limit: invocation[FilterOptions.limit])
    try view.print(as: invocation.format, on: console)
    guard invocation[apply] else {
      console.note("nothing is changed: --apply lets answers go by it")
      return .success
    }
    let log = try archive.useReliability(by: invocation.coder, because: invocation.because)
    console.note("answers go by it now (entry \(log.entry.number)): treatygraph undo ends that")
    return .success
  }
}
