import Glibc
import Reading

/// Where articles come from, and what the user says of them.
public struct ArticleSource: Hashable, Sendable {
  /// A path or address; `-` is standard input.
  public var path: String
  /// What outranks the article's own header.
  public var metadata: ArticleMetadata
  /// True where the articles are the items of a feed.
  public var isFeed: Bool
  /// What the columns of a table hold that have names of their own.
  public var columns: [String: TableField]
  /// What decides where both readings of a date are days of the calendar.
  public var dateOrder: DateOrder?
  /// A folder, with the slash at its end, that the names of articles are told without: where files lie
  /// for a moment only.
  package var passingFolder: String?

  /// True where each line is an article as JSON, whatever the file is called.
  public var holdsLines = false

  /// What is not said is found in the article.
  public init(
    path: String, metadata: ArticleMetadata = ArticleMetadata(), isFeed: Bool = false,
    columns: [String: TableField] = [:], dateOrder: DateOrder? = nil
  ) {
    self.path = path
    self.metadata = metadata
    self.isFeed = isFeed
    self.columns = columns
    self.dateOrder = dateOrder
  }

  /// True for a file of records.
  var isTable: Bool {
    !isFeed && (holdsLines || kind == .table)
  }

  /// True where one path may hold many articles.
  public var holdsMany: Bool {
    isFeed || isTable || kind == .archive || kind == .references || path.hasSuffix(".mbox")
  }

  private var kind: FileKind? { PageFetcher.isAddress(path) ? nil : FileKind(name: path) }

  /// The bytes to read as far as they are known before; 0 for what is no file.
  var size: Int {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(information.st_size)
  }
}
