import Statements
import Storage

/// A position of a sentence that a person has reviewed, as `treatygraph evaluate` reads it.
public struct GoldLine: Hashable, Sendable {
  /// The words of the sentence.
  public let sentence: String
  /// Tells it from other sentences: the article's number and where the sentence begins.
  public let id: String
  /// Nil where the sentence holds no position.
  public let statement: Statement?

  /// The sentences of which somebody has decided on all that was found in them, with the positions that
  /// stand; a sentence of which nothing stands has one line without a position.
  static func reviewed(in store: StatementStore) throws -> [GoldLine] {
    try store.articles().flatMap { article in
      let claims = try store.claims(ofArticle: article.id).filter { !$0.isRetired }
      let sentences = Dictionary(grouping: claims, by: \.decided.claim.evidence)
      let whole = sentences.filter { _, claims in
        claims.allSatisfy { $0.statement == nil || !$0.decided.coders.isEmpty }
          && claims.contains { !$0.decided.coders.isEmpty }
      }
      return whole.sorted { $0.key.sentenceIndex < $1.key.sentenceIndex }.flatMap {
        evidence, claims -> [GoldLine] in
        let id = "\(article.id):\(evidence.sentence.range.start)"
        let standing = claims.compactMap(\.statement)
        return (standing.isEmpty ? [nil] : standing.map { $0 }).map {
          GoldLine(sentence: evidence.sentence.text, id: id, statement: $0)
        }
      }
    }
  }
}

extension GoldLine: Encodable {
  private enum Key: String, CodingKey {
    case id, sentence, actor, kind, relation, polarity, modality, negated, predicate, object, treaty
    case speaker, condition, via
  }

  /// One flat object in the format of positions.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(sentence, forKey: .sentence)
    guard let statement else { return }
    let object = statement.object
    try fields.encode(statement.actor.name, forKey: .actor)
    try fields.encode(statement.actor.kind.rawValue, forKey: .kind)
    try fields.encode(statement.relation.rawValue, forKey: .relation)
    try fields.encode(statement.polarity.rawValue, forKey: .polarity)
    try fields.encode(statement.modality.rawValue, forKey: .modality)
    try fields.encode(statement.isNegated, forKey: .negated)
    try fields.encode(statement.predicate.quote.text, forKey: .predicate)
    try fields.encode(object.quote.text.isEmpty ? object.name : object.quote.text, forKey: .object)
    if object.kind != .actor { try fields.encodeIfPresent(object.id, forKey: .treaty) }
    try fields.encodeIfPresent(statement.speaker?.name, forKey: .speaker)
    try fields.encodeIfPresent(statement.condition?.text, forKey: .condition)
    try fields.encodeIfPresent(statement.via?.rawValue, forKey: .via)
  }
}
