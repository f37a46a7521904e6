import Actors
import Statements

/// What the names of an imported statement mean in our directory.
///
/// The store keeps one name for each id, so a line that calls `state:BRA` Argentina would put one
/// state's words into the other's mouth: it is refused.
struct ImportedNames {
  let directory: ActorDirectory

  /// The statement with the directory's names; throws for an id with another one's name.
  func checked(_ statement: Statement) throws(StatementLineError) -> Statement {
    var statement = statement
    if let id = statement.actor.id {
      statement.actor.name = try name(statement.actor.name, of: id, "actor")
    }
    if let speaker = statement.speaker, let id = speaker.id {
      statement.speaker?.name = try name(speaker.name, of: id, "speaker")
    }
    if let id = statement.object.id {
      switch statement.object.kind {
      case .treaty:
        statement.object.name = try name(statement.object.name, of: TreatyID(id))
      case .actor:
        statement.object.name = try name(statement.object.name, of: ActorID(id), "object")
      case .provision, .issue, .act: break
      }
    }
    return statement
  }

  private func name(
    _ name: String, of id: ActorID, _ field: String
  ) throws(StatementLineError) -> String {
    guard let known = directory.actor(id), known.name != name else { return name }
    guard directory.actor(called: name)?.id == id else {
      throw Self.mismatch(field, id: id.rawValue, known: known.name, name: name)
    }
    return known.name
  }

  private func name(_ name: String, of id: TreatyID) throws(StatementLineError) -> String {
    guard let known = directory.treaty(id), known.name != name else { return name }
    guard case .found(let meant) = directory.lookUpTreaty(name, suggesting: false), meant.id == id
    else {
      throw Self.mismatch("object", id: id.rawValue, known: known.name, name: name)
    }
    return known.name
  }

  private static func mismatch(
    _ field: String, id: String, known: String, name: String
  ) -> StatementLineError {
    StatementLineError("the field \"\(field)\": \"\(id)\" is \(known), not \"\(name)\"")
  }
}
