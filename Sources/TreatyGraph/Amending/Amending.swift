import Actors
import Statements
import Storage

/// What a person says of actors and treaties beside the data folder: two that are one, other names, and
/// whom it lacks. All answers follow at once, and the next `add` reads by it.
public struct Amending: Sendable {
  private let archive: Archive
  private let coder: String
  private let because: String?

  init(_ archive: Archive, by coder: String, because: String?) {
    self.archive = archive
    self.coder = coder
    self.because = because
  }

  /// Takes one actor or treaty for another from now on, in all answers and by the next `add`; decisions
  /// on its statements stay. Throws a `TreatyGraphError` for what is merged already, for a ring, and for
  /// two of different kinds.
  @discardableResult
  public func merge(_ name: String, into target: String) throws -> LogEntry {
    if let taken = try archive.amendments().target(called: name) {
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
      .merge, [from.subject, into.subject], ["into": into.subject.name].merging(into.fields) { $1 })
  }

  /// Lets what was merged, or is a new name of something, stand for itself again; with an actor or treaty
  /// it is a name that the directory wrongly takes for that one.
  @discardableResult
  public func split(_ name: String, from owner: String? = nil) throws -> LogEntry {
    let amendments = try archive.amendments()
    for kind in [JournalSubject.Kind.actor, .treaty] where owner == nil {
      let subject = JournalSubject(kind, name).folded
      guard let target = amendments.merges[subject] else { continue }
      return try amend(.split, [JournalSubject(kind, target.spelling), target.subject], [:])
    }
    guard let owner else { throw TreatyGraphError.notMerged(name) }
    let from = try amendable(owner)
    guard let known = try? amendable(name), known.subject == from.subject else {
      throw TreatyGraphError.notItsName(name, from.name)
    }
    return try amend(
      .split, [JournalSubject(from.subject.kind, name), from.subject],
      ["from": from.subject.name])
  }

  /// Shows an actor or treaty of the directory by another name.
  @discardableResult
  public func rename(_ name: String, to newName: String) throws -> LogEntry {
    let entity = try amendable(name, called: newName)
    return try amend(.rename, [entity.subject], ["name": newName])
  }

  /// Gives an actor or treaty of the directory one more name, for all answers and the next `add`.
  @discardableResult
  public func alias(_ alias: String, of name: String) throws -> LogEntry {
    let entity = try amendable(name, called: alias)
    return try amend(
      .alias, [entity.subject], ["alias": alias].merging(entity.fields) { $1 })
  }

  /// Adds an actor or treaty that the directory lacks; its id is made of kind and name.
  @discardableResult
  public func define(_ wish: DefinitionWish) throws -> LogEntry {
    let directory = try archive.loadDirectory()
    let names = NameQuestion(directory: directory)
    let fields = try wish.fields(names: names)
    let subject = wish.subject
    if let known = names.whoIs(wish.name) ?? names.whoIs(subject.name) {
      throw TreatyGraphError.nameIsTaken(wish.name, by: known)
    }
    return try amend(.define, [subject], fields)
  }

  private func amendable(_ name: String) throws -> AmendableEntity {
    let store = try archive.openForReading()
    return try AmendableEntity(
      named: name, names: NameQuestion(directory: archive.loadDirectory(), store: store),
      store: store)
  }

  /// An actor or treaty of the directory that may bear a name: nobody else has it.
  private func amendable(_ name: String, called newName: String) throws -> AmendableEntity {
    let store = try archive.openForReading()
    let names = NameQuestion(directory: try archive.loadDirectory(), store: store)
    let entity = try AmendableEntity(named: name, names: names, store: store)
    guard entity.isKnown else { throw TreatyGraphError.undefinedActor(entity.name) }
    guard !newName.allSatisfy(\.isWhitespace) else { throw TreatyGraphError.emptyNote }
    if let known = names.whoIs(newName), known != entity.name {
      throw TreatyGraphError.nameIsTaken(newName, by: known)
    }
    return entity
  }

  private func amend(
    _ kind: JournalEntry.Kind, _ subjects: [JournalSubject], _ fields: [String: String]
  ) throws -> LogEntry {
    try archive.add(
      JournalEntry(
        coder: coder, time: .now, kind: kind, subjects: subjects, fields: fields, because: because))
  }
}
