import Statements

extension Statement {
  /// "Ruritania backs the treaty." with what a test wants to be different.
  package static func sample(
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

  /// A statement with a value in every field that may be empty.
  package static var full: Statement {
    var statement = sample(.ratifies, .conditional, polarity: .oppose, negated: true)
    statement.actor.id = nil
    statement.actor.affiliation = ActorID("state:RUR")
    statement.via = .onBehalfOf
    statement.condition = Quote(text: "unless\u{0} \"é\" 中文", range: ScalarRange(3, 19))
    statement.topic = Quote(text: "", range: ScalarRange(2, 2))
    statement.speaker = ActorMention(
      id: ActorID("media:gazette"), name: "Gazette", kind: .company,
      quote: Quote(text: "the Gazette", range: ScalarRange(20, 31)))
    statement.object.spans = [
      ScalarRange(16, 19), ScalarRange(20, 22), ScalarRange(23, 26), ScalarRange(120, 126),
    ]
    statement.date = CalendarDate("2024-02-29")
    statement.evidence.page = 3
    return statement
  }
}

extension Document {
  package static func sample(
    _ name: String, text: String? = nil, date: String? = nil, address: String? = nil
  ) -> Document {
    Document(
      article: Article(name: name, date: date.flatMap { CalendarDate($0) }, address: address),
      text: text ?? "Text of \(name).", passages: [])
  }
}

/// Each statement in an article of its own, numbered from 1, in words that no other article has.
package func sourced(_ statements: Statement...) -> [SourcedStatement] {
  statements.enumerated().map { index, statement in
    var statement = statement
    statement.evidence.sentence.text += " So says article \(index + 1)."
    return SourcedStatement(
      id: Int64(index + 1), statement: statement, article: Article(name: "\(index + 1).txt"),
      articleID: Int64(index + 1))
  }
}
