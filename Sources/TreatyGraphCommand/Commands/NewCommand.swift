import TreatyGraph

/// `treatygraph new`: what was taken in, and what it changes.
enum NewCommand {
  static let since = DefaultedOption(
    "since", .newsStart, default: .yesterday,
    "By the day of taking in: yesterday, last (the last time you asked so), or a date, in UTC")
  static let format = DefaultedOption(
    "as", ValueKind<NewsFormat>.choice("FORMAT"), default: .text,
    "text, md, html, or atom: a feed of the changes that others can subscribe to")
  static let output = Option("output", short: "o", .file("FILE"), "Write to this file")

  static let declaration = CommandDeclaration(
    name: "new", group: .asking, summary: "Show what is new since yesterday",
    discussion: [
      """
      Who changed sides, what registers tell was done, who takes a position for the first time, and the \
      articles: by the day on which they were taken in, not their own. What became a change as an older \
      article is read otherwise, or was corrected, is told apart. Articles of before this was kept are \
      never new.
      """,
      """
      The exit status is 1 where there is nothing: treatygraph new --as html -o news.html && mail …
      """,
    ],
    options: [
      since.parameter, SharedOptions.treaty.parameter, format.parameter, output.parameter,
      FilterOptions.viewer.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph new --since last", "What you have not seen yet"),
      .init("treatygraph new --as atom -o changes.atom", "For a web server"),
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let archive = invocation.archive
    let news = try archive.news(
      since: invocation[since], on: invocation[SharedOptions.treaty], by: invocation.coder)
    if let text = try invocation[format].write(news, archive) {
      if let path = invocation[output] {
        try OutputFile(path: path).write(Array(text.utf8))
      } else {
        console.print(text)
      }
    } else if invocation[output] != nil {
      throw UsageError.contradiction("--output wants --as md, html or atom")
    } else {
      try NewsView(news: news).print(as: invocation.format, on: console)
    }
    try console.noteBlind(invocation)
    return news.isEmpty ? .someFailed : .success
  }
}
