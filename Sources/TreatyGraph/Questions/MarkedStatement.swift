import Statements
import Storage

/// A statement that a person finds in an article where the program found none.
public struct MarkedStatement: Hashable, Sendable {
  /// The pattern of statements that a person has marked.
  package static let pattern = "marked-by-hand"
  /// The pattern of statements that a program proposes.
  package static let proposedPattern = "proposed"
  /// So sure is what nobody has looked at: it counts in no position until somebody accepts it.
  private static let proposedConfidence = 0.4

  /// The number, name or address of the article.
  public var article: String
  /// The words of the article that show it.
  public var quote: String
  /// What the actor does.
  public var relation: Relation
  /// Actor, object, treaty, side and whatever else there is; the object is the treaty or words of the
  /// article.
  public var values: CorrectionWish

  /// Names are looked up, and words found, when it is added.
  public init(article: String, quote: String, relation: Relation, values: CorrectionWish) {
    self.article = article
    self.quote = quote
    self.relation = relation
    self.values = values
  }

  struct Placed {
    let article: Int64
    let statement: Statement
  }

  func statement(
    in store: StatementStore, names: NameQuestion, isProposed: Bool = false
  ) throws -> Placed {
    let found = try store.articles(matching: article)
    guard let entry = found.first else { throw TreatyGraphError.unknownArticle(article) }
    guard found.count == 1 else {
      throw TreatyGraphError.ambiguousArticle(article, candidates: found.map { ArticleEntry($0) })
    }
    let text = try store.text(ofArticle: entry.id) ?? ""
    let anywhere = WordFinder(text: text, near: ScalarRange(0, 0))
    guard let passage = anywhere.find(quote) else {
      throw TreatyGraphError.wordsNotInArticle(quote, article: entry.id)
    }
    var correction = try values.correction(names: names)
    correction.relation = relation
    guard let actor = correction.actor else { throw TreatyGraphError.unnamedActor }
    guard correction.object != nil || correction.treaty != .kept else {
      throw TreatyGraphError.unnamedObject
    }
    let base = Statement(
      actor: ActorMention(
        id: actor.id, name: actor.name, kind: actor.kind, affiliation: actor.affiliation,
        quote: Quote(text: "", range: ScalarRange(passage.range.start, passage.range.start))),
      relation: relation, polarity: relation.polarity,
      predicate: Predicate(lemma: relation.rawValue, quote: passage),
      object: StatementObject(
        kind: .issue, id: nil, name: "",
        quote: Quote(text: "", range: ScalarRange(passage.range.start, passage.range.start))),
      confidence: isProposed ? Self.proposedConfidence : 1,
      pattern: isProposed ? Self.proposedPattern : Self.pattern,
      evidence: Evidence(sentenceIndex: 0, sentence: anywhere.sentence(around: passage.range)))
    guard let statement = correction.applied(to: base, in: text) else {
      let missing = correction.quotedWords.first { anywhere.find($0) == nil } ?? ""
      throw TreatyGraphError.wordsNotInArticle(missing, article: entry.id)
    }
    return Placed(article: entry.id, statement: statement)
  }
}
