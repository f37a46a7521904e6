import Actors
import Statements
import Storage

/// Which words to look for in articles, and how they may be written.
package struct SearchQuestion: Sendable {
  /// The words as a person gave them: each found anywhere, one with spaces in it as a phrase.
  package var words: [String]
  /// With a directory, who is named is found by other names too.
  package var directory: ActorDirectory?

  package init(words: [String], directory: ActorDirectory? = nil) {
    self.words = words
    self.directory = directory
  }

  /// What to look for, word by word; all words together where they are somebody's name.
  package var terms: [SearchTerm] {
    let whole = words.joined(separator: " ")
    if words.count > 1, let names = otherNames(of: whole) {
      return [SearchTerm(spellings: [whole] + names)]
    }
    return words.map { word in
      let names = otherNames(of: word)
      return SearchTerm(
        spellings: [word] + (names ?? []), neighbours: names == nil ? twoNames(in: word) : [])
    }
  }

  /// The names of two actors that a phrase names beside each other, whatever stands between them:
  /// *G-77/China* is found as *the Group of 77 and China*. Nothing for other phrases.
  private func twoNames(in phrase: String) -> [[String]] {
    let parts = phrase.split { $0.isWhitespace || $0 == "/" || $0 == "&" }
    for first in parts.indices.dropFirst() {
      for second in first...min(first + 1, parts.count - 1) {
        let names = [parts[..<first], parts[second...]].map { $0.joined(separator: " ") }
        let others = names.compactMap { name in otherNames(of: name).map { [name] + $0 } }
        if others.count == 2 { return others }
      }
    }
    return []
  }

  /// The other names that mean nobody else wherever they stand; nil for words that name nobody.
  ///
  /// Without those that are words in small letters, as *US* is.
  private func otherNames(of name: String) -> [String]? {
    guard let directory, let actor = directory.actor(called: name) else { return nil }
    return directory.aliases(of: .actor(actor.id)).filter { alias in
      alias.strength == .strong && alias.caseRule != .exact && alias.kind.isProperName
    }.map(\.text)
  }
}

extension AliasKind {
  /// True for what an actor is called, as against who is meant by a capital or an adjective.
  fileprivate var isProperName: Bool {
    switch self {
    case .name, .officialName, .formerName, .abbreviation, .spelling: true
    default: false
    }
  }
}
