import Reading
import Statements
import Storage
import Synchronization

/// The articles of many sources, one after the other: files and addresses as they are, the records
/// of tables, what is new in feeds.
///
/// Nothing is opened before its turn, so that a table may be larger than memory.
final class ArticleQueue: Sendable {
  private struct OpenTable {
    var source: ArticleSource
    var table: ArticleTable
    var position = 0
  }

  private struct State {
    var nextSource = 0
    var table: OpenTable?
    var items: ArraySlice<QueuedArticle> = []
    var visits: [FeedVisit] = []
    /// Articles known so far, and the tables and feeds that may hold more.
    var known: Int
    var unread: Int
  }

  /// The bytes of all files.
  let size: Int
  private let sources: [ArticleSource]
  private let reader: DocumentReader
  /// Remembers feeds; without one, all of a feed is new.
  private let store: (any ReadableStore)?
  private let state: Mutex<State>

  init(
    of sources: [ArticleSource], reader: DocumentReader, store: (any ReadableStore)? = nil
  ) {
    self.sources = sources
    self.reader = reader
    self.store = store
    size = sources.reduce(0) { $0 + $1.size }
    let unread = sources.count(where: \.holdsMany)
    state = Mutex(State(known: sources.count - unread, unread: unread))
  }

  /// The feeds that were read, in order.
  var visits: [FeedVisit] { state.withLock { $0.visits } }

  /// The next article; throws a `StorageError` only.
  func next() throws -> QueuedArticle? {
    try state.withLock { state in
      while true {
        if state.items.isEmpty { readRecord(&state) }
        if var article = state.items.popFirst() {
          article.total = state.unread == 0 ? state.known : nil
          return article
        }
        guard state.nextSource < sources.count else { return nil }
        let source = sources[state.nextSource]
        state.nextSource += 1
        if source.isFeed {
          try readFeed(source, &state)
        } else if source.isTable {
          open(source, &state)
        } else {
          takeFile(source, &state)
        }
      }
    }
  }

  /// A file that is an article, or those that are in it.
  private func takeFile(_ source: ArticleSource, _ state: inout State) {
    let reader = reader.ordering(dates: source.dateOrder)
    let whole = QueuedArticle(source: source, content: .whole, size: source.size)
    do {
      guard let found = try reader.collection(path: source.path) else {
        state.items = [whole]
        return
      }
      var items = found.map { queued($0, of: source) }
      if !items.isEmpty { items[0].size = source.size }
      state.items = items[...]
      // The file itself was counted.
      state.known += source.holdsMany ? items.count : items.count - 1
    } catch {
      state.known += source.holdsMany ? 1 : 0
      state.items = [
        QueuedArticle(
          source: source, content: .failed(Diagnostic(failureOf: source, error)),
          size: source.size)
      ]
    }
    if source.holdsMany { state.unread -= 1 }
  }

  private func queued(
    _ found: Result<CollectedArticle, ReadingError>, of source: ArticleSource
  ) -> QueuedArticle {
    var place = source
    switch found {
    case .success(let article):
      place.path = article.name
      guard let link = article.link else {
        return QueuedArticle(source: place, content: .collected(article), size: 0)
      }
      place.path = link
      return QueuedArticle(source: place, content: .whole, size: 0)
    case .failure(let error):
      return QueuedArticle(
        source: place, content: .failed(Diagnostic(failureOf: source, error)), size: 0)
    }
  }

  private func open(_ source: ArticleSource, _ state: inout State) {
    do {
      let table = try reader.ordering(dates: source.dateOrder).table(
        path: source.path, holdsLines: source.holdsLines, columns: source.columns,
        overrides: source.metadata)
      state.table = OpenTable(source: source, table: table)
    } catch {
      fail(source, error, &state)
    }
  }

  private func readRecord(_ state: inout State) {
    guard var open = state.table else { return }
    state.table = nil
    var source = open.source
    let content: QueuedArticle.Content
    do {
      switch try open.table.next() {
      case .success(let document):
        source.path = document.article.name
        content = .record(document)
      case .failure(let error): content = .failed(Diagnostic(failureOf: source, error))
      case nil:
        state.unread -= 1
        return
      }
    } catch {
      return fail(source, error, &state)
    }
    state.known += 1
    let size = open.table.position - open.position
    open.position = open.table.position
    state.table = open
    state.items = [QueuedArticle(source: source, content: content, size: size)]
  }

  private func readFeed(_ source: ArticleSource, _ state: inout State) throws {
    var visit = FeedVisit(path: source.path)
    do {
      let validators = try store?.validators(ofFeed: source.path)
      if let feed = try reader.feed(path: source.path, unlessMatching: validators) {
        state.items = try newItems(of: feed, source)[...]
        visit.validators = feed.validators
        visit.itemCount = feed.items.count
        visit.newCount = state.items.count
      } else {
        visit.isUnchanged = true
      }
      state.known += state.items.count
      state.unread -= 1
      state.visits.append(visit)
    } catch let error as StorageError {
      throw error
    } catch {
      fail(source, error, &state)
    }
  }

  private func newItems(of feed: Feed, _ source: ArticleSource) throws -> [QueuedArticle] {
    var head = feed
    head.items = []
    var articles: [QueuedArticle] = []
    var ids: Set<String> = []
    // Of two items with one id the first counts: they would take turns in being new.
    for item in feed.items where ids.insert(item.id).inserted {
      let seen = SeenItem(feed: source.path, id: item.id, content: item.fingerprint)
      guard try store?.hasSeen(seen) != true else { continue }
      var place = source
      place.path = item.address ?? "\(source.path)#\(item.id)"
      articles.append(
        QueuedArticle(
          source: place, content: .item(item, feed: head, seen: seen), size: 0))
    }
    return articles
  }

  /// A table or feed that gives nothing counts as one article that failed.
  private func fail(_ source: ArticleSource, _ error: any Error, _ state: inout State) {
    state.unread -= 1
    state.known += 1
    let diagnostic = Diagnostic(failureOf: source, error)
    state.items = [
      QueuedArticle(source: source, content: .failed(diagnostic), size: source.size)
    ]
  }
}

extension Feed.Item {
  /// All that the feed says of the item.
  fileprivate var fingerprint: String {
    [title ?? "", date?.description ?? "", address ?? "", content].joined(separator: "\u{0}")
  }
}
