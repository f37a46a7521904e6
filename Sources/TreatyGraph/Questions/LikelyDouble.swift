import Foundation
import Positions
import Statements
import Storage

/// Two holders that may be one, with the reason.
public struct LikelyDouble: Hashable, Sendable {
  /// Why they may be one, the surest first.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The names differ in capitals, accents, articles or punctuation.
    case spelling
    /// One name is the other's initials.
    case initials
    /// One letter of a long name differs.
    case slip
    /// One name is the beginning or the end of the other.
    case part
  }

  /// The name that is quoted less.
  public let name: String
  /// How many statements it has.
  public let statementCount: Int
  /// What it may be.
  public let target: String
  /// How many statements that has.
  public let targetCount: Int
  /// Why.
  public let reason: Reason
}

extension LikelyDouble: Encodable {
  private enum Key: String, CodingKey {
    case name, statements, target, targetStatements, reason
  }

  /// One flat object, as `treatygraph doubles` prints it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(statementCount, forKey: .statements)
    try fields.encode(target, forKey: .target)
    try fields.encode(targetCount, forKey: .targetStatements)
    try fields.encode(reason.rawValue, forKey: .reason)
  }
}

/// Which holders of a store may be one. Two of the directory never are: it tells them apart.
struct DoubleQuestion {
  private struct Candidate {
    let holder: StandingHolder
    let words: [String]
    var letters: String { words.joined() }
    var initials: String { String(words.compactMap(\.first)) }
    var isKnown: Bool { holder.holder.id != nil }

    init?(_ holder: StandingHolder) {
      self.holder = holder
      words = holder.holder.name.comparableWords
      guard !words.isEmpty else { return nil }
    }
  }

  /// Compares only names that share a first or last word, their initials, or nearly all letters.
  /// O(holders) but for many that share a word.
  func doubles(from store: StatementStore) throws -> [LikelyDouble] {
    let candidates = try PositionQuestion().standings(from: store).holders
      .compactMap(Candidate.init)
    var groups: [String: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      for key in Self.keys(of: candidate) { groups[key, default: []].append(index) }
    }
    var found: [[Int]: LikelyDouble] = [:]
    for members in groups.values where members.count <= 200 {
      for (place, left) in members.enumerated() {
        for right in members[(place + 1)...] {
          let pair = [min(left, right), max(left, right)]
          guard found[pair] == nil, let double = Self.double(candidates[left], candidates[right])
          else { continue }
          found[pair] = double
        }
      }
    }
    return found.sorted { left, right in
      let first = left.value
      let second = right.value
      return first.reason == second.reason
        ? (second.statementCount + second.targetCount, left.key[0], left.key[1])
          < (first.statementCount + first.targetCount, right.key[0], right.key[1])
        : first.reason.order < second.reason.order
    }.map(\.value)
  }

  private static func keys(of candidate: Candidate) -> Set<String> {
    var keys: Set = [candidate.letters, "first " + candidate.words[0]]
    keys.insert("last " + (candidate.words.last ?? ""))
    if candidate.words.count > 2 { keys.insert(candidate.initials) }
    let letters = Array(candidate.letters)
    // Names that differ in one letter agree without it.
    if letters.count > 6, letters.count < 60 {
      for index in letters.indices {
        keys.insert(String(letters[..<index] + letters[(index + 1)...]))
      }
    }
    return keys
  }

  private static func double(_ left: Candidate, _ right: Candidate) -> LikelyDouble? {
    guard !(left.isKnown && right.isKnown), let reason = reason(left, right) else { return nil }
    let leads =
      left.isKnown == right.isKnown
      ? left.holder.statementCount >= right.holder.statementCount : left.isKnown
    let target = leads ? left : right
    let other = leads ? right : left
    return LikelyDouble(
      name: other.holder.holder.name, statementCount: other.holder.statementCount,
      target: target.holder.holder.name, targetCount: target.holder.statementCount,
      reason: reason)
  }

  private static func reason(_ left: Candidate, _ right: Candidate) -> LikelyDouble.Reason? {
    guard
      left.holder.holder.affiliation == right.holder.holder.affiliation
        || left.isKnown || right.isKnown
    else { return nil }
    if left.letters == right.letters { return .spelling }
    if left.words.count > 2, left.initials == right.letters { return .initials }
    if right.words.count > 2, right.initials == left.letters { return .initials }
    if min(left.letters.count, right.letters.count) > 6, left.letters.isOneSlip(from: right.letters)
    {
      return .slip
    }
    let short = left.words.count < right.words.count ? left : right
    let long = left.words.count < right.words.count ? right : left
    guard short.words.count > 1, short.words.count < long.words.count,
      long.words.starts(with: short.words)
        || long.words.suffix(short.words.count) == short.words[...]
    else { return nil }
    return .part
  }
}

extension LikelyDouble.Reason {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension String {
  /// Small letters without accents, in words, without a leading article.
  fileprivate var comparableWords: [String] {
    let folded = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.count > 1 && words[0] == "the" ? Array(words.dropFirst()) : words
  }

  /// True where one letter is another, missing, or swapped with its neighbour.
  fileprivate func isOneSlip(from other: String) -> Bool {
    let left = Array(self)
    let right = Array(other)
    guard abs(left.count - right.count) <= 1, left != right else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let rest = left.count - start - end
    let otherRest = right.count - start - end
    if left.count == right.count {
      return rest == 1
        || rest == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
    }
    return max(rest, otherRest) <= 1
  }
}
