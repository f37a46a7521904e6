import Language
import Statements

/// How a sentence was read: its tree, what was concluded from it, and what was not.
package struct SentenceExplanation: Sendable {
  /// A position and what it was concluded from.
  package struct Conclusion: Sendable {
    /// The token that shows the position.
    package let predicate: Int
    package let pattern: String
    /// What the pattern means, in its own words.
    package let says: String
    /// The line of `predicates.tsv` that the word stands in; nil for what the judge found.
    package let lexiconLine: Int?
    /// What is claimed, one for each who holds it, with all that was decided on it in order.
    package var claims: [DecidedClaim]

    package var statements: [Statement] { claims.compactMap(\.statement) }
  }

  /// A word of stance that gave no statement.
  package struct Refusal: Sendable {
    package let predicate: Int
    package let lexiconLine: Int
    /// The pattern that fits; nil where none does.
    package let pattern: String?
    /// What was decided, in order; at least one decision refuses it.
    package let decisions: [Decision]
    /// What is claimed no more, where actor and object are known at least as words.
    package var claims: [DecidedClaim]
    /// What each pattern for the word lacks; empty where one fits.
    package let nearMatches: [NearMatch]
  }

  /// Patterns that begin from a word, and the first thing that they do not find there.
  package struct NearMatch: Hashable, Sendable {
    package var patterns: [String]
    /// The line of `predicates.tsv` that was tried.
    package let lexiconLine: Int
    package let obstacle: Obstacle
  }

  package enum Obstacle: Hashable, Sendable {
    /// None of the prepositions follows that the word governs.
    case noPreposition([String])
    /// The word takes other things than what follows it.
    case otherComplement(takes: [String], follows: String)
    /// The word does not fit the pattern's anchor: its voice, tag or relation is another.
    case otherAnchor
    /// Nothing that fits is reached by this step.
    case noNode(String, by: String)
    /// Something is there that must not be.
    case forbiddenNode(String)
  }

  /// The words of the document.
  package let sentence: String
  /// Where they stand in it.
  package let range: ScalarRange
  /// As the parser read it: lists of actors and names of treaties stand under short names.
  package let tree: ParsedSentence
  /// The actors that a token stands for, as the text has them.
  package let actors: [Int: [String]]
  /// The words of the text behind other tokens that stand for something else.
  package let names: [Int: String]
  /// Tokens that stand for nothing but the length of a list of actors.
  package let fillers: Set<Int>
  package var conclusions: [Conclusion]
  package var refusals: [Refusal]

  /// Adds what is concluded from the sentence by other means than its tree.
  package mutating func conclude(_ claim: DecidedClaim, says: String) {
    let words = claim.claim.predicate.quote.text
    let predicate = tree.tokens.firstIndex { words.hasPrefix($0.text) } ?? 0
    conclusions.append(
      Conclusion(
        predicate: predicate, pattern: claim.statement?.pattern ?? "", says: says, lexiconLine: nil,
        claims: [claim]))
    refusals.removeAll { words.contains(tree.tokens[$0.predicate].text) }
  }

  /// All that was decided in the sentence, on each claim and on each word that gave none.
  package var decisions: [Decision] {
    conclusions.flatMap { $0.claims.flatMap(\.decisions) } + refusals.flatMap(\.decisions)
  }
}
