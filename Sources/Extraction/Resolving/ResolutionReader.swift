import Actors
import Language
import Statements

/// A resolution by which a treaty comes about, as a text tells of it: a stance on it is one on the treaty.
struct ToldResolution: Hashable, Sendable {
  let treaty: TreatyID
  /// The day on which it was adopted, where that is known.
  let date: CalendarDate?
}

/// Tells which resolution opens the way to a treaty, or adopts it.
///
///     Peru opposed the resolution that launched talks on the pact. Mali voted for the text.
///     // both are on the pact
struct ResolutionReader {
  let lists: WordLists
  let resolutions: TreatyResolutions
  let finder: TreatyFinder

  /// The resolution that an object is: by its number, by what it launches, or the one that the text
  /// spoke of before.
  func meant(
    by core: Int, in range: ClosedRange<Int>, of tree: SentenceTree, _ discourse: Discourse
  ) -> ToldResolution? {
    let word = tree.tokens[core].lemma.lowercased()
    guard !discourse.isOfSessions else { return nil }
    // `resolution 74/247` hangs on its number.
    let kind = tree.children(of: core, .compound).contains {
      lists[.resolutionNouns].contains(tree.tokens[$0].lemma.lowercased())
    }
    if kind, let told = numbered(core...core, in: tree) { return told }
    guard lists[.votedTexts].contains(word) else { return nil }
    if lists[.resolutionNouns].contains(word),
      let told = numbered(range, in: tree) ?? launched(range, in: tree, discourse)
    {
      return told
    }
    let words = tree.source(from: range.lowerBound, through: range.upperBound)
    guard finder.mentioned(in: words, of: tree) == nil, numbered(range, in: tree) == nil,
      tree.children(of: core, .determiner, .possessive).contains(where: {
        lists[.definiteDeterminers].contains(tree.lower($0))
      })
    else { return nil }
    return discourse.resolution
  }

  /// The resolution that a sentence tells of: one with a number that is known, or one that was voted
  /// on and launches talks.
  func told(in tree: SentenceTree, _ discourse: Discourse) -> ToldResolution? {
    guard !discourse.isOfSessions, !tree.tokens.isEmpty else { return nil }
    let whole = 0...(tree.tokens.count - 1)
    if let known = numbered(whole, in: tree) { return known }
    let isVoted = tree.tokens.contains { token in
      lists[.resolutionNouns].contains(token.lemma.lowercased())
        || lists[.votingVerbs].contains(token.lemma.lowercased())
    }
    return isVoted ? launched(whole, in: tree, discourse) : nil
  }

  /// `resolution 74/247`
  private func numbered(_ range: ClosedRange<Int>, in tree: SentenceTree) -> ToldResolution? {
    for index in range where tree.tokens[index].text.contains(where: \.isNumber) {
      let number = tree.quote(index...index).text
      guard let known = resolutions[number] else { continue }
      return ToldResolution(treaty: known.treaty, date: known.date)
    }
    return nil
  }

  /// `launch talks on a pact`: talks that begin, and the treaty that they are on.
  private func launched(
    _ range: ClosedRange<Int>, in tree: SentenceTree, _ discourse: Discourse
  ) -> ToldResolution? {
    for verb in range where lists[.launchingVerbs].contains(tree.tokens[verb].lemma.lowercased()) {
      guard
        let talks = tree.children(of: verb, .directObject).first(where: {
          lists[.talksNouns].contains(tree.tokens[$0].lemma.lowercased())
        }), let treaty = treaty(ofTalks: talks, in: tree, discourse)
      else { continue }
      let mandates = resolutions.resolutions(on: treaty).filter { $0.part == .mandates }
      return ToldResolution(
        treaty: treaty, date: mandates.count == 1 ? mandates.first?.date : nil)
    }
    return nil
  }

  /// The treaty that talks are on: the one that their phrase names or calls one, else the article's
  /// where they are `the talks`.
  private func treaty(
    ofTalks talks: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> TreatyID? {
    let phrase = talks...tree.rightEdge[talks]
    let words = tree.source(from: phrase.lowerBound, through: phrase.upperBound)
    if let named = finder.mentioned(in: words, of: tree) { return named }
    guard discourse.isDevoted, let main = discourse.mainTreaty else { return nil }
    let isOnTreaty = phrase.contains { finder.isKind($0, in: tree) }
    let isDefinite = tree.children(of: talks, .determiner).contains {
      lists[.definiteDeterminers].contains(tree.lower($0))
    }
    return isOnTreaty || isDefinite && phrase.count == 1 ? main : nil
  }
}
