import TreatyGraph

/// `treatygraph show`: an article's text with its statements marked.
enum ShowCommand {
  static let article = Argument(
    .one, .text("ARTICLE"), "The article's number, its file's name or its address")

  static let declaration = CommandDeclaration(
    name: "show", group: .looking, summary: "Print an article with its statements marked",
    discussion: [
      """
      Below each sentence that shows a position stands what was understood. With --format json, \
      the statements are printed in the statement format, one a line.
      """
    ],
    arguments: [article.parameter],
    options: [SharedOptions.store.parameter, SharedOptions.format.parameter],
    examples: [.init("treatygraph show 7", "The article with the number 7")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let store = try StatementStore(path: invocation.storePath, for: .reading)
    let view = try ArticleView(of: invocation[article] ?? "", in: store)
    if console.printsJSON(invocation.format) {
      for sourced in view.statements {
        console.print(sourced.statement.jsonLine(document: view.article.article.name))
      }
    } else {
      MarkedArticle(view: view).print(on: console)
    }
    return .success
  }
}
