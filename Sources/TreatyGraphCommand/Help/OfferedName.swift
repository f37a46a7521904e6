import TreatyGraph

/// A name that a shell offers, with what it is.
struct OfferedName: Hashable, Sendable {
  var name: String
  var meaning: String

  /// `12<TAB>The title`: shells cut at the tab, or show what follows as help.
  var line: String {
    let shown = [name, meaning].filter { !$0.isEmpty }.map { $0.printable }
    return shown.joined(separator: "\t")
  }
}

extension Archive {
  /// The names that a shell may offer: those of the store first, then those of the directory. A
  /// store that cannot be read has none.
  func names(of list: NameList) throws -> [OfferedName] {
    var names: [OfferedName] = []
    switch list {
    case .actors:
      let stored = (try? actors()) ?? []
      let known = try data().knownActors()
      names = (stored + known).map { OfferedName(name: $0.name, meaning: $0.kind.words) }
    case .treaties:
      let stored = ((try? treaties()) ?? []).map { OfferedName(name: $0.name, meaning: "") }
      names =
        stored
        + (try data().knownTreaties().map { OfferedName(name: $0.treaty.name, meaning: "") })
    case .concepts:
      names = ((try? concepts()) ?? []).map { OfferedName(name: $0.name, meaning: "") }
    case .articles:
      names = ((try? articles()) ?? []).map { entry in
        let title = entry.article.title ?? entry.article.name
        return OfferedName(name: String(entry.number), meaning: title)
      }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.name).inserted }
  }
}
