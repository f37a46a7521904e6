import TreatyGraph

/// `treatygraph evaluate`: how good the extraction is, by a gold standard.
enum EvaluateCommand {
  static let gold = Argument(.many, .file("GOLD"), "Annotated sentences, one JSON object a line")
  static let patterns = Flag("patterns", "Tell how each pattern fared")
  static let rules = Flag("rules", "Tell how each named decision fared, instead of the figures")
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
      """
      With --rules, each text is read again without each decision that was made in it. GAINS are the \
      errors that there would be without the decision (positions missed, statements that are wrong), \
      SPOILS those that there are only with it; a - means that no statement is another one without \
      it, as it only tells of something or cannot be left out. RIGHT and WRONG count the statements \
      that it was made on.
      """,
    ],
    arguments: [gold.parameter], options: [patterns.parameter, rules.parameter, errors.parameter],
    examples: [
      .init(
        "treatygraph evaluate Tests/Fixtures/construction-gold.jsonl --errors 20",
        "The figures by construction, and the first twenty texts with errors"),
      .init(
        "treatygraph evaluate --rules Tests/Fixtures/*.jsonl",
        "What each named decision gains and spoils"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let data = try invocation.findData()
    let files = invocation.all(gold)
    let standards = try files.map { try GoldStandard(file: $0) }
    let pipeline = try Pipeline(data: data, program: Program.version)
    if invocation[rules] {
      let evaluator = try DecisionEvaluator(pipeline, data: data)
      let report = DecisionReport(console: console)
      var trials: [DecisionTrial] = []
      for (file, standard) in zip(files, standards) {
        let trial = try evaluator.evaluate(standard, named: file)
        report.print(trial)
        trials.append(trial)
      }
      report.printIdle(trials)
      return .success
    }
    let evaluator = try Evaluator(pipeline, data: data)
    for (file, standard) in zip(files, standards) {
      if files.count > 1 { console.print(console.styled(file, .bold)) }
      let report = EvaluationReport(
        evaluation: try evaluator.evaluate(standard, named: file), console: console)
      report.printFigures()
      if invocation[patterns] { report.printPatterns() }
      if let limit = invocation[errors] { report.printErrors(limit: limit) }
    }
    return .success
  }
}
