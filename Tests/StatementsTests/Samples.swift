import Statements

extension Statement {
  /// "Ruritania backs the treaty." with what a test wants to be different.
  static func sample(
    _ relation: Relation = .supports, _ modality: Modality = .asserted,
    polarity: Polarity? = nil, negated: Bool = false, on date: String? = nil,
    confidence: Double = 0.9, actor: String? = "state:RUR", actorName: String = "Ruritania",
    object: StatementObject.Kind = .treaty, objectID: String? = "treaty:sample",
    objectName: String = "Sample Treaty", sentence: Int = 0
  ) -> Statement {
    Statement(
      actor: ActorMention(
        id: actor.map { ActorID($0) }, name: actorName, kind: .state,
        quote: Quote(text: actorName, range: ScalarRange(0, 9))),
      relation: relation, polarity: polarity ?? relation.polarity, modality: modality,
      predicate: Predicate(
        lemma: "back", quote: Quote(text: "backs", range: ScalarRange(10, 15))),
      isNegated: negated,
      object: StatementObject(
        kind: object, id: objectID, name: objectName,
        quote: Quote(text: "the treaty", range: ScalarRange(16, 26))),
      date: date.flatMap { CalendarDate($0) }, confidence: confidence, pattern: "sample",
      evidence: Evidence(
        sentenceIndex: sentence,
        sentence: Quote(text: "Ruritania backs the treaty.", range: ScalarRange(0, 27))))
  }
}

/// Each statement in an article of its own, numbered from 1.
func sourced(_ statements: Statement...) -> [SourcedStatement] {
  statements.enumerated().map { index, statement in
    SourcedStatement(
      id: Int64(index + 1), statement: statement, article: Article(name: "\(index + 1).txt"),
      articleID: Int64(index + 1))
  }
}
