import TreatyGraph

/// `treatygraph search`: looks for words in the articles.
enum SearchCommand {
  static let words = Argument(
    .many, .text("WORD"), "Words that an article must have; a quoted one is a phrase")
  static let exact = Flag("exact", "Take names as they are, without others of the same actor")

  static let declaration = CommandDeclaration(
    name: "search", group: .asking, summary: "Find words in the articles",
    discussion: [
      """
      Articles that have all the words in title or text, the best first, with the words around them \
      and the statements found there. Case, accents and endings do not matter: turkiye finds \
      Türkiye, veto finds vetoed. Who is named is found by other names too: Turkiye finds Turkey. \
      A star asks for all words that begin so: biodiv*. Without --limit, 20 articles are shown.
      """
    ],
    arguments: [words.parameter],
    options: [
      exact.parameter, SharedOptions.treaty.parameter, FilterOptions.outlet.parameter,
      SharedOptions.since.parameter, SharedOptions.until.parameter, FilterOptions.limit.parameter,
      FilterOptions.viewer.parameter, SharedOptions.store.parameter, SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph search Turkiye veto", "Both, wherever they stand"),
      .init("treatygraph search \"human rights\" --since 2024", "A phrase, in time"),
      .init("treatygraph search G-77/China", "As it is written, or G77 and China"),
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let archive = invocation.archive
    let report = try archive.search(
      invocation.all(words), exactly: invocation[exact], among: try invocation.articleFilter(),
      limit: invocation[FilterOptions.limit] ?? 20)
    if console.printsJSON(invocation.format) {
      for hit in report.hits { try console.printJSON(hit) }
    } else {
      console.print(SearchView(report: report).page(width: console.terminal.width))
    }
    try console.noteBlind(invocation)
    return report.hits.isEmpty ? .someFailed : .success
  }
}
