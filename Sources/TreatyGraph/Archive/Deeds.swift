import Actors
import Positions
import Statements
import Storage

/// What actors have done to treaties, for tables and pictures of what they say: by registers and people
/// alone, as what articles tell is in the positions already.
public struct Deeds: Hashable, Sendable {
  private var byTreaty: [TreatyID: [ActorID: ActStanding]] = [:]

  /// Nothing is known.
  public init() {}

  /// What an actor has done to a treaty; nil where nothing is known.
  public subscript(actor: ActorID?, treaty: TreatyID?) -> ActStanding? {
    guard let actor, let treaty else { return nil }
    return byTreaty[treaty]?[actor]
  }

  /// What everybody has done to a treaty.
  func on(_ treaty: TreatyID) -> [ActorID: ActStanding] { byTreaty[treaty] ?? [:] }

  /// O(acts on the treaties, or of the actor).
  init(
    of actors: [ActorID], on treaties: [TreatyID], in store: StatementStore,
    _ directory: ActorDirectory, _ loadBook: () throws -> RegisterBook
  ) throws {
    var book: RegisterBook?
    for treaty in try store.treatiesWithActs(among: Set(treaties)) {
      guard let known = directory.treaty(treaty) else { continue }
      let registers = try store.actTables(on: treaty)
      let actor = actors.count == 1 ? actors.first.map { StatementQuery.Holder.known($0) } : nil
      let acts = try store.acts(matching: ActQuery(actor: actor, treaty: treaty))
      guard !registers.isEmpty || !acts.isEmpty else { continue }
      let rules = try book ?? loadBook()
      book = rules
      byTreaty[treaty] = ActLedger(acts).standings(
        on: known, registers: registers, others: actors
      ) { rules.canJoinTreaties(directory.actor($0)) }
    }
  }
}
