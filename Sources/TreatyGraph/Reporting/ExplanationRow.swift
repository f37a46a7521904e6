import Extraction
import Statements

/// How a sentence was read, as a JSON object: each claim and each refusal with its decisions.
package struct ExplanationRow: Encodable {
  /// What was decided: by whom, what, what that says, and why.
  struct DecisionRow: Encodable {
    var by: String
    var what: String
    var phase: String?
    var says: String?
    var why: String?
    var effects: [String]

    init(_ decision: Decision, _ book: DecisionBook) {
      by = decision.maker.description
      what = decision.name
      phase = decision.phase?.rawValue
      says = book[decision.name]?.says
      why = decision.because
      effects = decision.effects.compactMap(\.words)
    }
  }

  /// Who takes which side on what; nil values for what was refused.
  struct ClaimRow: Encodable {
    var key: String
    var actor: String
    var predicate: String
    var object: String
    var relation: String?
    var polarity: String?
    var confidence: Double?
    var decisions: [DecisionRow]

    init(_ claim: DecidedClaim, _ book: DecisionBook) {
      let statement = claim.statement
      key = claim.claim.key.description
      actor = statement?.actor.name ?? claim.claim.actor.text
      predicate = claim.claim.predicate.quote.text
      object = claim.claim.object.text
      relation = statement?.relation.rawValue
      polarity = statement?.polarity.rawValue
      confidence = statement?.confidence
      decisions = claim.decisions.map { DecisionRow($0, book) }
    }
  }

  struct RefusalRow: Encodable {
    var word: String
    var pattern: String?
    var decisions: [DecisionRow]
    var claims: [ClaimRow]
  }

  var sentence: String
  var claims: [ClaimRow]
  var refusals: [RefusalRow]

  package init(_ explanation: SentenceExplanation, _ book: DecisionBook) {
    sentence = explanation.sentence
    claims = explanation.conclusions.flatMap { $0.claims.map { ClaimRow($0, book) } }
    refusals = explanation.refusals.map { refusal in
      RefusalRow(
        word: explanation.tree.tokens[refusal.predicate].text, pattern: refusal.pattern,
        decisions: refusal.decisions.map { DecisionRow($0, book) },
        claims: refusal.claims.map { ClaimRow($0, book) })
    }
  }
}

extension Decision.Effect {
  /// What is other afterwards; nil for what is shown with the statement itself.
  package var words: String? {
    switch self {
    case .refuse: "no statement"
    case .accept: "a statement after all"
    case .revoke(let number): "takes decision \(number) back"
    case .actor(let actor): "actor \(actor.name)"
    case .relation(let relation): relation.words
    case .polarity(let polarity): "side \(polarity.words)"
    case .modality(let modality): modality.words
    case .negation(let isNegated): isNegated ? "negated" : "not negated"
    case .via(let via): via.map { "via \($0.words)" } ?? "in its own name"
    case .condition(let condition): condition.map { "on condition: \($0.text)" }
    case .object(let object): "on \(object.id ?? object.name)"
    case .topic(let topic): topic.map { "topic \($0.text)" }
    case .speaker(let speaker): speaker.map { "said by \($0.name)" }
    case .date(let date): date.map { "dated \($0)" }
    case .confidence: nil
    }
  }
}
