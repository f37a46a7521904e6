import Statements

/// A holder's name in words, as it is compared with others of the same report.
struct HolderName {
  let key: HolderKey
  /// In small letters.
  let words: [String]
  private let kind: ActorKind
  private let isKnown: Bool
  /// True where each word begins with a capital: `Supervisor`, but not `senior officials`.
  private let isTitle: Bool

  init(_ key: HolderKey, _ holder: PositionHolder) {
    self.key = key
    let words = holder.name.split(whereSeparator: \.isWhitespace)
    self.words = words.map { $0.lowercased() }
    kind = holder.kind
    isKnown = holder.id != nil
    isTitle = words.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// The last word of a holder's name, in small letters.
  static func lastWord(of holder: PositionHolder) -> String {
    let bytes = holder.name.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return holder.name.split(whereSeparator: \.isWhitespace).last?.lowercased() ?? ""
    }
    return bytes.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.last
      .map { Substring($0).lowercased() } ?? ""
  }

  /// True where this name may be less of the other's, and the words leave no doubt that one is meant:
  ///
  /// - an office that the other, an actor of the directory, has its name from: *Supervisor* beside
  ///   *European Data Protection Supervisor*, but not *Parties* beside *non-Annex I Parties*;
  /// - so many of a sort, of whom the other tells more: *Six senators* beside *Six Democratic
  ///   senators*, but not *Many senators* beside *Many Democratic senators*.
  func isShort(for other: HolderName) -> Bool {
    guard !isKnown, words.count < other.words.count, words.last == other.words.last else {
      return false
    }
    return isOffice(of: other) || isCount(of: other)
  }

  private func isOffice(of other: HolderName) -> Bool {
    guard other.isKnown, kind == .person, isTitle else { return false }
    switch other.kind {
    case .governmentBody, .person: return other.words.suffix(words.count).elementsEqual(words)
    default: return false
    }
  }

  private func isCount(of other: HolderName) -> Bool {
    guard !other.isKnown, key.affiliation == other.key.affiliation, words.count > 1,
      words.first == other.words.first, words.isSubsequence(of: other.words),
      let count = words.first.flatMap(SpelledNumber.init)
    else { return false }
    // One senator is any of them.
    return count.value > 1
  }
}

extension [String] {
  /// True where the other has the same words in the same order, with more between them.
  fileprivate func isSubsequence(of other: [String]) -> Bool {
    var rest = self[...]
    for word in other where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
