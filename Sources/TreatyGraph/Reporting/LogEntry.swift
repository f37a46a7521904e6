import Foundation
import Statements
import Storage

/// An entry of the journal with what it was about: what `treatygraph log` prints.
public struct LogEntry: Hashable, Sendable {
  /// What was done, by whom, when and why.
  public let entry: NumberedEntry
  /// The statement that was pointed at, as it is now or would be if nobody had refused it.
  public let statement: Statement?
  /// The number of its article.
  public let articleNumber: Int64?

  init(_ entry: NumberedEntry, in store: StatementStore) throws {
    self.entry = entry
    let subject = entry.entry.subjects.first
    guard subject?.kind == .statement, let number = (subject?.name).flatMap({ Int64($0) }),
      let claim = try store.claim(number)
    else {
      statement = nil
      articleNumber = nil
      return
    }
    statement = claim.decided.proposal
    articleNumber = claim.articleID
  }

  /// For how many more statements it holds: those of copies.
  public var furtherCount: Int {
    let subjects = entry.entry.subjects
    return max(0, subjects.count { $0.kind == subjects.first?.kind } - 1)
  }
}

extension LogEntry: Encodable {
  private enum Key: String, CodingKey {
    case number, coder, time, what, on, fields, because, revokes, stands, article, actor, relation
    case object
  }

  /// One object, as `treatygraph log` prints it.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(entry.number, forKey: .number)
    try values.encode(entry.entry.coder, forKey: .coder)
    try values.encode(entry.entry.time.timeOfDay, forKey: .time)
    try values.encode(entry.entry.kind.rawValue, forKey: .what)
    try values.encode(entry.entry.subjects.map { "\($0.kind.rawValue) \($0.name)" }, forKey: .on)
    if !entry.entry.fields.isEmpty { try values.encode(entry.entry.fields, forKey: .fields) }
    try values.encodeIfPresent(entry.entry.because, forKey: .because)
    try values.encodeIfPresent(entry.revokes, forKey: .revokes)
    try values.encode(entry.stands, forKey: .stands)
    try values.encodeIfPresent(articleNumber, forKey: .article)
    try values.encodeIfPresent(statement?.actor.name, forKey: .actor)
    try values.encodeIfPresent(statement?.relation.rawValue, forKey: .relation)
    try values.encodeIfPresent(statement?.object.name, forKey: .object)
  }
}

extension Int64 {
  /// Seconds since 1970 as a time in UTC: `2026-11-30T19:40:05Z`.
  package var timeOfDay: String {
    Date(timeIntervalSince1970: TimeInterval(self)).formatted(.iso8601)
  }
}
