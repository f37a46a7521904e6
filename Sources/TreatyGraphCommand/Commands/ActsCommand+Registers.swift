import TreatyGraph

extension ActsCommand {
  /// What is done with registers.
  enum Verb: String {
    case `import`, diff
  }

  static let resolution = Option(
    "resolution", .text("SYMBOL"), "What the votes of a register are on, where it does not say")
  static let asOf = Option(
    "as-of", .date, "The day of which a register tells, where it does not say; else its last act")

  static let discussion = [
    """
    Acts are told by registers, by people (treatygraph record) and by articles. An act that several \
    of them tell is listed once, by the best: a register knows better than an article.
    """,
    """
    acts import takes registers: tables of participants as the UN Treaty Collection prints (HTML) and \
    exports them (CSV), with the marks a, A, AA, d, c, n as their headings explain them; roll calls \
    of the UN Digital Library and of Erik Voeten's data, there with the file that says what each \
    vote was on; declarations and reservations as text with #State above each, cut into provisions; \
    tables with the columns actor, act, treaty, date, stage, place, text, source; and \
    the same on other pages. A row that cannot be right is named, the rest is taken; totals that a \
    register states are counted again. Whoever a register does not list has not done it: \
    consistency goes by that.
    """,
    """
    Read again, a register shows what is new and what it no longer has; acts diff shows it without \
    taking it in. undo takes an import back.
    """,
  ]

  /// How many are bound of how many needed, and who of --bloc is missing.
  static func noteForce(_ invocation: Invocation, on console: Console) throws {
    guard let treaty = invocation[SharedOptions.treaty] else { return }
    let force = try invocation.archive.force(of: treaty, in: invocation[FilterOptions.bloc])
    for sentence in force.sentences { console.note(sentence) }
  }

  static func takeRegisters(
    _ paths: [String], _ verb: Verb, _ invocation: Invocation, on console: Console
  ) throws -> ExitCode {
    let report = try invocation.archive.takeRegisters(
      paths,
      as: RegisterWish(
        treaty: invocation[SharedOptions.treaty], resolution: invocation[resolution],
        asOf: invocation[asOf], dateOrder: invocation[SourceOptions.dateOrder]),
      isTrial: verb == .diff, by: invocation.coder, because: invocation.because)
    for fault in report.faults { console.report(fault) }
    try RegisterView(report: report, isTrial: verb == .diff)
      .print(as: invocation.format, on: console)
    if report.hasErrors { return .someFailed }
    // As diff does it: something is different.
    return verb == .diff && !report.intake.isEmpty ? .someFailed : .success
  }
}
