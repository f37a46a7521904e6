import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("What an actor does, as a person types it")
struct TypedStanceTests {
  @Test("What tables print can be typed back", arguments: Relation.allCases)
  func printed(relation: Relation) {
    for text in [relation.rawValue, relation.words, relation.words.uppercased()] {
      #expect(TypedStance(text) == TypedStance(relation), "\(text)")
    }
    for modality in Modality.allCases {
      var expected = TypedStance(relation)
      expected.modality = modality
      expected.isNegated = true
      #expect(TypedStance("\(relation.words), negated, \(modality.rawValue)") == expected)
    }
  }

  @Test(
    "Another form of the verb does, and a negation before it",
    arguments: [
      ("signed", Relation.signs), ("sign", .signs), ("signing", .signs), ("ratified", .ratifies),
      ("ratify", .ratifies), ("voted for", .votesFor), ("vote against", .votesAgainst),
      ("criticized", .criticises), ("opposing", .opposes), ("refused", .refuses),
      ("abstained", .abstains), ("called for", .callsFor), ("states", .states),
    ])
  func forms(text: String, relation: Relation) {
    #expect(TypedStance(text) == TypedStance(relation))
    var negated = TypedStance(relation)
    negated.isNegated = true
    for negation in ["did not", "does not", "didn't", "hasn’t", "not"] {
      #expect(TypedStance("\(negation) \(text)") == negated, "\(negation)")
    }
  }

  @Test(
    "What is no relation is none", arguments: ["", ",", "not", "eats", "for", "signs, eagerly"])
  func nonsense(text: String) { #expect(TypedStance(text) == nil) }

  @Test("Choices are read as they are printed, and a slip is answered with the nearest")
  func choices() {
    let kind = ValueKind<ActorKind>.choice("KIND")
    for text in ["nonGovernmentalOrganization", "non-governmental organization"] {
      #expect(kind.read(text) == .nonGovernmentalOrganization)
    }
    #expect(kind.read("state") == .state)
    #expect(kind.read("") == nil)
    let relation = Argument(.one, ValueKind<TypedStance>.stance, "").parameter
    #expect("\(relation.fault(of: "suports"))".hasSuffix("; did you mean supports?"))
  }
}
