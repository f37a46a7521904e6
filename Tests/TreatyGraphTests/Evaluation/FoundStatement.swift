import Statements

extension Statement {
  /// A statement as an evaluation sees it: what matters is who, which way, and the words.
  static func found(
    _ actor: String, _ relation: Relation, _ predicate: String, _ object: String,
    polarity: Polarity? = nil, modality: Modality = .asserted, negated: Bool = false,
    via: Via? = nil, speaker: String? = nil, confidence: Double = 0.9, kind: ActorKind = .state,
    pattern: String = "first", sentence: String = ""
  ) -> Statement {
    func quote(_ text: String) -> Quote { Quote(text: text, range: ScalarRange(0, text.count)) }
    func mention(_ name: String) -> ActorMention {
      ActorMention(id: nil, name: name, kind: kind, quote: quote(name))
    }
    return Statement(
      actor: mention(actor), relation: relation, polarity: polarity ?? relation.polarity,
      modality: modality, predicate: Predicate(lemma: predicate, quote: quote(predicate)),
      isNegated: negated, via: via,
      object: StatementObject(kind: .issue, id: nil, name: object, quote: quote(object)),
      speaker: speaker.map(mention), confidence: confidence, pattern: pattern,
      evidence: Evidence(sentenceIndex: 0, sentence: quote(sentence)))
  }
}
