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
    else { return MatchRefusal(name: .otherPlace, because: word) }
    switch nearest.obstacle {
    case .noPreposition: return withoutPreposition(index, in: tree)
    case .otherComplement(_, let follows):
      return MatchRefusal(name: withoutComplement(index, follows, in: tree), because: word)
    case .otherAnchor, .forbiddenNode: return MatchRefusal(name: .otherPlace, because: word)
    case .noNode("actor", _):
      return MatchRefusal(name: withoutHolder(index, in: tree), because: word)
    case .noNode:
      return MatchRefusal(
        name: isAgentNoun(index, in: tree) ? .criticsWithoutName : .otherPlace, because: word)
    }
  }

  /// `called the hotel`, `voted on it`, `the vote was long`.
  private func withoutPreposition(_ index: Int, in tree: SentenceTree) -> MatchRefusal {
    let next = index + 1 < tree.tokens.count ? tree.tokens[index + 1] : nil
    let follows = next.map { "\(tree.lower(index)) \($0.text)" } ?? tree.lower(index)
    if let next, [.adposition, .particle].contains(next.partOfSpeech) {
      return MatchRefusal(name: .otherPreposition, because: follows)
    }
    return MatchRefusal(
      name: tree.isVerb(index) ? .prepositionMissing : .nounWithoutPreposition, because: follows)
  }

  private func withoutComplement(
    _ index: Int, _ follows: String, in tree: SentenceTree
  ) -> MatchDecision {
    guard follows == PredicateEntry.Complement.nothing.rawValue else { return .otherComplement }
    return tree.tokens[index].tag == "VBN" ? .participleAlone : .nothingFollows
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
    if isAgentNoun(index, in: tree) { return .criticsWithoutName }
    switch token.relation {
    case .nominalSubject, .passiveNominalSubject: return .nounToldOf
    case .directObject: return .nounOfOtherVerb
    default: return .nounWithoutHolder
    }
  }

  private func isAgentNoun(_ index: Int, in tree: SentenceTree) -> Bool {
    entries(at: index, in: tree).contains { $0.wordClass == .agentNoun }
  }

  /// The decision where something else stands in the place of the actor.
  func refusal(ofActor index: Int, in tree: SentenceTree, isTreaty: Bool) -> MatchRefusal {
    let name: MatchDecision
    switch tree.tokens[index].partOfSpeech {
    case .pronoun, .determiner: name = .pronounAsActor
    case _ where isTreaty: name = .treatyAsActor
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
    // That there is no verb such as `draws` says less than what the word itself lacks.
    case .noNode(let node, _) where node != "actor": 1
    case .otherAnchor: 2
    case .otherComplement: 3
    case .forbiddenNode: 4
    case .noNode: 5
    }
  }
}
