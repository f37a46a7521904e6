import Actors
import Positions
import Statements

/// A position as a line of JSON, with the statements that it rests on.
package struct PositionJSON: Encodable {
  package struct Named: Encodable {
    var id: String?
    var name: String
    var kind: String

    package init(id: String?, name: String, kind: String) {
      self.id = id
      self.name = name
      self.kind = kind
    }
  }

  /// Another article with the same statement in nearly the same words.
  struct Repeat: Encodable {
    var statement: Int64
    var article: Int64
    var date: String?
    var quote: String
    var title: String?
    var outlet: String?
    var address: String?
    var document: String
  }

  package struct Source: Encodable {
    var statement: Int64
    var article: Int64
    var date: String?
    var relation: String
    var polarity: String
    var modality: String
    var negated: Bool
    var condition: String?
    var quote: String
    /// Of a source that has pages.
    var page: Int?
    var predicate: String
    var object: String
    var speaker: String?
    var confidence: Double
    var title: String?
    var outlet: String?
    var address: String?
    var document: String
    /// The article that this one is a copy of, or that is alone with it.
    var report: Int64
    var repeats: [Repeat]
  }

  var actor: Named
  var object: Named
  var polarity: String
  var relation: String
  var modality: String
  /// The day from which holds what `relation` says: of an act its own.
  var since: String?
  /// The first day of the side that stands.
  var sideSince: String?
  var confidence: Double
  /// Copies of one report and repeats of one quote count once.
  var articles: Int
  /// All that print it.
  var articlesWithRepeats: Int
  var outlets: [String]
  var hasChanged: Bool
  var isContested: Bool
  var statements: [Source]

  package init(_ position: Position, on name: String) {
    let holder = position.holder
    actor = Named(id: holder.id?.rawValue, name: holder.name, kind: holder.kind.rawValue)
    object = Named(
      id: position.object.id, name: name, kind: position.object.kind.rawValue)
    polarity = position.polarity.rawValue
    relation = position.relation.rawValue
    modality = position.modality.rawValue
    since = position.since?.description
    sideSince = position.sideSince?.description
    confidence = position.confidence
    articles = position.articleCount
    let spread = position.statements.spread
    articlesWithRepeats = spread.articleCount
    outlets = spread.outlets.sorted()
    hasChanged = position.hasChanged
    isContested = position.isContested
    statements = position.statements.map(Source.init)
  }
}

extension PositionJSON.Source {
  package init(_ sourced: SourcedStatement) {
    let found = sourced.statement
    self.init(
      statement: sourced.id, article: sourced.articleID, date: sourced.date?.description,
      relation: found.relation.rawValue, polarity: found.polarity.rawValue,
      modality: found.modality.rawValue, negated: found.isNegated,
      condition: found.condition?.text, quote: found.evidence.sentence.text,
      page: found.evidence.page,
      predicate: found.predicate.quote.text, object: found.object.quote.text,
      speaker: found.speaker?.name, confidence: found.confidence, title: sourced.article.title,
      outlet: sourced.article.outlet, address: sourced.article.address,
      document: sourced.article.name, report: sourced.reportID,
      repeats: sourced.repeats.map(PositionJSON.Repeat.init))
  }
}

extension PositionJSON.Repeat {
  init(_ sourced: SourcedStatement) {
    self.init(
      statement: sourced.id, article: sourced.articleID, date: sourced.date?.description,
      quote: sourced.statement.evidence.sentence.text, title: sourced.article.title,
      outlet: sourced.article.outlet, address: sourced.article.address,
      document: sourced.article.name)
  }
}

extension PositionAnswer {
  /// The treaties, then what is of them only a part, or of none.
  package func jsonRows(naming directory: ActorDirectory) -> [PositionJSON] {
    (onTreaties + besidesTreaties).map { position in
      PositionJSON(
        position,
        on: position.object.treaty.map { name(of: $0, in: directory) } ?? position.object.name)
    }
  }
}
