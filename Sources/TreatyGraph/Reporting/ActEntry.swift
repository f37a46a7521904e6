import Actors
import Positions
import Statements
import Storage

/// An act in a list: what `treatygraph acts` prints.
public struct ActEntry: Hashable, Sendable {
  /// The act with all that tells of it.
  public let listed: ListedAct
  /// The name of the treaty; its id where the directory does not know it.
  public let treatyName: String?

  init(_ listed: ListedAct, in directory: ActorDirectory) {
    self.listed = listed
    treatyName = listed.act.treaty.map { directory.treaty($0)?.name ?? $0.rawValue }
  }

  /// What was done.
  public var act: Act { listed.act }
}

extension ActEntry: Encodable {
  private enum Key: String, CodingKey {
    case actor, actorID, act, stage, negated, treaty, treatyID, resolution, date, place, source,
      line
    case text, from, statement, article, further
  }

  /// One flat object.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(act.actorName, forKey: .actor)
    try fields.encodeIfPresent(act.actor?.rawValue, forKey: .actorID)
    try fields.encode(act.kind.rawValue, forKey: .act)
    try fields.encode(act.stage.rawValue, forKey: .stage)
    if act.isNegated { try fields.encode(true, forKey: .negated) }
    try fields.encodeIfPresent(treatyName, forKey: .treaty)
    try fields.encodeIfPresent(act.treaty?.rawValue, forKey: .treatyID)
    try fields.encodeIfPresent(act.resolution, forKey: .resolution)
    try fields.encodeIfPresent(act.date, forKey: .date)
    try fields.encodeIfPresent(act.place, forKey: .place)
    try fields.encode(act.source, forKey: .source)
    try fields.encodeIfPresent(act.line, forKey: .line)
    try fields.encodeIfPresent(act.text, forKey: .text)
    try fields.encode(listed.best.origin.word, forKey: .from)
    if case .statement(let id, let article) = listed.best.origin {
      try fields.encode(id, forKey: .statement)
      try fields.encode(article, forKey: .article)
    }
    try fields.encode(listed.further.count, forKey: .further)
  }
}

extension ActOrigin {
  /// Who tells of it: a register, a person or an article.
  public var word: String {
    switch self {
    case .register: "register"
    case .person: "person"
    case .statement: "article"
    }
  }
}
