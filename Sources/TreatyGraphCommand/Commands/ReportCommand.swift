import TreatyGraph

/// `treatygraph report`: the page on one treaty.
enum ReportCommand {
  static let output = Option(
    "output", short: "o", .file("FILE"),
    "Write to this file, as .html, .md, .docx or .pdf; else Markdown on standard output")
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
      HTML and PDF are filled into data/report/page.html; --template takes another one. A PDF is printed \
      by WeasyPrint, where that is installed.
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
    let filter = try invocation.positionFilter()
    guard let path = invocation[output] else {
      console.print(try invocation.archive.briefing(on: treaty, among: filter).markdown)
      return .success
    }
    guard let format = BriefingFormat(fileName: path) else {
      throw UsageError.contradiction("--output is a file that ends in .html, .md, .docx or .pdf")
    }
    let bytes = try invocation.archive.briefingFile(
      as: format, on: treaty, among: filter, template: invocation[template])
    try OutputFile(path: path).write(bytes)
    return .success
  }
}
