import TreatyGraph

/// `treatygraph evaluate`: how good the extraction is, by a gold standard.
enum EvaluateCommand {
  static let gold = Argument(.one, .file("GOLD"), "Annotated sentences, one JSON object a line")
  static let patterns = Flag("patterns", "Tell how each pattern fared")
  static let errors = Option(
    "errors", .integer("N", in: 1...100_000), "List the first N texts with errors")

  static let declaration = CommandDeclaration(
    name: "evaluate", group: .looking, summary: "Measure the extraction on annotated sentences",
    discussion: [
      """
      A position counts as found where a statement has its actor, its polarity and at least half \
      of the words of its object; the other measures ask for more or less. Statements and positions \
      are paired one to one. The intervals are those of 1000 samples of the texts.
      """,
      """
      What a speaker said is not counted beside the position that the words tell. In gold standards \
      of propositions, neither are actors without a name.
      """,
      """
      The last table sets confidence against the share of statements that are right, in ten bins; \
      the calibration error is the mean distance of the two.
      """,
    ],
    arguments: [gold.parameter], options: [patterns.parameter, errors.parameter],
    examples: [
      .init(
        "treatygraph evaluate Tests/Fixtures/construction-gold.jsonl --errors 20",
        "The figures by construction, and the first twenty texts with errors")
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let file = invocation[gold] ?? ""
    let standard = try GoldStandard(file: file)
    let data = try invocation.findData()
    let pipeline = try Pipeline(data: data, program: Program.version)
    let evaluation = try Evaluator(pipeline, data: data).evaluate(standard, named: file)
    let report = EvaluationReport(evaluation: evaluation, console: console)
    report.printFigures()
    if invocation[patterns] { report.printPatterns() }
    if let limit = invocation[errors] { report.printErrors(limit: limit) }
    return .success
  }
}
