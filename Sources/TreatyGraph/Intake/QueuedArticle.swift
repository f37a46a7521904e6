import Reading
import Statements
import Storage

/// One article to take in, as the queue found it.
struct QueuedArticle: Sendable {
  enum Content: Sendable {
    /// What stands at the source's path.
    case whole
    /// A record of a table, read already.
    case record(Document)
    /// What was found inside a file.
    case collected(CollectedArticle)
    case item(Feed.Item, feed: Feed, seen: SeenItem)
    /// What a table or feed could not give.
    case failed(Diagnostic)
  }

  var source: ArticleSource
  var content: Content
  /// The bytes of it, where they come from a file.
  var size: Int
  /// How many articles there are in all; nil while a table or feed is not read to its end.
  var total: Int?

  /// The address that it is fetched from, where it is.
  var address: String? {
    switch content {
    case .whole: PageFetcher.isAddress(source.path) ? source.path : nil
    case .item(let item, _, _): item.address
    case .record, .collected, .failed: nil
    }
  }

  var isRecord: Bool {
    switch content {
    case .record: true
    case .collected(let article): article.isNumbered
    case .whole, .item, .failed: false
    }
  }
}

extension ArticleStages {
  /// Reads an article; nil for a page that is as it was when the validators were given out.
  func document(
    of article: QueuedArticle, unlessMatching validators: PageValidators? = nil
  ) throws -> AnnotatedDocument? {
    try read(article, unlessMatching: validators)?.doubtingDate()
      .named(without: article.source.passingFolder)
  }

  private func read(
    _ article: QueuedArticle, unlessMatching validators: PageValidators?
  ) throws -> AnnotatedDocument? {
    switch article.content {
    case .whole: try read(article.source, validators)
    case .record(let document): AnnotatedDocument(document: document)
    case .collected(let collected):
      try reader.ordering(dates: article.source.dateOrder)
        .read(collected, overrides: article.source.metadata)
    case .item(let item, let feed, _):
      try reader.document(
        of: item, in: feed, name: article.source.path,
        overrides: article.source.metadata)
    case .failed: nil
    }
  }
}

extension AnnotatedDocument {
  /// Its name without a folder that it begins with.
  fileprivate func named(without folder: String?) -> AnnotatedDocument {
    guard let folder, document.article.name.hasPrefix(folder) else { return self }
    var named = self
    named.document.article.name.removeFirst(folder.count)
    return named
  }
}
