import Actors
import Statements

/// Treaties by the words of their names, in any order and with or without the body that keeps them.
///
///     WIPO adopts a treaty on genetic resources.    →  the WIPO Treaty on Genetic Resources
///     Chile read a treaty on mines.                 →  none: no name holds these words and no more
struct TreatyDescriptions: Sendable {
  /// Nil where several treaties are described by the same words.
  private var treaties: [Set<String>: TreatyID?] = [:]
  private let links: Set<String>
  private let nouns: Set<String>
  private let modifiers: Set<String>

  init(directory: ActorDirectory, lists: WordLists) {
    links = lists[.descriptionLinks]
    nouns = lists[.treatyNouns]
    modifiers = lists[.treatyModifiers]
    let keepers = Set(directory.treaties.compactMap { directory.detail(of: $0.id)?.body })
    var bodies: [ActorID: Set<String>] = [:]
    var names: [TreatyID: [Alias]] = [:]
    for alias in directory.aliases where alias.strength == .strong {
      switch alias.entity {
      case .treaty(let id):
        if alias.kind != .abbreviation { names[id, default: []].append(alias) }
      case .actor(let id) where keepers.contains(id):
        bodies[id, default: []].formUnion(Self.words(of: alias.text).map(Self.stem))
      case .actor: continue
      }
    }
    for treaty in directory.treaties {
      let keeper = directory.detail(of: treaty.id)?.body.flatMap { bodies[$0] } ?? []
      for alias in names[treaty.id] ?? [] {
        let words = content(Self.words(of: alias.text))
        add(treaty.id, words)
        add(treaty.id, words.subtracting(keeper))
      }
    }
  }

  /// The one treaty whose name holds these words and no others; nil for a single word, which many
  /// treaties may be on.
  func treaty(of words: [String]) -> TreatyID? {
    let words = content(words)
    return words.count < 2 ? nil : treaties[words] ?? nil
  }

  private mutating func add(_ id: TreatyID, _ words: Set<String>) {
    guard words.count > 1 else { return }
    if let known = treaties[words], known != id {
      treaties[words] = .some(nil)
    } else {
      treaties[words] = id
    }
  }

  /// The words that tell one treaty from others, without their plural.
  private func content(_ words: [String]) -> Set<String> {
    Set(
      words.filter { !links.contains($0) && !nouns.contains($0) && !modifiers.contains($0) }
        .map(Self.stem))
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }

  private static func stem(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
