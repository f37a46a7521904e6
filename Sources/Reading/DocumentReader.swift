import Statements

/// Turns files, streams and bytes into documents: the first stage of the pipeline.
///
///     let reader = DocumentReader(rules: try ReadingRules(folder: "data/reading"))
///     let document = try reader.read(path: "article.txt")
///
/// What the caller says about an article outranks what the file says of itself.
package struct DocumentReader: Sendable {
  let rules: ReadingRules
  let limits: ReadingLimits
  let fetcher: PageFetcher
  /// What decides where both readings of a date are days of the calendar.
  private(set) var dateOrder: DateOrder?

  package init(
    rules: ReadingRules, limits: ReadingLimits = ReadingLimits(),
    fetcher: PageFetcher = PageFetcher(), dateOrder: DateOrder? = nil
  ) {
    self.rules = rules
    self.limits = limits
    self.fetcher = fetcher
    self.dateOrder = dateOrder
  }

  /// This reader, with an order of dates for files that show none.
  package func ordering(dates order: DateOrder?) -> DocumentReader {
    var reader = self
    reader.dateOrder = order ?? dateOrder
    return reader
  }

  var dates: DateReader { DateReader(months: rules.months, order: dateOrder) }

  /// Reads a file or an `https` address; `-` is standard input.
  package func read(
    path: String, overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> Document {
    try readWithNotes(path: path, overrides: overrides).document
  }

  /// Reads a file or an address, and says what of it could not be read.
  package func readWithNotes(
    path: String, overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> AnnotatedDocument {
    guard let reading = try read(path: path, overrides: overrides, unlessMatching: nil) else {
      throw .notFetched(address: path, reason: "the server sends no page")
    }
    return reading
  }

  /// Reads a file or an address; nil for a page that is unchanged since the validators were given
  /// out.
  package func read(
    path: String, overrides: ArticleMetadata, unlessMatching validators: PageValidators?
  ) throws(ReadingError) -> AnnotatedDocument? {
    guard PageFetcher.isAddress(path) else {
      let bytes = try SourceFile(path: path, limit: limits.fileSize).read()
      return try readWithNotes(bytes: bytes, name: path, overrides: overrides)
    }
    guard FileKind(name: path) != .table else {
      throw .notFetched(address: path, reason: "it is a table: save it as a file, then add that")
    }
    guard let page = try fetcher.fetch(path, unlessMatching: validators) else { return nil }
    return try read(page, name: path, overrides: overrides)
  }

  /// Reads what somebody else fetched; the format follows from the bytes and the name.
  package func read(
    bytes: [UInt8], name: String, overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> Document {
    try readWithNotes(bytes: bytes, name: name, overrides: overrides).document
  }

  /// Reads what a server sent; it is found again where the redirects led to.
  package func read(
    _ page: FetchedPage, name: String, overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> AnnotatedDocument {
    var reading = try readWithNotes(
      bytes: page.bytes, name: name, charset: page.charset, overrides: overrides)
    reading.document.article.address = reading.document.article.address ?? page.address
    reading.validators = page.validators
    return reading
  }

  /// Reads bytes, and says what of them could not be read; the charset is what a server said.
  package func readWithNotes(
    bytes: [UInt8], name: String, charset: String? = nil,
    overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> AnnotatedDocument {
    guard bytes.count <= limits.fileSize else {
      throw .tooLarge(file: name, limit: limits.fileSize)
    }
    guard !bytes.isEmpty else { throw .empty(file: name) }
    switch DocumentFormat(of: bytes, name: name) {
    case .pdf:
      return try PDFReader(rules: rules, limits: limits).read(bytes, name: name, overrides)
    case .feed: throw .isFeed(file: name)
    case .xml: throw .notText(file: name, looksLike: "an XML document")
    case .page:
      return try PageReader(rules: rules, limits: limits)
        .read(bytes, name: name, charset: charset, overrides)
    case .message, .mailbox, .package, .richText, .links, .export:
      return try only(of: bytes, name: name, overrides: overrides)
    case .json:
      var table = try table(bytes: bytes, name: name + ".json", overrides: overrides)
      guard let row = try table.next() else { throw .noText(file: name) }
      guard try table.next() == nil else {
        throw .notText(file: name, looksLike: "a table in JSON: give it a name that ends in .json")
      }
      return AnnotatedDocument(document: try row.get())
    case .text:
      return AnnotatedDocument(
        document: try TextReader(rules: rules, limits: limits).read(bytes, name: name, overrides))
    }
  }

  /// The day that a user wrote: `2025-10-25`, `25 October 2025`, `October 25, 2025`.
  package func date(_ text: String, in name: String) throws(ReadingError) -> CalendarDate {
    try dates.date(text, in: name)
  }
}
