import Actors
import Statements
import Storage

extension Archive {
  /// Takes one actor or treaty for another from now on, in all answers and by the next `add`; decisions
  /// on its statements stay. Throws a `TreatyGraphError` for what is merged already, for a ring, and for
  /// two of different kinds.
  @discardableResult
  public func merge(
    _ name: String, into target: String, by coder: String, because: String? = nil
  ) throws -> LogEntry {
    if let taken = try amendments().target(called: name) {
      throw TreatyGraphError.alreadyMerged(name, into: taken.name)
    }
    let from = try amendable(name)
    let into = try amendable(target)
    guard from.subject.kind == into.subject.kind, !from.isOtherKind(than: into) else {
      throw TreatyGraphError.unlikeMerge(from.name, into.name)
    }
    guard from.subject.folded != into.subject.folded else {
      throw TreatyGraphError.sameMerge(name, target)
    }
    return try amend(
      .merge, [from.subject, into.subject], ["into": into.subject.name].merging(into.fields) { $1 },
      by: coder, because: because)
  }

  /// Lets what was merged, or is a new name of something, stand for itself again; with an actor or treaty
  /// it is a name that the directory wrongly takes for that one.
  @discardableResult
  public func split(
    _ name: String, from owner: String? = nil, by coder: String, because: String? = nil
  ) throws -> LogEntry {
    let amendments = try amendments()
    for kind in [JournalSubject.Kind.actor, .treaty] where owner == nil {
      let subject = JournalSubject(kind, name).folded
      guard let target = amendments.merges[subject] else { continue }
      return try amend(
        .split, [JournalSubject(kind, target.spelling), target.subject], [:], by: coder,
        because: because)
    }
    guard let owner else { throw TreatyGraphError.notMerged(name) }
    let from = try amendable(owner)
    guard let known = try? amendable(name), known.subject == from.subject else {
      throw TreatyGraphError.notItsName(name, from.name)
    }
    return try amend(
      .split, [JournalSubject(from.subject.kind, name), from.subject],
      ["from": from.subject.name], by: coder, because: because)
  }

  /// Shows an actor or treaty of the directory by another name.
  @discardableResult
  public func rename(
    _ name: String, to newName: String, by coder: String, because: String? = nil
  ) throws -> LogEntry {
    let entity = try amendable(name, called: newName)
    return try amend(
      .rename, [entity.subject], ["name": newName], by: coder, because: because)
  }

  /// Gives an actor or treaty of the directory one more name, for all answers and the next `add`.
  @discardableResult
  public func alias(
    _ alias: String, of name: String, by coder: String, because: String? = nil
  ) throws -> LogEntry {
    let entity = try amendable(name, called: alias)
    return try amend(
      .alias, [entity.subject], ["alias": alias].merging(entity.fields) { $1 }, by: coder,
      because: because)
  }

  /// Adds an actor or treaty that the directory lacks; its id is made of kind and name.
  @discardableResult
  public func define(
    _ wish: DefinitionWish, by coder: String, because: String? = nil
  ) throws -> LogEntry {
    let directory = try loadDirectory()
    let names = NameQuestion(directory: directory)
    let fields = try wish.fields(names: names)
    let subject = wish.subject
    if let known = names.whoIs(wish.name) ?? names.whoIs(subject.name) {
      throw TreatyGraphError.nameIsTaken(wish.name, by: known)
    }
    return try amend(.define, [subject], fields, by: coder, because: because)
  }

  /// What people say of actors and treaties beside the data folder, in order.
  public func amendmentLog() throws -> [LogEntry] {
    let store = try openForReading()
    let query = JournalQuery(kinds: Amendments.kinds, standing: true)
    return try store.journal(matching: query).map { try LogEntry($0, in: store) }
  }

  private func amendable(_ name: String) throws -> AmendableEntity {
    let store = try openForReading()
    return try AmendableEntity(
      named: name, names: NameQuestion(directory: loadDirectory(), store: store), store: store)
  }

  /// An actor or treaty of the directory that may bear a name: nobody else has it.
  private func amendable(_ name: String, called newName: String) throws -> AmendableEntity {
    let store = try openForReading()
    let names = NameQuestion(directory: try loadDirectory(), store: store)
    let entity = try AmendableEntity(named: name, names: names, store: store)
    guard entity.isKnown else { throw TreatyGraphError.undefinedActor(entity.name) }
    guard !newName.allSatisfy(\.isWhitespace) else { throw TreatyGraphError.emptyNote }
    if let known = names.whoIs(newName), known != entity.name {
      throw TreatyGraphError.nameIsTaken(newName, by: known)
    }
    return entity
  }

  private func amend(
    _ kind: JournalEntry.Kind, _ subjects: [JournalSubject], _ fields: [String: String],
    by coder: String, because: String?
  ) throws -> LogEntry {
    try add(
      JournalEntry(
        coder: coder, time: .now, kind: kind, subjects: subjects, fields: fields, because: because))
  }
}
