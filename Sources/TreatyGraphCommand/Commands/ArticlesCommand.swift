import TreatyGraph

/// `treatygraph articles`: what is in the store.
enum ArticlesCommand {
  static let superseded = Flag("superseded", "List replaced versions too")

  static let declaration = CommandDeclaration(
    name: "articles", group: .looking, summary: "List the articles of the store",
    discussion: ["Each has a number, by which treatygraph show prints it."],
    options: [
      superseded.parameter, SharedOptions.store.parameter, SharedOptions.format.parameter,
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let articles = try invocation.archive.articles(includingSuperseded: invocation[superseded])
    try Listing.articles.print(articles, as: invocation.format, on: console)
    return .success
  }
}
