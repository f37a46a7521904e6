import Statements

/// What of a statement tells how likely it is right; a line of `confidence.tsv` each.
enum ConfidenceFeature: String, CaseIterable, Sendable {
  /// Always there.
  case bias
  /// The log-odds of the product of what word, pattern and actor are worth.
  case evidence
  case knownActor, pronounActor, stateActor, unknownPerson
  /// The actor holds what another said.
  case joined
  case neutral, unasserted
  /// The article, or the words of the object, are about a known treaty.
  case aboutTreaty
  case treatyObject, actorObject
  /// No word of the object or the sentence means the treaty: it is what the text is on.
  case unnamedTreaty
  /// A word such as `it` or `the pact` means it.
  case treatyByReference
  /// People by what they are, whom the directory does not know.
  case unnamedGroup
  /// A pronoun that nothing before explains.
  case unclearObject
  /// More than 25 words.
  case longObject
  /// More than 45 words.
  case longSentence
  case namedSpeaker
}

/// Says what of a statement counts for its confidence, and how much.
struct ConfidenceFeatures {
  let pronouns: Set<String>
  let objectPronouns: Set<String>

  /// The features that a statement has; those left out are 0. `evidence` is its raw confidence,
  /// `decisions` are the names of those that made it.
  func values(
    of statement: Statement, evidence: Double, decisions: Set<String>
  ) -> [ConfidenceFeature: Double] {
    let clamped = min(max(evidence, 0.02), 0.98)
    var values: [ConfidenceFeature: Double] = [
      .bias: 1, .evidence: Logistic.logOdds(clamped),
    ]
    let actor = statement.actor
    let object = statement.object
    let holds: [ConfidenceFeature: Bool] = [
      .knownActor: actor.id != nil,
      .pronounActor: pronouns.contains(actor.quote.text.lowercased()),
      .stateActor: actor.kind == .state || actor.kind == .bloc,
      .unknownPerson: actor.kind == .person && actor.id == nil,
      .joined: statement.via != nil,
      .neutral: statement.polarity == .neutral,
      .unasserted: statement.modality != .asserted,
      .aboutTreaty: object.id.map { object.kind != .actor && !$0.isEmpty } ?? false,
      .treatyObject: [.treaty, .act, .provision].contains(object.kind),
      .actorObject: object.kind == .actor,
      .unnamedTreaty: decisions.contains(TreatyDecision.treatyOfReport.rawValue),
      .treatyByReference: !decisions.isDisjoint(with: Self.references),
      .unnamedGroup: actor.kind == .group && actor.id == nil,
      .unclearObject: object.name == object.quote.text
        && objectPronouns.contains(object.name.lowercased()),
      .longObject: words(of: object.quote) > 25,
      .longSentence: words(of: statement.evidence.sentence) > 45,
      .namedSpeaker: statement.speaker != nil,
    ]
    for (feature, isThere) in holds where isThere { values[feature] = 1 }
    return values
  }

  private static let references = Set(
    [TreatyDecision.lastNamed, .lastObject, .nearestOfKind, .themeOfPassage].map(\.rawValue))

  private func words(of quote: Quote) -> Int {
    quote.text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
  }
}
