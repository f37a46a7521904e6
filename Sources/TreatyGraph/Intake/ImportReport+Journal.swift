import Foundation
import Statements
import Storage

extension StatementStore {
  /// Writes into the journal what an import brought: new articles, those that replaced a version, and
  /// those that an import before had brought which was taken back.
  func noteImport(
    of report: ImportReport, files: [String], by coder: String, at time: Int64
  ) throws {
    var entry = JournalEntry(
      coder: coder, time: time, kind: .import, fields: ["files": files.joined(separator: ", ")])
    try add(report, to: &entry)
    if !entry.subjects.isEmpty { try add(entry) }
  }

  /// Lets an entry be about the articles of a report, so that they go where it is taken back.
  func add(_ report: ImportReport, to entry: inout JournalEntry) throws {
    var replaced: [String: Int64] = [:]
    for article in report.articles {
      switch article.outcome {
      case .added(let number): entry.subjects.append(.article(number))
      case .superseded(let old, let new):
        entry.subjects.append(.article(new))
        replaced[String(new)] = old
      case .unchanged(let number), .reread(let number):
        let isRemoved = try articles(matching: String(number)).first?.isRemoved ?? false
        if isRemoved { entry.subjects.append(.article(number)) }
      }
    }
    if !replaced.isEmpty { entry.fields["replaced"] = try JSONLines.line(replaced) }
  }
}
