import Statements
import Storage

extension Archive {
  /// Puts words beside a statement, article, actor or treaty: `37`, `article:7`, `France`.
  @discardableResult
  public func note(_ words: String, on reference: String, by coder: String) throws -> LogEntry {
    guard !words.allSatisfy(\.isWhitespace) else { throw TreatyGraphError.emptyNote }
    return try add(.note, on: reference, ["note": words], by: coder)
  }

  /// Puts a tag on a statement, article, actor or treaty, or takes it away.
  @discardableResult
  public func tag(
    _ reference: String, _ tag: String, isOn: Bool = true, by coder: String
  ) throws -> LogEntry {
    guard !tag.allSatisfy(\.isWhitespace) else { throw TreatyGraphError.emptyNote }
    return try add(isOn ? .tag : .untag, on: reference, ["tag": tag], by: coder)
  }

  /// Takes an article out of all answers, or back into them, with the copies of its report and its later
  /// versions; nothing is lost. Throws a `TreatyGraphError` where there is none, several, or nothing to
  /// do.
  @discardableResult
  public func remove(
    _ reference: String, restoring: Bool = false, by coder: String, because: String? = nil
  ) throws -> LogEntry {
    let store = try openForReading()
    let found = try store.articles(matching: reference)
    guard let article = found.first else { throw TreatyGraphError.unknownArticle(reference) }
    guard found.count == 1 else {
      throw TreatyGraphError.ambiguousArticle(reference, candidates: found.map { ArticleEntry($0) })
    }
    guard article.isRemoved == restoring else {
      throw TreatyGraphError.nothingToRemove(article.id, isRemoved: article.isRemoved)
    }
    let report = try store.report(ofArticle: article.id).filter { $0 != article.id }
    return try add(
      JournalEntry(
        coder: coder, time: .now, kind: restoring ? .restore : .remove,
        subjects: ([article.id] + report).map { .article($0) }, because: because))
  }

  /// Marks a statement that the program missed. It is kept whatever a later reading finds; throws a
  /// `TreatyGraphError` where its words do not stand in the article.
  @discardableResult
  public func addStatement(
    _ marked: MarkedStatement, by coder: String, because: String? = nil
  ) throws -> DecisionReceipt {
    try place(marked, isProposed: false, by: coder, because)
  }

  /// Proposes a statement for somebody to look at: `review` shows it first, and until somebody accepts it
  /// no position is made of it. Throws a `TreatyGraphError` where its words do not stand in the article.
  @discardableResult
  public func propose(
    _ marked: MarkedStatement, by program: String, because: String? = nil
  ) throws -> DecisionReceipt {
    try place(marked, isProposed: true, by: program, because)
  }

  private func place(
    _ marked: MarkedStatement, isProposed: Bool, by coder: String, _ because: String?
  ) throws -> DecisionReceipt {
    let reading = try openForReading()
    let names = NameQuestion(directory: try loadDirectory(), store: reading)
    let placed = try marked.statement(in: reading, names: names, isProposed: isProposed)
    let store = try openForWriting()
    var fields = ["quote": marked.quote]
    if isProposed { fields[JournalEntry.proposalField] = "yes" }
    guard
      let entry = try store.add(
        placed.statement, toArticle: placed.article, by: coder, at: .now, fields: fields,
        because: because)
    else { throw TreatyGraphError.unknownArticle(marked.article) }
    return try DecisionReceipt(LogEntry(entry, in: store), in: store)
  }

  private func add(
    _ kind: JournalEntry.Kind, on reference: String, _ fields: [String: String], by coder: String
  ) throws -> LogEntry {
    let subject = try SubjectQuestion(store: openForReading(), directory: loadDirectory)
      .subject(named: reference)
    return try add(
      JournalEntry(coder: coder, time: .now, kind: kind, subjects: [subject], fields: fields))
  }
}
