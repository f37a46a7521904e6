import Actors
import Statements
import Storage

/// What a person means who names something that the journal can be about.
struct SubjectQuestion {
  let store: StatementStore
  /// Read only where a name is no statement's or article's.
  let directory: () throws -> ActorDirectory

  /// What a reference means and all that hangs on it: an article with its statements.
  func subjects(named reference: String) throws -> [JournalSubject] {
    let subject = try subject(named: reference)
    guard subject.kind == .article, let number = Int64(subject.name) else { return [subject] }
    return [subject] + (try store.claims(ofArticle: number).map { .statement($0.id) })
  }

  /// A number is a statement's, `article:7` an article's; other words name an article, else an actor or
  /// treaty. Throws a `TreatyGraphError` where there is none, or several.
  func subject(named reference: String) throws -> JournalSubject {
    if let number = Int64(reference) ?? number(in: reference, of: .statement) {
      guard try store.claim(number) != nil else { throw TreatyGraphError.unknownStatement(number) }
      return .statement(number)
    }
    let name = number(in: reference, of: .article).map { String($0) }
    let articles = try store.articles(matching: name ?? reference)
    guard articles.count < 2 else {
      throw TreatyGraphError.ambiguousArticle(
        reference, candidates: articles.map { ArticleEntry($0) })
    }
    if let article = articles.first { return .article(article.id) }
    if let name { throw TreatyGraphError.unknownArticle(name) }
    return try actorOrTreaty(named: reference)
  }

  private func number(in reference: String, of kind: JournalSubject.Kind) -> Int64? {
    guard reference.hasPrefix("\(kind.rawValue):") else { return nil }
    return Int64(reference.dropFirst(kind.rawValue.count + 1))
  }

  private func actorOrTreaty(named reference: String) throws -> JournalSubject {
    let names = NameQuestion(directory: try directory(), store: store)
    do {
      switch try names.holder(named: reference) {
      case .known(let id): return JournalSubject(.actor, id.rawValue)
      case .unknown(let name): return JournalSubject(.actor, name)
      }
    } catch let error as TreatyGraphError {
      guard let treaty = try? names.treaty(named: reference) else { throw error }
      return JournalSubject(.treaty, treaty.id.rawValue)
    }
  }
}
