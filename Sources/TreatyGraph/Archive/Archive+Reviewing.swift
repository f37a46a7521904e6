import Actors
import Extraction
import Foundation
import Statements
import Storage

extension Archive {
  /// The statements that nobody has looked at, those first that are likeliest wrong, and with them what
  /// else is in their sentences.
  ///
  /// Throws a `TreatyGraphError` for a name that nobody has.
  public func reviewItems(among filter: ReviewFilter = ReviewFilter()) throws -> [ReviewItem] {
    let store = try openForReading()
    return try question(filter, store).items(from: store)
  }

  /// Begins to go through them one by one.
  public func review(
    among filter: ReviewFilter = ReviewFilter(), by coder: String
  ) throws -> ReviewSession {
    let store = try openToDecide()
    try store.mergeLogAside()
    return ReviewSession(
      items: try question(filter, store).items(from: store), store: store, coder: coder,
      loadDirectory: loadDirectory)
  }

  private func question(_ filter: ReviewFilter, _ store: StatementStore) throws -> ReviewQuestion {
    try ReviewQuestion(
      filter, words: PredicateSides(folder: findData().folder.path), in: store,
      directory: loadDirectory)
  }
}

/// A walk through statements that a person decides on, in an open store. Not for two threads at once.
public final class ReviewSession {
  /// What is gone through, in order.
  public let items: [ReviewItem]
  private let store: StatementStore
  private let coder: String
  private let loadDirectory: () throws -> ActorDirectory
  /// What was done in this walk and stands, the last one last.
  private var entries: [Int64] = []
  private lazy var directory = Result { try loadDirectory() }

  init(
    items: [ReviewItem], store: StatementStore, coder: String,
    loadDirectory: @escaping () throws -> ActorDirectory
  ) {
    self.items = items
    self.store = store
    self.coder = coder
    self.loadDirectory = loadDirectory
  }

  /// A statement as it is now: nil where it is refused, or would have to be looked for elsewhere.
  public func statement(_ item: ReviewItem) throws -> Statement? {
    try store.claim(item.statement.id)?.statement
  }

  /// What people have said of it.
  public func marks(on item: ReviewItem) throws -> StatementMarks? {
    let subject = JournalSubject.statement(item.statement.id)
    return try StatementMarks.marks(on: [subject], in: store)[subject]
  }

  /// Decides on a statement; throws a `TreatyGraphError` for words that the article does not have.
  public func decide(_ verdict: StatementVerdict, on item: ReviewItem) throws {
    let added = try store.add(verdict, on: item.statement.id, by: coder, at: .now)
    if let added { entries.append(added.number) }
    guard added == nil, case .correct(let correction) = verdict else { return }
    throw TreatyGraphError.wordsNotInArticle(
      correction.quotedWords.joined(separator: "\" or \""), article: item.statement.articleID)
  }

  /// The same by names and words as a person types them.
  public func correct(_ item: ReviewItem, _ wish: CorrectionWish) throws {
    let names = NameQuestion(directory: try directory.get(), store: store)
    let correction = try wish.correction(names: names)
    guard !correction.isEmpty else { throw TreatyGraphError.emptyCorrection }
    try decide(.correct(correction), on: item)
  }

  /// Puts words beside a statement, or a tag on it.
  public func note(_ words: String, isTag: Bool = false, on item: ReviewItem) throws {
    guard !words.allSatisfy(\.isWhitespace) else { throw TreatyGraphError.emptyNote }
    let added = try store.add(
      JournalEntry(
        coder: coder, time: .now, kind: isTag ? .tag : .note,
        subjects: [.statement(item.statement.id)], fields: [isTag ? "tag" : "note": words]))
    entries.append(added.number)
  }

  /// Takes back what was done last in this walk, and gives it; nil where nothing of it is left.
  public func undo() throws -> NumberedEntry? {
    guard let last = entries.last else { return nil }
    let undone = try store.undo(last, by: coder, at: .now).entry(last, by: coder)
    entries.removeLast()
    return undone
  }
}
