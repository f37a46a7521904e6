import Glibc
import Statements

extension DocumentReader {
  /// The articles of a file that holds several, or holds one inside of something: exports of
  /// databases, mailboxes, archives, office documents. Nil for a file that is one article, and for
  /// one that cannot be opened, which reading it will say.
  package func collection(
    path: String
  ) throws(ReadingError) -> [Result<CollectedArticle, ReadingError>]? {
    guard path != "-", !PageFetcher.isAddress(path), let head = Self.head(of: path),
      DocumentFormat(of: head, name: path).isCollection
    else { return nil }
    let bytes = try SourceFile(path: path, limit: limits.fileSize).read()
    return try CollectionReader(reader: self).articles(in: bytes, name: path)
  }

  private static func head(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var head = [UInt8](repeating: 0, count: DocumentFormat.headSize)
    let count = Glibc.read(descriptor, &head, head.count)
    return count > 0 ? Array(head[..<count]) : nil
  }

  /// Reads an article of a collection; what the caller says of it outranks what the file says.
  package func read(
    _ article: CollectedArticle, overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> AnnotatedDocument {
    let metadata = overrides.completed(by: article.metadata)
    var reading: AnnotatedDocument
    switch article.content {
    case .text(let text):
      let document = try TextReader(rules: rules, limits: limits)
        .document(title: metadata.title, body: text, name: article.name, metadata)
      reading = AnnotatedDocument(document: document)
    case .page(let bytes, let charset):
      reading = try PageReader(rules: rules, limits: limits)
        .read(bytes, name: article.name, charset: charset, metadata)
    case .document(var document):
      document.article = overrides.completed(
        by: ArticleMetadata(
          title: document.article.title, date: document.article.date,
          outlet: document.article.outlet, address: document.article.address)
      ).article(named: document.article.name)
      reading = AnnotatedDocument(document: document)
    case .file(let bytes):
      reading = try readWithNotes(bytes: bytes, name: article.name, overrides: metadata)
    case .link:
      guard
        let found = try read(
          path: article.metadata.address ?? "", overrides: metadata, unlessMatching: nil)
      else { throw .notFetched(address: article.name, reason: "the server sends no page") }
      reading = found
    }
    reading.notes += article.notes
    return reading
  }

  /// The one article of a collection.
  func only(
    of bytes: [UInt8], name: String, overrides: ArticleMetadata
  ) throws(ReadingError) -> AnnotatedDocument {
    let articles = try CollectionReader(reader: self).articles(in: bytes, name: name)
    guard articles.count == 1 else { throw .holdsMany(file: name, count: articles.count) }
    var reading = try read(articles[0].get(), overrides: overrides)
    reading.document.article.name = name
    return reading
  }
}
