import TreatyGraph

/// Who decided what, when and why; the latest first.
struct LogPage: Page {
  private static let most = 200
  let site: Site
  let request: HTTPRequest

  func response() throws -> HTTPResponse {
    let entries = try archive.log(
      about: request.queried("about"), by: request.queried("by"), limit: Self.most)
    return render(
      "log", title: "Log",
      ["entries": .rows(entries.reversed().map { Fields($0, by: site.options.coder) })])
  }
}

extension Fields {
  /// An entry of the journal, and whether this coder can take it back.
  init(_ log: LogEntry, by coder: String) {
    let entry = log.entry
    let own = entry.entry.coder == coder && entry.stands && entry.revokes == nil
    self = [
      "entry": .number(entry.number), "coder": .text(entry.entry.coder),
      "time": .text(entry.entry.time.timeOfDay),
      "day": .text(String(entry.entry.time.timeOfDay.prefix(16)).replacing("T", with: " ")),
      "what": .text(entry.entry.kind.pastWords), "because": .text(entry.entry.because),
      "revokes": .text(entry.revokes.map { "\($0)" }), "stands": .flag(entry.stands),
      "subjects": .text(
        entry.entry.subjects.first.map { "\($0.kind.rawValue) \($0.name)" }),
      "ownEntry": .text(own ? "\(entry.number)" : nil),
      "values": .rows(
        entry.entry.fields.sorted { $0.key < $1.key }.map { name, value in
          ["name": .text(name), "value": .text(value.isEmpty ? "none" : value)]
        }),
      "about": .text(
        log.statement.map {
          "\($0.polarity.symbol) \($0.actor.name) \($0.stanceWords): \($0.objectWords)"
        }),
    ]
    guard let subject = entry.entry.subjects.first, subject.kind == .statement,
      let number = Int64(subject.name)
    else { return }
    self["href"] = .text(Address.statement(number).text)
  }
}
