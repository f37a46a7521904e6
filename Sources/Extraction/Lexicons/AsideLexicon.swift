import Statements
import Tables

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
    let all = try Table.entries(of: AsideTable.schema, in: folder) {
      (table, row) throws(TableError) in
      Entry(
        words: table[row, AsideTable.words].split(separator: " ").map(String.init),
        via: try table.value(row, AsideTable.via),
        strength: try table.value(row, AsideTable.strength))
    }
    entries = Dictionary(grouping: all) { $0.words.first ?? "" }.mapValues {
      $0.sorted { $0.words.count > $1.words.count }
    }
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
