import Foundation
import Statements

/// Finds the abbreviations that a text introduces: `the Cluster Munition Coalition (CMC)`.
struct AbbreviationReader {
  let lists: WordLists

  /// What an abbreviation stands for in one document.
  enum Meaning: Hashable, Sendable {
    case known(Mention.Entity)
    /// The full name of somebody whom the directory does not know.
    case named(String)
  }

  /// By abbreviation, as written; of two meanings the first counts.
  func abbreviations(in surfaces: [SurfaceWords], mentions: [[Mention]]) -> [String: Meaning] {
    var found: [String: Meaning] = [:]
    for (surface, mentions) in zip(surfaces, mentions) {
      for index in surface.words.indices where surface.words[index].lower == "(" {
        guard index > 0, let place = abbreviation(behind: index, in: surface) else { continue }
        let word = surface.text(surface.words[place].range)
        guard found[word] == nil, isAbbreviation(word),
          let meaning = meaning(of: word, before: index, in: surface, mentions)
        else { continue }
        found[word] = meaning
      }
    }
    return found
  }

  /// Where a parenthesis holds nothing but one word, with an article and quotation marks or without:
  /// `(CFA)`, `(the “CFA”)`.
  private func abbreviation(behind parenthesis: Int, in surface: SurfaceWords) -> Int? {
    let words = surface.words
    let isSkipped = { (index: Int) in
      words[index].isMark && lists[.quotationMarks].contains(words[index].lower)
        || lists[.articles].contains(words[index].lower)
    }
    var first = parenthesis + 1
    while first < words.count, isSkipped(first) { first += 1 }
    var last = first + 1
    while last < words.count, isSkipped(last) { last += 1 }
    return last < words.count && words[last].lower == ")" ? first : nil
  }

  /// The mentions of a passage with those by abbreviations of known names that it lacked.
  func completed(
    _ mentions: [Mention], in surface: SurfaceWords, by abbreviations: [String: Meaning]
  ) -> [Mention] {
    let isKnown = abbreviations.values.contains { if case .known = $0 { true } else { false } }
    guard isKnown else { return mentions }
    var all = mentions
    for word in surface.words where word.isCapitalized {
      guard case .known(let entity)? = abbreviations[surface.text(word.range)],
        !mentions.contains(where: { $0.range.overlaps(word.range) })
      else { continue }
      all.append(Mention(entity: entity, range: word.range, form: .noun))
    }
    return all.sorted { $0.range < $1.range }
  }

  private func isAbbreviation(_ word: String) -> Bool {
    (2...8).contains(word.count) && word.filter(\.isUppercase).count >= 2
      && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// The name right before the parenthesis whose initials the abbreviation has.
  private func meaning(
    of word: String, before parenthesis: Int, in surface: SurfaceWords, _ mentions: [Mention]
  ) -> Meaning? {
    let end = surface.words[parenthesis - 1].range.end
    if let mention = mentions.first(where: { $0.range.end == end && $0.form == .noun }),
      hasLetters(of: word, surface.text(mention.range))
    {
      return mention.entity == .ambiguous ? nil : .known(mention.entity)
    }
    var letters = word.lowercased().filter(\.isLetter)[...]
    var first = parenthesis
    while let letter = letters.last, first > 0 {
      let before = surface.words[first - 1]
      guard before.isCapitalized || lists[.nameLinks].contains(before.lower) else { break }
      first -= 1
      if before.lower.first == letter { letters.removeLast() }
    }
    guard letters.isEmpty, first < parenthesis, surface.words[first].isCapitalized else {
      return nil
    }
    return .named(surface.text(ScalarRange(surface.words[first].range.start, end)))
  }

  /// Whether a name has the letters of an abbreviation in their order: `the Working Group under the
  /// Kyoto Protocol (AWG)` does not call the protocol so.
  private func hasLetters(of word: String, _ name: String) -> Bool {
    let fold = { (text: String) in
      text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
    var letters = fold(word).filter(\.isLetter)[...]
    for letter in fold(name) where letter == letters.first { letters.removeFirst() }
    return letters.isEmpty
  }
}
