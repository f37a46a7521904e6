import Foundation
import Statements
import Storage

extension Archive {
  /// Decides that a statement is right, wrong or otherwise, by its number; it holds for the copies of
  /// the report, and stands whatever a later reading finds.
  ///
  /// Throws a `TreatyGraphError` for a number that no statement has, and for words of a correction
  /// that do not stand in the article.
  @discardableResult
  public func decide(
    _ verdict: StatementVerdict, on statement: Int64, by coder: String, because: String? = nil
  ) throws -> DecisionReceipt {
    let before = try claim(statement)
    let store = try openForWriting()
    guard
      let entry = try store.add(verdict, on: statement, by: coder, at: .now, because: because)
    else {
      throw TreatyGraphError.wordsNotInArticle(
        verdict.missingWords(in: try store.text(ofArticle: before.articleID) ?? ""),
        article: before.articleID)
    }
    return try DecisionReceipt(
      LogEntry(entry, in: store), before: before, given: verdict, in: store)
  }

  /// The same for a correction by names and words as a person types them.
  @discardableResult
  public func correct(
    _ statement: Int64, _ wish: CorrectionWish, by coder: String, because: String? = nil
  ) throws -> DecisionReceipt {
    let directory = try loadDirectory()
    let names = NameQuestion(directory: directory, store: try openForReading())
    let correction = try wish.correction(names: names)
    guard !correction.isEmpty else { throw TreatyGraphError.emptyCorrection }
    return try decide(.correct(correction), on: statement, by: coder, because: because)
  }

  /// Takes back what the coder did last, or the entry of a number; throws a `TreatyGraphError` where
  /// that is not the coder's own, or another has built upon it. Gives what was taken back.
  @discardableResult
  public func undo(
    _ number: Int64? = nil, by coder: String, because: String? = nil
  ) throws -> LogEntry {
    let store = try openToDecide()
    let outcome = try store.undo(number, by: coder, at: .now, because: because)
    return try LogEntry(outcome.entry(number, by: coder), in: store)
  }

  /// Does again what the coder's last undo took back; throws a `TreatyGraphError` where there is
  /// none, or the coder has done something else since.
  @discardableResult
  public func redo(by coder: String, because: String? = nil) throws -> LogEntry {
    let store = try openToDecide()
    guard case .undone(let entry, _) = try store.redo(by: coder, at: .now, because: because) else {
      throw TreatyGraphError.nothingToRedo(coder: coder)
    }
    return try LogEntry(entry, in: store)
  }

  /// What people did, in order: to everything, or to one statement (by its number), article, actor or
  /// treaty. At most so many entries, the latest; or only those whose sentence no current article has any
  /// more.
  public func log(
    about reference: String? = nil, by coder: String? = nil, lost: Bool = false, limit: Int? = nil
  ) throws -> [LogEntry] {
    let store = try openForReading()
    let subjects = try reference.map {
      try SubjectQuestion(store: store, directory: loadDirectory).subjects(named: $0)
    }
    let query = JournalQuery(subjects: subjects, coder: coder, lost: lost, limit: limit)
    return try store.journal(matching: query).map { try LogEntry($0, in: store) }
  }

  /// Where there is no store, opening it for writing would make one.
  private func claim(_ number: Int64) throws -> StoredClaim {
    guard let claim = try openForReading().claim(number) else {
      throw TreatyGraphError.unknownStatement(number)
    }
    return claim
  }
}

extension Int64 {
  /// The present time in seconds since 1970.
  static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}

extension UndoOutcome {
  /// What was taken back; throws a `TreatyGraphError` that says why nothing was.
  func entry(_ number: Int64? = nil, by coder: String) throws -> NumberedEntry {
    switch self {
    case .undone(let entry, _): return entry
    case .nothing: throw TreatyGraphError.nothingToUndo(coder: coder)
    case .unknown: throw TreatyGraphError.unknownEntry(number ?? 0)
    case .standsNot(let entry): throw TreatyGraphError.entryIsTakenBack(entry)
    case .notOwn(let entry): throw TreatyGraphError.entryOfAnother(entry)
    case .builtUpon(let entry, let later):
      throw TreatyGraphError.entryBuiltUpon(entry, by: later)
    }
  }
}

extension StatementVerdict {
  /// The first words of a correction that do not stand in a text.
  fileprivate func missingWords(in text: String) -> String {
    guard case .correct(let correction) = self else { return "" }
    let finder = WordFinder(text: text, near: ScalarRange(0, 0))
    return correction.quotedWords.first { finder.find($0) == nil } ?? ""
  }
}
