import Language
import Statements

/// A noun with what belongs to its name, but not the clauses and appositions that describe it.
///
///     more than [80 NGOs] that signed  →  more than 80 NGOs
struct NounPhrase {
  let head: Int
  let first: Int
  let last: Int

  init(_ head: Int, in tree: SentenceTree) {
    self.head = head
    var first = head
    var last = head
    for child in tree.children[head] {
      let relation = tree.tokens[child].relation
      if child < head, Self.before.contains(relation),
        tree.tokens[child].partOfSpeech != .punctuation
      {
        first = min(first, tree.leftEdge[child])
      } else if child > head, relation == .preposition,
        ["of", "for", "to", "from", "in", "at"].contains(tree.lower(child))
      {
        // A long phrase carries clauses that describe what it names.
        let isLong = tree.rightEdge[child] - child >= 8
        let name = tree.child(of: child, .prepositionalObject) ?? child
        last = max(last, isLong ? name : tree.rightEdge[child])
      }
    }
    // `Co-Chairs` and `non-Annex I Parties` are several tokens and one word.
    while first > 0, [tree.tokens[first].text, tree.tokens[first - 1].text].contains("-"),
      tree.tokens[first - 1].end == tree.tokens[first].start
    {
      first -= 1
    }
    self.first = first
    self.last = last
  }

  private static let before: Set<DependencyRelation> = [
    .determiner, .adjectivalModifier, .compound, .numericModifier, .possessive, .nominalModifier,
    .quantifierModifier, .predeterminer, .adverbialModifier, .unclassified,
  ]

  func source(in tree: SentenceTree, withPhrases: Bool) -> ScalarRange {
    tree.source(from: first, through: withPhrases ? last : head)
  }
}
