import Actors
import Positions
import Statements
import Storage

extension Archive {
  /// What positions are made of, for other programs: over the same filter as `positions`.
  func standings(
    of actor: String?, on treaty: String?, among filter: PositionFilter
  ) throws -> Standings {
    let store = try openForReading()
    let directory = try loadDirectory()
    let names = NameQuestion(directory: directory, store: store)
    let question = try filter.question(
      holder: try actor.map { try names.holder(named: $0) },
      treaty: try treaty.map { try names.treaty(named: $0).id }, in: directory, store)
    return try question.standings(from: store)
  }

  /// Each statement that counts, with its words, place and article.
  public func statementTable(
    of actor: String? = nil, on treaty: String? = nil, among filter: PositionFilter
  ) throws -> ExportTable {
    ExportTable(
      StatementColumn.self,
      try standings(of: actor, on: treaty, among: filter).counted.sorted { $0.id < $1.id }
        .map(Self.row))
  }

  private static func row(_ sourced: SourcedStatement) -> [ExportTable.Cell] {
    let statement = sourced.statement
    let object = PositionObject(statement.object)
    let article = sourced.article
    return [
      .integer(sourced.id), .text(statement.actor.name), .init(statement.actor.id?.rawValue),
      .text(statement.actor.kind.rawValue), .text(statement.relation.rawValue),
      .text(statement.polarity.rawValue), .text(statement.modality.rawValue), .text(object.name),
      .init(object.id), .text(object.kind.rawValue), .init(sourced.date?.description),
      .init(sourced.date?.precision.rawValue), .number(statement.confidence),
      .init(statement.condition?.text), .init(statement.speaker?.name),
      .text(statement.evidence.sentence.text),
      .integer(Int64(statement.evidence.sentence.range.start)),
      .integer(Int64(statement.evidence.sentence.range.end)),
      statement.evidence.page.map { .integer(Int64($0)) } ?? .empty, .integer(sourced.articleID),
      .text(article.name), .init(article.title), .init(article.outlet), .init(article.address),
      .init(article.date?.description), .text(statement.pattern),
    ]
  }

  /// Where each actor stands on each object.
  public func positionTable(
    of actor: String? = nil, on treaty: String? = nil, among filter: PositionFilter
  ) throws -> ExportTable {
    ExportTable(
      PositionColumn.self,
      try standings(of: actor, on: treaty, among: filter).positions.map { position in
        [
          .text(position.holder.name), .init(position.holder.id?.rawValue),
          .text(position.holder.kind.rawValue), .text(position.object.name),
          .init(position.object.id), .text(position.object.kind.rawValue),
          .text(position.polarity.rawValue), .text(position.relation.rawValue),
          .text(position.modality.rawValue), .init(position.since?.description),
          .number(position.confidence), .integer(Int64(position.statements.count)),
          .integer(Int64(position.articleCount)), .text(position.hasChanged ? "yes" : "no"),
          .text(position.isContested ? "yes" : "no"),
        ]
      })
  }

  /// Who takes positions, with how many.
  public func actorTable(
    of actor: String? = nil, on treaty: String? = nil, among filter: PositionFilter
  ) throws -> ExportTable {
    ExportTable(
      ActorColumn.self,
      try standings(of: actor, on: treaty, among: filter).holders.map { holder in
        [
          .text(holder.holder.name), .init(holder.holder.id?.rawValue),
          .text(holder.holder.kind.rawValue), .integer(Int64(holder.positions.count)),
          .integer(Int64(holder.statementCount)), .integer(Int64(holder.articleCount)),
        ]
      })
  }

  /// A network of those who take sides; statements that take none are left out.
  public func network(
    _ question: ExportQuestion, of actor: String? = nil, on treaty: String? = nil,
    among filter: PositionFilter
  ) throws -> ExportNetwork {
    let standings = try standings(of: actor, on: treaty, among: filter)
    var holders: [String: PositionHolder] = [:]
    var objects: [String: PositionObject] = [:]
    for position in standings.positions {
      holders[position.holder.name] = holders[position.holder.name] ?? position.holder
      objects[position.object.name] = objects[position.object.name] ?? position.object
    }
    return question.network(of: Self.events(of: standings)) { name, isActor in
      ExportNetwork.Node(
        name: name, isActor: isActor,
        kind: (isActor ? holders[name]?.kind.rawValue : objects[name]?.kind.rawValue) ?? "",
        directoryID: (isActor ? holders[name]?.id?.rawValue : objects[name]?.id) ?? "")
    }
  }

  /// The network of a file of Discourse Network Analyzer, between its organisations or persons.
  public static func network(
    _ question: ExportQuestion, ofDiscourseFile path: String, betweenPersons: Bool = false
  ) throws -> ExportNetwork {
    let events = try DiscourseFile(path: path)
      .events(of: betweenPersons ? .person : .organization)
    return question.network(of: events) { name, isActor in
      ExportNetwork.Node(
        name: name, isActor: isActor,
        kind: isActor ? betweenPersons ? "person" : "organization" : "concept", directoryID: "")
    }
  }

