import Language
import Statements

extension PatternMatcher {
  /// The decision behind a word of stance from which no pattern makes a claim: what the pattern that
  /// got furthest lacks.
  func refusal(
    at index: Int, in tree: SentenceTree, isActor: (Int) -> Bool
  ) -> MatchRefusal {
    let word = tree.lower(index)
    guard !entries(at: index, in: tree).isEmpty else {
      return MatchRefusal(name: .nounWithoutCarrier, because: word)
    }
    let nearMatches = nearMatches(at: index, in: tree, isActor: isActor)
    guard
      let nearest = nearMatches.max(by: { $0.obstacle.distance < $1.obstacle.distance })
    else { return MatchRefusal(name: .partTooMany, because: word) }
    switch nearest.obstacle {
    case .noPreposition(let words):
      return MatchRefusal(
        name: .prepositionMissing, because: words.map { "\(word) \($0)" }.joined(separator: ", "))
    case .otherComplement(_, let follows):
      return MatchRefusal(
        name: follows == PredicateEntry.Complement.nothing.rawValue
          ? .nothingFollows : .otherComplement, because: word)
    case .otherAnchor: return MatchRefusal(name: .otherPlace, because: word)
    case .forbiddenNode(let node): return MatchRefusal(name: .partTooMany, because: node)
    case .noNode(let node, _):
      let isHolder = node == "actor"
      return MatchRefusal(
        name: isHolder ? withoutHolder(index, in: tree) : .partMissing,
        because: isHolder ? word : node)
    }
  }

  private func withoutHolder(_ index: Int, in tree: SentenceTree) -> MatchDecision {
    let token = tree.tokens[index]
    if tree.isVerb(index) {
      switch token.tag {
      case "VB": return .infinitiveWithoutSubject
      case "VBG": return .gerundWithoutSubject
      case "VBN": return .participleWithoutSubject
      default: return .verbWithoutSubject
      }
    }
    switch token.partOfSpeech {
    case .adjective: return .adjectiveWithoutSubject
    case .adposition, .subordinatingConjunction: return .prepositionWithoutActor
    default:
      let isAgent = entries(at: index, in: tree).contains { $0.wordClass == .agentNoun }
      return isAgent ? .critics : .nounWithoutHolder
    }
  }

  /// The decision where something else stands in the place of the actor.
  func refusal(ofActor index: Int, in tree: SentenceTree, isTreaty: Bool) -> MatchRefusal {
    let name: MatchDecision
    switch tree.tokens[index].partOfSpeech {
    case .pronoun, .determiner: name = .pronounAsActor
    case _ where isTreaty: name = .treatyAsActor
    case .properNoun: name = .nameAsActor
    default: name = .thingAsActor
    }
    return MatchRefusal(name: name, because: tree.phrase(of: index))
  }
}

/// Why no pattern makes a claim of a word, and the words that tell.
struct MatchRefusal {
  let name: MatchDecision
  let because: String
}

extension SentenceExplanation.Obstacle {
  /// How far a pattern got before it met the obstacle.
  fileprivate var distance: Int {
    switch self {
    case .noPreposition: 0
    case .otherComplement: 1
    case .otherAnchor: 2
    case .noNode: 3
    case .forbiddenNode: 4
    }
  }
}
