import TreatyGraph

/// `treatygraph add-statement`: marks what the program missed.
enum AddStatementCommand {
  static let article = Argument(
    .one, .article(), "The article's number, its file's name or its address")
  static let quote = Option(
    "quote", .text("WORDS"), "The words of the article that show the position; required")

  static let declaration = CommandDeclaration(
    name: "add-statement", group: .deciding, summary: "Mark a statement that the program missed",
    discussion: [
      """
      Quote the words as they stand in the article, and say who does what: --actor, --relation, and \
      a treaty, or words of the article as object. The statement counts as certain, holds for the \
      copies of the report, and stays whatever a newer program finds.
      """
    ],
    arguments: [article.parameter],
    options: [quote.parameter] + CorrectionOptions.all + DecisionOptions.all,
    examples: [
      .init(
        "treatygraph add-statement 7 --quote 'Norway had misgivings' --actor Norway --relation criticises --treaty cybercrime",
        "In article 7")
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let marked = MarkedStatement(
      article: try invocation.require(article), quote: try invocation.require(quote),
      relation: try invocation.require(CorrectionOptions.relation).relation,
      values: invocation.correction)
    let receipt = try invocation.archive.addStatement(
      marked, by: invocation.coder, because: invocation.because)
    return try VerdictView(receipt: receipt).print(as: invocation.format, on: console)
  }
}
