import Foundation
import Statements
import Storage

extension StatementStore {
  /// Writes into the journal what an import brought: new articles, those that replaced a version, and
  /// those that an import before had brought which was taken back.
  func noteImport(
    of report: ImportReport, files: [String], by coder: String, at time: Int64
  ) throws {
    var subjects: [JournalSubject] = []
    var replaced: [String: Int64] = [:]
    for article in report.articles {
      switch article.outcome {
      case .added(let number): subjects.append(.article(number))
      case .superseded(let old, let new):
        subjects.append(.article(new))
        replaced[String(new)] = old
      case .unchanged(let number), .reread(let number):
        let isRemoved = try articles(matching: String(number)).first?.isRemoved ?? false
        if isRemoved { subjects.append(.article(number)) }
      }
    }
    guard !subjects.isEmpty else { return }
    var fields = ["files": files.joined(separator: ", ")]
    if !replaced.isEmpty { fields["replaced"] = try JSONLines.line(replaced) }
    try add(
      JournalEntry(
        coder: coder, time: time, kind: .import, subjects: subjects, fields: fields))
  }
}
