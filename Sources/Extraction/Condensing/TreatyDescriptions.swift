import Actors
import Statements

/// Treaties by the words of their names, in any order and with or without the body that keeps them.
///
///     WIPO adopts a treaty on genetic resources.    →  the WIPO Treaty on Genetic Resources
///     Chile read a treaty on mines.                 →  none: no name holds these words and no more
struct TreatyDescriptions: Sendable {
  /// Nil where several treaties are described by the same words.
  private var treaties: [Set<String>: TreatyID?] = [:]
  /// By the one word of a description that tells the treaty: `plastics`.
  private var subjects: [String: TreatyID?] = [:]
  /// In the names of how many treaties each word stands.
  private var frequencies: [String: Int] = [:]
  private let directory: ActorDirectory
  private let links: Set<String>
  private let nouns: Set<String>
  private let modifiers: Set<String>

  init(directory: ActorDirectory, lists: WordLists) {
    self.directory = directory
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
      var all: Set<String> = []
      for alias in names[treaty.id] ?? [] {
        let words = content(Self.words(of: alias.text))
        all.formUnion(words)
        if alias.kind == .description { addSubject(treaty.id, Self.words(of: alias.text)) }
        add(treaty.id, words)
        add(treaty.id, words.subtracting(keeper))
      }
      for word in all { frequencies[word, default: 0] += 1 }
    }
  }

  /// The one treaty whose name holds these words and no others; nil for a single word, which many
  /// treaties may be on.
  func treaty(of words: [String]) -> TreatyID? {
    let words = content(words)
    return words.count < 2 ? nil : treaties[words] ?? nil
  }

  /// The one treaty that is described by this word and a noun of its kind: `accord on plastics` where
  /// the directory has `plastics treaty`; no protocol where it is a convention.
  func treaty(on word: String, called noun: String, isTyped: Bool) -> TreatyID? {
    let words = content([word])
    guard words.count == 1, let word = words.first, let id = subjects[word] ?? nil,
      !isTyped || directory.detail(of: id)?.nouns.contains(noun) == true
    else { return nil }
    return id
  }

  /// The words of a name that tell its treaty from others, without their plural.
  func telling(_ name: String) -> Set<String> { content(Self.words(of: name)) }

  /// False for words that stand in the names of many treaties: `trade`.
  func isRare(_ word: String) -> Bool {
    word.count > 2 && word.contains(where: \.isLetter) && (frequencies[word] ?? 0) <= 12
  }

  /// Not for `multilateral investment treaty`, which others of the kind are, too.
  private mutating func addSubject(_ id: TreatyID, _ name: [String]) {
    let telling = name.filter { !links.contains($0) && !nouns.contains($0) }
    guard telling.count == 1, let word = content(telling).first else { return }
    if let known = subjects[word], known != id {
      subjects[word] = .some(nil)
    } else {
      subjects[word] = id
    }
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
    let lower = text.lowercased()
    guard lower.utf8.allSatisfy({ $0 < 0x80 }) else {
      return lower.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    }
    return lower.utf8.split {
      !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) && $0 != 0x2D
    }.map { String(Substring($0)) }
  }

  static func stem(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}

extension SurfaceWords {
  /// Its words without their plural, as descriptions are compared.
  var stems: [String] { words.map { TreatyDescriptions.stem($0.lower) } }
}
