import TreatyGraph

/// `treatygraph explain`: how a sentence is read, and why it gives what it gives.
enum ExplainCommand {
  static let sentence = Argument(
    .many, .text("SENTENCE"),
    "The sentence, an article's file, or a statement's number; - reads standard input")

  static let declaration = CommandDeclaration(
    name: "explain", group: .looking,
    summary: "Show how a sentence is read: tree, pattern, statement",
    discussion: [
      """
      Prints the dependency tree, then each statement with the pattern and the word that it comes \
      from and every decision on it in order, and for each word of stance that gave none the \
      decision that refused it. Lists of actors, and what supports or opposes them, are set apart \
      before the sentence is parsed.
      """,
      "In a pipe or with --format json, one object a sentence, with claims, refusals and decisions.",
    ],
    arguments: [sentence.parameter],
    options: [
      SourceOptions.title.parameter, SourceOptions.date.parameter, SharedOptions.judge.parameter,
      SharedOptions.store.parameter, SharedOptions.format.parameter,
    ],
    examples: [
      .init(
        "treatygraph explain 'Brazil, opposed by Norway, proposed a new article.'",
        "Two actors on two sides"),
      .init("treatygraph explain talks.txt", "Each sentence of an article"),
      .init("treatygraph explain 37", "The sentence of a statement of the store"),
      .init(
        "treatygraph explain 'It will sign.' --title 'France and the Arms Trade Treaty'",
        "With the title of its article"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let pipeline = try invocation.loadPipeline()
    let book = pipeline.extractor.decisions
    for explanation in try invocation.explanations(by: pipeline) {
      if console.printsJSON(invocation.format) {
        try console.printJSON(ExplanationRow(explanation, book))
      } else {
        ExplanationView(explanation: explanation, decisions: DecisionView(book: book))
          .print(on: console)
      }
    }
    return .success
  }
}
