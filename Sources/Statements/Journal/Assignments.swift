/// Who is to code which article, and who does so blind: a fold of the entries of the journal that stand.
package struct Assignments: Hashable, Sendable {
  private enum Field: String { case coders, blind }

  /// Of each article its coders, true for who does not see what others and the program found.
  private var blindness: [Int64: [String: Bool]] = [:]

  /// They are taken in their order: the last word on an article and a coder counts.
  package init(_ entries: some Sequence<JournalEntry>) {
    for entry in entries where entry.kind == .assign {
      let coders =
        entry.fields[Field.coders.rawValue]?.split(separator: "\n").map(String.init) ?? []
      let isBlind = entry.fields[Field.blind.rawValue] == "yes"
      for subject in entry.subjects where subject.kind == .article {
        guard let article = Int64(subject.name) else { continue }
        for coder in coders { blindness[article, default: [:]][coder] = isBlind }
      }
    }
  }

  /// The articles that somebody is to code.
  package var articles: Set<Int64> { Set(blindness.keys) }

  /// Who is to code an article.
  package func coders(of article: Int64) -> Set<String> { Set((blindness[article] ?? [:]).keys) }

  /// The articles of which a coder sees nothing but what is the coder's own.
  package func blindArticles(of coder: String) -> Set<Int64> {
    Set(blindness.filter { $0.value[coder] == true }.keys)
  }

  /// The entry that gives articles to coders.
  package static func entry(
    of articles: [Int64], to coders: [String], blind: Bool, by assigner: String, at time: Int64,
    because: String?
  ) -> JournalEntry {
    JournalEntry(
      coder: assigner, time: time, kind: .assign, subjects: articles.map { .article($0) },
      fields: [
        Field.coders.rawValue: coders.joined(separator: "\n"),
        Field.blind.rawValue: blind ? "yes" : "no",
      ], because: because)
  }
}
