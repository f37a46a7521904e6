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

  /// What is not said is found in the article.
  public init(
    path: String, metadata: ArticleMetadata = ArticleMetadata(), isFeed: Bool = false,
    columns: [String: TableField] = [:]
  ) {
    self.path = path
    self.metadata = metadata
    self.isFeed = isFeed
    self.columns = columns
  }

  /// True for a file of records.
  var isTable: Bool {
    !isFeed && !PageFetcher.isAddress(path) && FileKind(name: path) == .table
  }

  /// True where one path may hold many articles.
  public var holdsMany: Bool { isFeed || isTable }

  /// The bytes to read as far as they are known before; 0 for what is no file.
  var size: Int {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(information.st_size)
  }
}
