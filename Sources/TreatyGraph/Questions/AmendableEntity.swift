import Actors
import Positions
import Statements
import Storage

/// An actor or treaty that a person wants to amend: of the directory, or a name that articles use.
struct AmendableEntity {
  let subject: JournalSubject
  let name: String
  /// Nil for a treaty.
  let kind: ActorKind?
  let affiliation: ActorID?

  /// True for what the directory knows.
  var isKnown: Bool { subject.name.contains(":") }

  /// What the journal keeps of it where something is merged into it.
  var fields: [String: String] {
    var fields = ["name": name]
    fields["kind"] = kind?.rawValue
    fields["affiliation"] = affiliation?.rawValue
    return fields
  }

  /// An actor before a treaty; throws a `TreatyGraphError` where nobody is called so, or several are.
  init(named name: String, names: NameQuestion, store: StatementStore) throws {
    do {
      switch try names.holder(named: name) {
      case .known(let id):
        let actor = try names.actor(named: id.rawValue)
        self.init(
          subject: JournalSubject(.actor, id.rawValue), name: actor.name, kind: actor.kind,
          affiliation: actor.affiliation)
      case .unknown(let name):
        let query = StatementQuery(holder: .unknown(name: name))
        let mentions = try store.statements(matching: query).map(\.statement.actor)
        guard let first = mentions.first else {
          throw TreatyGraphError.unknownActor(name, nearest: [])
        }
        let owners = Set(mentions.map(\.affiliation))
        guard owners.count == 1 else { throw TreatyGraphError.sharedName(first.name) }
        self.init(
          subject: JournalSubject(.actor, first.name), name: first.name, kind: first.kind,
          affiliation: first.affiliation)
      }
    } catch TreatyGraphError.unknownActor(let actor, let nearest) {
      guard let treaty = try? names.treaty(named: name) else {
        throw TreatyGraphError.unknownActor(actor, nearest: nearest)
      }
      self.init(
        subject: JournalSubject(.treaty, treaty.id.rawValue), name: treaty.name, kind: nil,
        affiliation: nil)
    }
  }

  private init(subject: JournalSubject, name: String, kind: ActorKind?, affiliation: ActorID?) {
    self.subject = subject
    self.name = name
    self.kind = kind
    self.affiliation = affiliation
  }

  /// True where both cannot be one: two of the directory of different kinds, and a state or bloc beside
  /// a person, party or company. What articles tell of other names is less sure.
  func isOtherKind(than other: AmendableEntity) -> Bool {
    guard let kind, let otherKind = other.kind, kind != otherKind else { return false }
    if isKnown, other.isKnown { return true }
    let states: Set<ActorKind> = [.state, .bloc]
    let others: Set<ActorKind> = [.person, .party, .company]
    return states.contains(kind) && others.contains(otherKind)
      || states.contains(otherKind) && others.contains(kind)
  }
}
