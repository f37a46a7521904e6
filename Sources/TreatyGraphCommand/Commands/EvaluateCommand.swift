import TreatyGraph

/// `treatygraph evaluate`: how good the extraction is, by a gold standard.
enum EvaluateCommand {
  static let gold = Argument(
    .many, .file("GOLD"),
    "Annotated sentences, one JSON object a line, or a folder of news with labels")
  static let patterns = Flag("patterns", "Tell how each pattern fared")
  static let rules = Flag("rules", "Tell how each named decision fared, instead of the figures")
  static let errors = Option(
    "errors", .integer("N", in: 1...100_000), "List the first N texts with errors")

  static let declaration = CommandDeclaration(
    name: "evaluate", group: .looking, summary: "Measure the extraction on annotated sentences",
    discussion: measures, arguments: [gold.parameter],
    options: [patterns.parameter, rules.parameter, errors.parameter]
      + [SharedOptions.judge.parameter],
    examples: [
      .init(
        "treatygraph evaluate Tests/Fixtures/construction-gold.jsonl --errors 20",
        "The figures by construction, and the first twenty texts with errors"),
      .init(
        "treatygraph evaluate Tests/Fixtures/news/a",
        "Who stands where on which treaty in news articles"),
      .init(
        "treatygraph evaluate --rules Tests/Fixtures/*.jsonl",
        "What each named decision gains and spoils"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let data = try invocation.findData()
    let named = invocation.all(gold)
    let files = invocation[rules] ? named : named.filter { !NewsStandard.isOne($0) }
    let standards = try files.map { try GoldStandard(file: $0) }
    let pipeline = try invocation.loadPipeline()
    if invocation[rules] {
      try evaluateDecisions(of: pipeline, data: data, by: standards, named: files, on: console)
      return .success
    }
    let evaluator = try Evaluator(pipeline, data: data)
    for (file, standard) in zip(files, standards) {
      if named.count > 1 { console.print(console.styled(file, .bold)) }
      let report = EvaluationReport(
        evaluation: try evaluator.evaluate(standard, named: file), console: console)
      report.printFigures()
      if invocation[patterns] { report.printPatterns() }
      if let limit = invocation[errors] { report.printErrors(limit: limit) }
    }
    for folder in named where !files.contains(folder) {
      if named.count > 1 { console.print(console.styled(folder, .bold)) }
      let news = try evaluator.evaluate(NewsStandard(folder: folder))
      let report = NewsReport(evaluation: news, console: console)
      report.printFigures()
      if let limit = invocation[errors] { report.printErrors(limit: limit) }
    }
    return .success
  }
}
