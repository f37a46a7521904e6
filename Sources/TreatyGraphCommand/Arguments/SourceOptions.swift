import TreatyGraph

/// The articles of a command, and what the user says of them.
enum SourceOptions {
  static let files = Argument(
    .many, .file(),
    "Files of many kinds (see below); folders, quoted patterns, addresses; - is standard input")
  static let title = Option("title", .text("TITLE"), "The article's title")
  static let date = Option("date", .date, "When the article was published")
  static let outlet = Option("outlet", .text("NAME"), "Who published the article")
  static let address = Option("url", .text("ADDRESS"), "Where the article can be read again")
  static let columns = Option(
    "columns", .columns, "What the columns of a table hold that have names of their own")
  static let dateOrder = Option(
    "date-order", .choice("FIRST") as ValueKind<DateOrder>,
    "What comes first in dates such as 03/04/2025: day or month; a column may show it itself")
  static let metadata = Option(
    "metadata", .file("FILE"),
    "A table that tells title, date, outlet and url of files, named in its column file")
  static let allowLocal = Flag("allow-local", "Fetch from addresses of the local network too")
  static let threads = Option(
    "threads", short: "j", .integer("N", in: 1...256),
    "How many articles to work on at once; as many as there are processors")
  static let lines = Flag(
    "lines", "Each line of the FILEs is an article as JSON, whatever they are called; file names it"
  )
  static let feed = Flag("feed", "The FILEs are feeds, RSS or Atom: take what is new in them")

  static let all = [
    title.parameter, date.parameter, outlet.parameter, address.parameter, columns.parameter,
    dateOrder.parameter, metadata.parameter, allowLocal.parameter, threads.parameter,
  ]

  static let discussion = [
    """
    A file may be text, Markdown, a saved web page (HTML, MHTML), a PDF, a document (DOCX, ODT, \
    RTF, EPUB), mail (.eml, .mbox), an export of Nexis, Factiva or ProQuest as text or RTF, \
    references (RIS, BibTeX), a list of addresses, a ZIP of any of these, or a table with an article \
    in each row (CSV, JSON): its columns are known by names such as text, title, date, outlet and \
    url, and --columns tells others. Of a folder, the files below it are taken that are named so. A \
    quoted pattern can match more files than a command line holds.
    """
  ]
}

extension Invocation {
  /// The sources of the command line, and the files of folders that are left out.
  func sources() throws -> SourceSelection {
    let isFeed = self[SourceOptions.feed]
    let metadata = ArticleMetadata(
      title: self[SourceOptions.title], date: self[SourceOptions.date],
      outlet: self[SourceOptions.outlet], address: self[SourceOptions.address])
    let columns = self[SourceOptions.columns] ?? [:]
    var selection = SourceSelection(
      of: all(SourceOptions.files), as: metadata, isFeed: isFeed, columns: columns,
      dateOrder: self[SourceOptions.dateOrder], holdsLines: self[SourceOptions.lines])
    for option in [SourceOptions.title, SourceOptions.address]
    where selection.holdsMany && self[option] != nil {
      throw UsageError.contradiction(
        "--\(option.parameter.name) fits one article, not several")
    }
    if let table = self[SourceOptions.metadata] {
      selection.describe(
        by: try archive.fileMetadata(
          path: table, columns: columns, dateOrder: self[SourceOptions.dateOrder]))
    }
    return selection
  }

  /// Fetches pages as the options allow.
  var fetcher: PageFetcher { PageFetcher(allowsLocal: self[SourceOptions.allowLocal]) }
}
