import Foundation
import Reading
import Statements
import Storage

/// What came of taking in a file of amendments.
public struct AmendmentReport: Hashable, Sendable {
  /// How many are new in the store.
  public var takenCount = 0
  /// How many the store had already.
  public var knownCount = 0
  /// Lines that are no amendments.
  public var refusals: [Diagnostic] = []
}

extension Archive {
  /// Says of actors and treaties what the data folder does not: who is merged, named or defined.
  public func amending(by coder: String, because: String? = nil) -> Amending {
    Amending(self, by: coder, because: because)
  }

  /// What people say of actors and treaties beside the data folder, in order.
  public func amendmentLog() throws -> [LogEntry] {
    let store = try openForReading()
    let query = JournalQuery(kinds: Amendments.kinds, standing: true)
    return try store.journal(matching: query).map { try LogEntry($0, in: store) }
  }

  /// Takes in what `treatygraph amendments` printed for another store, a line each; throws what spoils the
  /// run.
  public func takeAmendments(_ path: String, by coder: String) throws -> AmendmentReport {
    let lines = try LineStream(path: path, limit: 1 << 20)
    let store = try openForWriting()
    var known = Set(
      try store.journal(matching: JournalQuery(kinds: Amendments.kinds, standing: true))
        .map { AmendmentLine($0.entry) })
    var report = AmendmentReport()
    while let line = try lines.next() {
      guard let bytes = line.bytes, !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
        continue
      }
      guard let amendment = try? JSONDecoder().decode(AmendmentLine.self, from: Data(bytes)),
        let entry = amendment.entry(by: coder)
      else {
        let place = Diagnostic.Location(file: path, line: line.number)
        report.refusals.append(
          Diagnostic(.error, "the line is no amendment: see treatygraph amendments", at: place))
        continue
      }
      guard known.insert(amendment).inserted else {
        report.knownCount += 1
        continue
      }
      try store.add(entry)
      report.takenCount += 1
    }
    return report
  }

  /// Actors of the store that may be one, the likeliest first.
  public func doubles() throws -> [LikelyDouble] {
    try DoubleQuestion().doubles(from: openForReading())
  }
}

/// What of a line tells one amendment from another.
private struct AmendmentLine: Hashable, Decodable {
  var what: String
  var on: [String]
  var fields: [String: String]?
  var because: String?

  init(_ entry: JournalEntry) {
    what = entry.kind.rawValue
    on = entry.subjects.map { "\($0.kind.rawValue) \($0.name)" }
    fields = entry.fields.isEmpty ? nil : entry.fields
  }

  static func == (left: Self, right: Self) -> Bool {
    left.what == right.what && left.on == right.on && left.fields == right.fields
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(what)
    hasher.combine(on)
  }

  func entry(by coder: String) -> JournalEntry? {
    guard let kind = JournalEntry.Kind(rawValue: what), Amendments.kinds.contains(kind) else {
      return nil
    }
    let subjects = on.compactMap { text -> JournalSubject? in
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let kind = JournalSubject.Kind(rawValue: parts[0]) else { return nil }
      return JournalSubject(kind, parts[1])
    }
    guard !subjects.isEmpty, subjects.count == on.count else { return nil }
    return JournalEntry(
      coder: coder, time: .now, kind: kind, subjects: subjects, fields: fields ?? [:],
      because: because)
  }
}
