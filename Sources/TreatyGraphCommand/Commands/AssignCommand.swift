import TreatyGraph

/// `treatygraph assign`: gives articles to coders.
enum AssignCommand {
  static let articles = Argument(
    .many, .article(), "Articles, by number, file's name or address")
  static let coders = Option("to", .names, "The coders, with commas between; required")
  static let blind = Flag(
    "blind", "They see nothing of the articles but what is their own, until assigned without it")

  static let declaration = CommandDeclaration(
    name: "assign", group: .deciding, summary: "Give articles to coders",
    discussion: [
      """
      Who is assigned an article is taken to have read it whole: where such a coder finds nothing, \
      treatygraph agreement counts that there is no statement. With --blind, no command \
      shows these coders what the program and others found in the articles and in copies of their \
      reports, so that the second coding knows nothing of the first: mark what you find with \
      treatygraph add-statement.
      """
    ],
    arguments: [articles.parameter],
    options: [coders.parameter, blind.parameter] + DecisionOptions.all,
    examples: [.init("treatygraph assign 3 7 12 --to ana,ben --blind", "Three articles, twice")],
    run: { invocation, console in
      let entry = try invocation.archive.assign(
        invocation.all(articles), to: try invocation.require(coders), blind: invocation[blind],
        by: invocation.coder, because: invocation.because)
      try LogView(entries: [entry]).print(as: invocation.format, on: console)
      return .success
    })
}
