import Statements

/// The words that join actors to a proposition of another: `supported by`, `on behalf of`, `with`.
struct AsideLexicon: Sendable {
  /// How sure words are to join actors.
  enum Strength: String, Sendable, CaseIterable {
    /// Nothing else is asked.
    case strong
    /// Words such as `with` and `for` have many other uses and must be set off.
    case weak
    /// Words such as `as did` stand behind the whole clause.
    case trailing
    /// Words such as `with support from` may stand before or behind the clause.
    case either
  }

  struct Entry: Sendable {
    let words: [String]
    /// Nil for words that except actors from what is said of others: `but not`.
    let via: Via?
    let strength: Strength
    var isWeak: Bool { strength == .weak }
  }

  /// By first word, longest first.
  private let entries: [String: [Entry]]

  init(folder: String) throws(ExtractionError) {
    var entries: [String: [Entry]] = [:]
    for row in try TableFile("asides.tsv", in: folder, columns: 3).rows {
      let words = row.cells[0].split(separator: " ").map(String.init)
      let entry = Entry(
        words: words, via: row[1] == nil ? nil : try row.value(1, as: Via.self),
        strength: try row.value(2, as: Strength.self))
      entries[words[0], default: []].append(entry)
    }
    self.entries = entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest entry that starts at a word, or nil.
  func entry(at index: Int, in words: [SurfaceWords.Word]) -> Entry? {
    guard index < words.count, let candidates = entries[words[index].lower] else { return nil }
    return candidates.first { entry in
      index + entry.words.count <= words.count
        && entry.words.indices.allSatisfy { words[index + $0].lower == entry.words[$0] }
    }
  }
}
