import TreatyGraph

/// `treatygraph agreement`: how far coders agree.
enum AgreementCommand {
  static let coders = Option("coders", .names, "Only these, with commas between")

  static let declaration = CommandDeclaration(
    name: "agreement", group: .asking, summary: "Tell how far coders agree, and where not",
    discussion: [
      """
      Of each question percent agreement, Cohen's kappa (of two coders) and Krippendorff's alpha, \
      with the interval in which they lie for 95 of 100 samples of articles. Then what coders say \
      differently, with the numbers of the statements: accept, reject or correct settles it.
      """,
      """
      Two places in a text are one unit where they share at least half of the shorter; the pair that \
      shares most goes first. Who was assigned an article and marks nothing there finds no statement; \
      of others nothing is known. Actor, side, relation and concept are compared where both find one.
      """,
    ],
    options: [
      coders.parameter, FilterOptions.viewer.parameter, FilterOptions.limit.parameter,
      SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [.init("treatygraph agreement --coders ana,ben", "Of two coders")],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let report = try invocation.archive.agreement(among: invocation[coders])
    let view = AgreementView(report: report, limit: invocation[FilterOptions.limit])
    return try view.print(as: invocation.format, on: console)
  }
}
