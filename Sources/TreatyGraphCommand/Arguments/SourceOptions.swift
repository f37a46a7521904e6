import TreatyGraph

/// The articles of a command, and what the user says of them.
enum SourceOptions {
  static let files = Argument(.many, .file(), "Text or Markdown files; - is standard input")
  static let title = Option("title", .text("TITLE"), "The article's title")
  static let date = Option("date", .date, "When the article was published")
  static let outlet = Option("outlet", .text("NAME"), "Who published the article")
  static let address = Option("url", .text("ADDRESS"), "Where the article can be read again")
  static let threads = Option(
    "threads", short: "j", .integer("N", in: 1...256),
    "How many articles to work on at once; as many as there are processors")

  static let metadata = [
    title.parameter, date.parameter, outlet.parameter, address.parameter, threads.parameter,
  ]
}

extension Invocation {
  func sources() throws(UsageError) -> [ArticleSource] {
    let paths = all(SourceOptions.files)
    for option in [SourceOptions.title, SourceOptions.address]
    where paths.count > 1 && self[option] != nil {
      throw .contradiction("--\(option.parameter.name) fits one article, not \(paths.count)")
    }
    let metadata = ArticleMetadata(
      title: self[SourceOptions.title], date: self[SourceOptions.date],
      outlet: self[SourceOptions.outlet], address: self[SourceOptions.address])
    return paths.map { ArticleSource(path: $0, metadata: metadata) }
  }
}
