import Glibc
import Reading

/// Where an article comes from, and what the user says of it.
public struct ArticleSource: Hashable, Sendable {
  /// A path; `-` is standard input.
  public var path: String
  /// What outranks the article's own header.
  public var metadata: ArticleMetadata

  public init(path: String, metadata: ArticleMetadata = ArticleMetadata()) {
    self.path = path
    self.metadata = metadata
  }

  /// The bytes to read as far as they are known before; 0 for what is no file.
  var size: Int {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(information.st_size)
  }
}
