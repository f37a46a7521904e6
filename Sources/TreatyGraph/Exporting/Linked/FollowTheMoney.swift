import Actors
import Foundation
import Positions
import Statements

/// Statements as entities of FollowTheMoney, each once: actors, articles, what is taken a stand on, and a
/// link for each statement.
///
/// It has no entity for a position: the link from actor to object tells the relation as its role, the
/// sentence as its summary, and the article as its proof.
struct FollowTheMoney {
  /// An entity a line.
  private(set) var lines = ""
  private var seen: Set<String> = []
  private let items: WikidataItems

  private struct Entity: Encodable {
    var id: String
    var schema: String
    var properties: [String: [String]]
  }

  /// Properties of the model that are used.
  private enum Property: String {
    case name, wikidataId, title, fileName, publisher, publishedAt, sourceUrl
    case subject, object, role, date, proof, summary, description, recordId
  }

  init(_ statements: [SourcedStatement], items: WikidataItems) {
    self.items = items
    for statement in statements { add(statement) }
  }

  private mutating func add(_ sourced: SourcedStatement) {
    let statement = sourced.statement
    let article = addArticle(sourced)
    let actor = addActor(statement.actor)
    let object = addObject(PositionObject(statement.object))
    let details = [
      "side: \(statement.polarity.rawValue)", "modality: \(statement.modality.rawValue)",
      statement.isNegated ? "negated" : nil, statement.condition.map { "condition: \($0.text)" },
      statement.speaker.map { "speaker: \($0.name)" }, "confidence: \(statement.confidence)",
    ]
    add(
      "statement:\(sourced.id)", "UnknownLink",
      [
        .subject: actor, .object: object, .role: statement.relation.rawValue,
        .date: sourced.date?.description, .proof: article,
        .summary: statement.evidence.sentence.text,
        .description: details.compactMap(\.self).joined(separator: "; "),
        .recordId: statement.key?.description, .publisher: sourced.article.outlet,
        .sourceUrl: Self.address(sourced.article.address),
      ])
  }

  private mutating func addArticle(_ sourced: SourcedStatement) -> String {
    let article = sourced.article
    return add(
      "article:\(sourced.articleID)", "Article",
      [
        .title: article.title, .fileName: article.name, .publisher: article.outlet,
        .publishedAt: article.date?.description, .sourceUrl: Self.address(article.address),
      ])
  }

  private mutating func addActor(_ actor: ActorMention) -> String {
    let item = actor.id.flatMap { items[$0.rawValue] }?.split(separator: "/").last.map(String.init)
    return add(
      actor.id.map { "actor:" + $0.rawValue } ?? "holder:" + actor.name, actor.kind.schema,
      [.name: actor.name, .wikidataId: item])
  }

  private mutating func addObject(_ object: PositionObject) -> String {
    switch object.kind {
    case .treaty: add(object.id ?? object.name, "Document", [.title: object.name])
    case .actor where object.id != nil:
      add("actor:" + (object.id ?? ""), "LegalEntity", [.name: object.name])
    case .actor, .provision, .issue, .act:
      add("object:" + object.name, "Note", [.name: object.name, .description: object.id])
    }
  }

  /// Its id; the entity is written where it was not yet.
  @discardableResult
  private mutating func add(
    _ name: String, _ schema: String, _ properties: [Property: String?]
  ) -> String {
    let id = Self.identifier(name)
    guard seen.insert(id).inserted else { return id }
    var given: [String: [String]] = [:]
    for (property, value) in properties {
      if let value, !value.isEmpty { given[property.rawValue] = [value] }
    }
    let entity = Entity(id: id, schema: schema, properties: given)
    if let line = try? JSONLines.line(entity) { lines += line + "\n" }
    return id
  }

  /// Of letters, digits and hyphens, with `.` and its bytes for all else: no other id may be pointed at.
  private static func identifier(_ name: String) -> String {
    var id = ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: id.append(Character(Unicode.Scalar(byte)))
      case 0x3A: id += "-"
      default: id += "." + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }
    }
    guard id.utf8.count > 200 else { return id }
    return String(id.prefix(180)) + "-" + TextDigest.digits(TextDigest.of(name))
  }

  private static func address(_ text: String?) -> String? {
    text.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
  }
}

extension ActorKind {
  /// What FollowTheMoney calls it.
  fileprivate var schema: String {
    switch self {
    case .state, .governmentBody: "PublicBody"
    case .company: "Company"
    case .person: "Person"
    case .group: "LegalEntity"
    case .bloc, .intergovernmentalOrganization, .nonGovernmentalOrganization, .party:
      "Organization"
    }
  }
}
