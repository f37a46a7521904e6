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
    /// The line of `predicates.tsv` that the word stands in.
    package let lexiconLine: Int
    /// What the resolvers went by, in the order of their work.
    package let reasons: [String]
    /// What is claimed, with all that was decided on it.
    package let claims: [DecidedClaim]

    package var statements: [Statement] { claims.compactMap(\.statement) }
  }

  /// A word of stance that gave no statement.
  package struct Refusal: Sendable {
    package let predicate: Int
    package let lexiconLine: Int
    package let reason: Reason
    /// What was decided until it was refused; empty where no pattern fits.
    package let decisions: [Decision]
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

  package enum Reason: Hashable, Sendable {
    /// No pattern has the word in such a place.
    case noPattern
    /// A pattern fits, but for an actor in the place of these words.
    case noActor(words: String)
    /// A pattern fits, but a decision refuses it.
    case refused(pattern: String)
  }

  /// The words of the document.
  package let sentence: String
  /// As the parser read it: lists of actors and names of treaties stand under short names.
  package let tree: ParsedSentence
  /// The actors that a token stands for, as the text has them.
  package let actors: [Int: [String]]
  /// Tokens that stand for nothing but the length of a list of actors.
  package let fillers: Set<Int>
  package let conclusions: [Conclusion]
  package let refusals: [Refusal]
}
