import TreatyGraph

/// `treatygraph report`: the page on one treaty.
enum ReportCommand {
  static let output = Option(
    "output", short: "o", .file("FILE"),
    "Write to this file, as HTML (.html) or Markdown (.md); else Markdown on standard output")
  static let template = Option(
    "template", .file("FILE"), "A page of your own with {{title}}, {{subtitle}} and {{body}}")

  static let declaration = CommandDeclaration(
    name: "report", group: .asking, summary: "Write a page on a treaty: sides, conditions, quotes",
    discussion: [
      """
      Who is for and against, on what conditions, who has changed, what was done, what is contested, and \
      a quote with its source for each: one file without anything to fetch, made to be printed.
      """,
      """
      The page is filled into data/report/page.html; --template takes another one.
      """,
    ],
    options: [SharedOptions.treaty.parameter, output.parameter, template.parameter]
      + FilterOptions.ofPositions
      + [
        SharedOptions.includeUncertain.parameter, FilterOptions.viewer.parameter,
        SharedOptions.store.parameter,
      ],
    examples: [
      .init(
        "treatygraph report --treaty 'cybercrime convention' -o cybercrime.html", "For the minister"
      ),
      .init("treatygraph report --treaty plastics --since 2025", "In Markdown, of one year"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    guard let treaty = invocation[SharedOptions.treaty] else {
      throw UsageError.contradiction("name the treaty: --treaty NAME")
    }
    let briefing = try invocation.archive.briefing(
      on: treaty, among: try invocation.positionFilter())
    guard let path = invocation[output] else {
      console.print(briefing.markdown)
      return .success
    }
    let isPage = path.hasSuffix(".html") || path.hasSuffix(".htm")
    guard isPage || path.hasSuffix(".md") else {
      throw UsageError.contradiction("--output is a file that ends in .html or .md")
    }
    let text =
      isPage
      ? briefing.html(
        template: try invocation.archive.briefingTemplate(path: invocation[template]))
      : briefing.markdown
    try OutputFile(path: path).write(Array(text.utf8))
    return .success
  }
}
