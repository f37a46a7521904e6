import TreatyGraph

/// Prints entries of the journal: who did what, when, on what and why.
struct LogView {
  var entries: [LogEntry]
  /// What has just become of the entry, where it is one.
  var verb = ""

  func print(as format: Console.Format, on console: Console) throws {
    if console.printsJSON(format) {
      for entry in entries { try console.printJSON(entry) }
    } else {
      console.print(page(width: console.terminal.width))
    }
  }

  /// One entry with what has become of it.
  func printOne(as format: Console.Format, on console: Console) throws {
    try print(as: format, on: console)
    for entry in entries where !console.printsJSON(format) {
      console.note("\(verb): entry \(entry.entry.number) (\(entry.entry.entry.kind.rawValue))")
    }
  }

  func page(width: Int) -> Page {
    var page = Page()
    for entry in entries { page.add(Self.line(of: entry, width: width)) }
    return page
  }

  /// `12  2026-11-30 19:40  ana  correct 37: Norway opposes: the draft · side: oppose`.
  static func line(of log: LogEntry, width: Int) -> [StyledText] {
    let entry = log.entry.entry
    let time = entry.time.timeOfDay.prefix(16).replacing("T", with: " ")
    let number = String(log.entry.number)
    let padding = String(repeating: " ", count: max(0, 4 - number.count))
    let head =
      StyledText("\(padding)\(number)  \(time)  ", .faint) + StyledText(entry.coder, .bold)
      + StyledText("  \(entry.kind.words)\(subject(of: log))")
    let notes = details(of: log).map { " · \($0)" }.joined()
    let lines = (head + StyledText(notes, .faint)).lines(width: min(width, 100) - 6)
    return lines.enumerated().map { index, line in
      index == 0 ? line.indented(by: padding.count) : line.indented(by: 6)
    }
  }

  private static func subject(of log: LogEntry) -> String {
    let entry = log.entry
    if let revoked = entry.revokes {
      return entry.entry.kind == .redo ? " of undo \(revoked)" : " of entry \(revoked)"
    }
    guard let subject = entry.entry.subjects.first else { return "" }
    if entry.entry.kind == .import {
      return " of \(counted(entry.entry.subjects.count, "article"))"
    }
    if entry.entry.kind == .assign { return " article \(entry.entry.articleNumbers)" }
    let concept = entry.entry.subjects.dropFirst().last { $0.kind == .concept }
    let target = concept.map { " into \($0.name)" } ?? ""
    guard subject.kind == .statement else {
      return subject.kind == .article
        ? " article \(subject.name)" : " \(subject.name)\(target)"
    }
    guard let statement = log.statement else { return " \(subject.name)" }
    return " \(subject.name)\(target): \(statement.polarity.symbol) \(statement.actor.name) "
      + "\(statement.stanceWords): \(statement.objectWords.truncated(toWidth: 60))"
  }

  private static func details(of log: LogEntry) -> [String] {
    let entry = log.entry.entry
    var details = entry.shownFields
    if let because = entry.because { details.append("“\(because)”") }
    if log.furtherCount > 0, entry.subjects.first?.kind == .statement, log.entry.revokes == nil {
      let count = log.furtherCount
      details.append("also in \(count == 1 ? "a copy" : "\(count) copies")")
    }
    if !log.entry.stands { details.append("taken back") }
    return details
  }
}

extension JournalEntry.Kind {
  /// What the command is called.
  fileprivate var words: String { rawValue }
}

extension JournalEntry {
  fileprivate var articleNumbers: String {
    subjects.filter { $0.kind == .article }.map(\.name).joined(separator: ", ")
  }

  /// What a reader wants of the fields: `actor: EDPS`, `condition: none`.
  fileprivate var shownFields: [String] {
    let hidden = ["ID", "Kind", "Affiliation"]
    if kind == .reliability { return ["\(fields.count) patterns and rules"] }
    // Of what something is merged into the name says it all.
    let isNaming = kind == .merge || kind == .alias
    let ofTarget: Set = ["name", "kind", "affiliation"]
    return fields.sorted { $0.key < $1.key }.compactMap { name, value in
      guard !(isNaming && ofTarget.contains(name)) else { return nil }
      guard !hidden.contains(where: { name.hasSuffix($0) }), name != "replaced",
        name != "treaty" || value.isEmpty
      else {
        return nil
      }
      let label = name == "treatyName" ? "treaty" : name
      let words = name == "relation" ? Relation(rawValue: value)?.words ?? value : value
      let shown = words.split(separator: "\n").joined(separator: ", ")
      return "\(label): \(value.isEmpty ? "none" : shown)"
    }
  }
}

extension StyledText {
  fileprivate func indented(by count: Int) -> StyledText {
    StyledText(String(repeating: " ", count: count)) + self
  }
}
