import TreatyGraph

/// `treatygraph articles`: what is in the store.
enum ArticlesCommand {
  static let superseded = Flag("superseded", "List replaced versions too")
  static let removed = Flag("removed", "List those that somebody removed")

  static let declaration = CommandDeclaration(
    name: "articles", group: .looking, summary: "List the articles of the store",
    discussion: ["Each has a number, by which treatygraph show prints it."],
    options: [
      SharedOptions.treaty.parameter, FilterOptions.outlet.parameter,
      SharedOptions.since.parameter, SharedOptions.until.parameter, superseded.parameter,
      removed.parameter, FilterOptions.viewer.parameter, FilterOptions.limit.parameter,
      SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph articles --treaty cybercrime --since 2024", "On a treaty, in time")
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    var filter = try invocation.articleFilter()
    filter.includesSuperseded = invocation[superseded]
    filter.onlyRemoved = invocation[removed]
    let articles = try invocation.archive.articles(among: filter)
    try Listing.articles.print(
      console.limited(articles, to: invocation[FilterOptions.limit]), as: invocation.format,
      on: console)
    if articles.isEmpty { console.note("no article of the store is asked for") }
    return .success
  }
}
