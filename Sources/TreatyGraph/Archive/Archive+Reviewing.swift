import Actors
import Statements
import Storage

extension Archive {
  /// The statements that nobody has looked at, those first that are likeliest wrong; of an actor, on a
  /// treaty, or of an article.
  public func reviewItems(
    of actor: String? = nil, on treaty: String? = nil, in article: String? = nil
  ) throws -> [ReviewItem] {
    let store = try openForReading()
    return try reviewQuestion(of: actor, on: treaty, in: article, store: store).items(from: store)
  }

  /// Begins to go through them one by one.
  public func review(
    of actor: String? = nil, on treaty: String? = nil, in article: String? = nil, by coder: String
  ) throws -> ReviewSession {
    let store = try openToDecide()
    let question = try reviewQuestion(of: actor, on: treaty, in: article, store: store)
    return ReviewSession(
      items: try question.items(from: store), store: store, coder: coder,
      loadDirectory: loadDirectory)
  }

  private func reviewQuestion(
    of actor: String?, on treaty: String?, in article: String?, store: StatementStore
  ) throws -> ReviewQuestion {
    var question = ReviewQuestion()
    if actor != nil || treaty != nil {
      let names = NameQuestion(directory: try loadDirectory(), store: store)
      question.holder = try actor.map { try names.holder(named: $0) }
      question.treaty = try treaty.map { try names.treaty(named: $0).id }
    }
    if let article {
      let found = try store.articles(matching: article)
      guard let entry = found.first else { throw TreatyGraphError.unknownArticle(article) }
      question.article = entry.id
    }
    return question
  }
}

/// A walk through statements that a person decides on, in an open store. Not for two threads at once.
public final class ReviewSession {
  /// What is gone through, in order.
  public let items: [ReviewItem]
  private let store: StatementStore
  private let coder: String
  private let loadDirectory: () throws -> ActorDirectory
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
    try store.add(
      JournalEntry(
        coder: coder, time: .now, kind: isTag ? .tag : .note,
        subjects: [.statement(item.statement.id)], fields: [isTag ? "tag" : "note": words]))
  }

  /// Takes back what the coder did last; gives the number of the statement that it was about.
  public func undo() throws -> Int64? {
    let undone = try store.undo(by: coder, at: .now).entry(by: coder)
    guard let subject = undone.entry.subjects.first, subject.kind == .statement else { return nil }
    return Int64(subject.name)
  }
}
