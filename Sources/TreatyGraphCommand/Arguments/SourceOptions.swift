import TreatyGraph

/// The articles of a command, and what the user says of them.
enum SourceOptions {
  static let files = Argument(
    .many, .file(),
    "Files of text, HTML, PDF or tables; folders, quoted patterns, addresses; - is standard input")
  static let title = Option("title", .text("TITLE"), "The article's title")
  static let date = Option("date", .date, "When the article was published")
  static let outlet = Option("outlet", .text("NAME"), "Who published the article")
  static let address = Option("url", .text("ADDRESS"), "Where the article can be read again")
  static let columns = Option(
    "columns", .columns, "What the columns of a table hold that have names of their own")
  static let allowLocal = Flag("allow-local", "Fetch from addresses of the local network too")
  static let threads = Option(
    "threads", short: "j", .integer("N", in: 1...256),
    "How many articles to work on at once; as many as there are processors")
  static let feed = Flag("feed", "The FILEs are feeds, RSS or Atom: take what is new in them")

  static let all = [
    title.parameter, date.parameter, outlet.parameter, address.parameter, columns.parameter,
    allowLocal.parameter, threads.parameter,
  ]

  static let discussion = [
    """
    A file may be text, Markdown, a saved web page, a PDF, or a table with an article in each row: \
    its columns are known by names such as text, title, date, outlet and url, and --columns tells \
    others. Of a folder, the files below it are taken that are named .txt, .md, .html, .pdf, .csv, \
    .tsv or .jsonl. A quoted pattern can match more files than a command line holds.
    """
  ]
}

extension Invocation {
  /// The sources of the command line, and the files of folders that are left out.
  func sources() throws(UsageError) -> SourceSelection {
    let isFeed = self[SourceOptions.feed]
    let metadata = ArticleMetadata(
      title: self[SourceOptions.title], date: self[SourceOptions.date],
      outlet: self[SourceOptions.outlet], address: self[SourceOptions.address])
    let selection = SourceSelection(
      of: all(SourceOptions.files), as: metadata, isFeed: isFeed,
      columns: self[SourceOptions.columns] ?? [:])
    for option in [SourceOptions.title, SourceOptions.address]
    where selection.holdsMany && self[option] != nil {
      throw .contradiction("--\(option.parameter.name) fits one article, not several")
    }
    return selection
  }

  /// Fetches pages as the options allow.
  var fetcher: PageFetcher { PageFetcher(allowsLocal: self[SourceOptions.allowLocal]) }
}