  private static func events(of standings: Standings) -> [DiscourseEvent] {
    standings.positions.flatMap { position in
      position.statements.compactMap { sourced -> DiscourseEvent? in
        guard sourced.statement.polarity != .neutral else { return nil }
        return DiscourseEvent(
          actor: position.holder.name, concept: position.object.name,
          isYes: sourced.statement.polarity == .support, document: sourced.articleID,
          date: sourced.article.date ?? sourced.date)
      }
    }
  }

  /// Writes a file that Discourse Network Analyzer opens: a document for each article, of the
  /// sentences that statements stand in. Returns how many statements take no side, which such a file
  /// has no place for.
  public func writeDiscourseFile(
    _ path: String, of actor: String? = nil, on treaty: String? = nil, among filter: PositionFilter
  ) throws -> Int {
    let standings = try standings(of: actor, on: treaty, among: filter)
    var leftOut = 0
    var codings: [Int64: [DiscourseSource]] = [:]
    for position in standings.positions {
      for sourced in position.statements {
        guard sourced.statement.polarity != .neutral else {
          leftOut += 1
          continue
        }
        codings[sourced.articleID, default: []].append(
          DiscourseSource(sourced: sourced, position: position))
      }
    }
    let documents = codings.sorted { $0.key < $1.key }.map { DiscourseSource.document($0.value) }
    try DiscourseFile(path: path).write(documents)
    return leftOut
  }
}

/// A statement with the position that it is of.
private struct DiscourseSource {
  var sourced: SourcedStatement
  var position: Position

  /// The sentences of one article, each once, and what is said in them.
  static func document(_ sources: [DiscourseSource]) -> DiscourseFile.Document {
    let sources = sources.sorted {
      ($0.sourced.statement.evidence.sentenceIndex, $0.sourced.id)
        < ($1.sourced.statement.evidence.sentenceIndex, $1.sourced.id)
    }
    var text = ""
    var length = 0
    var ranges: [Int: ScalarRange] = [:]
    var codings: [DiscourseFile.Coding] = []
    for source in sources {
      let evidence = source.sourced.statement.evidence
      if ranges[evidence.sentenceIndex] == nil {
        let sentence = evidence.sentence.text
        let count = sentence.unicodeScalars.count
        if length > 0 {
          text += "\n\n"
          length += 2
        }
        text += sentence
        ranges[evidence.sentenceIndex] = ScalarRange(length, length + count)
        length += count
      }
      guard let range = ranges[evidence.sentenceIndex] else { continue }
      codings.append(
        DiscourseFile.Coding(
          range: range, person: source.sourced.statement.speaker?.name ?? "",
          organization: source.position.holder.name, concept: source.position.object.name,
          isYes: source.sourced.statement.polarity == .support))
    }
    let article = sources.first?.sourced.article
    return DiscourseFile.Document(
      title: article?.title ?? article?.name ?? "", text: text, source: article?.outlet ?? "",
      date: article?.date ?? sources.first?.sourced.date, statements: codings)
  }
}

extension Archive {
  /// What opens a file for Discourse Network Analyzer: nothing in it is secret.
  public static var discoursePassword: String { DiscourseFile.password }
}

extension ExportTable {
  fileprivate init<Column>(_ columns: Column.Type, _ rows: [[Cell]])
  where Column: RawRepresentable<String>, Column: CaseIterable {
    self.init(columns: Column.allCases.map(\.rawValue), rows: rows)
  }
}

/// The columns of a table of statements.
private enum StatementColumn: String, CaseIterable {
  case statement
  case actor
  case actorID = "actor_id"
  case actorKind = "actor_kind"
  case relation
  case side
  case modality
  case object
  case objectID = "object_id"
  case objectKind = "object_kind"
  case date
  case datePrecision = "date_precision"
  case confidence
  case condition
  case speaker
  case sentence
  case start
  case end
  case page
  case article
  case articleName = "article_name"
  case title
  case outlet
  case address
  case articleDate = "article_date"
  case pattern
}

/// The columns of a table of positions.
private enum PositionColumn: String, CaseIterable {
  case actor
  case actorID = "actor_id"
  case actorKind = "actor_kind"
  case object
  case objectID = "object_id"
  case objectKind = "object_kind"
  case side
  case relation
  case modality
  case since
  case confidence
  case statements
  case articles
  case changed
  case contested
}

/// The columns of a table of actors.
private enum ActorColumn: String, CaseIterable {
  case actor
  case actorID = "actor_id"
  case actorKind = "actor_kind"
  case positions
  case statements
  case articles
}
