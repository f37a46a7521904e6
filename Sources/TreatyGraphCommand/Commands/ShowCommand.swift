import TreatyGraph

/// `treatygraph show`: an article's text with its statements marked.
enum ShowCommand {
  static let article = Argument(
    .one, .article(), "The article's number, its file's name or its address")

  static let declaration = CommandDeclaration(
    name: "show", group: .looking, summary: "Print an article with its statements marked",
    discussion: [
      """
      Below each sentence that shows a position stands what was understood: who (in parentheses what \
      stands for one whom the sentence does not name), what on, and behind an arrow the treaty. With \
      --format json, the statements are printed in the statement format, one a line.
      """
    ],
    arguments: [article.parameter],
    options: [
      DecisionOptions.coder.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [.init("treatygraph show 7", "The article with the number 7")],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let report = try invocation.archive.article(invocation[article] ?? "")
    if console.printsJSON(invocation.format) {
      for line in report.jsonLines { console.print(line) }
    } else {
      console.print(MarkedArticle(report: report).page(width: console.terminal.width))
    }
    if report.isBlind {
      console.note("\(invocation.coder) codes this blind: what others found is not shown")
    }
    return .success
  }
}
