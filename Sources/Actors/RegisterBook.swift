import Statements
import Tables

/// What registers of acts need to know of states and treaties beside the directory: who can join, when a
/// state was there, whom depositaries mean, and how many parties a treaty needs.
package struct RegisterBook: Sendable {
  /// States that join no treaties: territories, and those that are no more.
  private var boundStates: Set<ActorID> = []
  private var days: [ActorID: StateDays] = [:]
  private var needs: [TreatyID: TreatyNeed] = [:]
  private var names: [String: ActorID] = [:]
  /// By which resolutions treaties came about.
  package let resolutions: TreatyResolutions

  /// Reads its tables in the folders `actors` and `treaties` of a data folder.
  package init(folder: String) throws(DirectoryError) {
    do throws(TableError) {
      resolutions = try TreatyResolutions(folder: folder)
      try readStates(folder)
      let needs = try Table(TreatyNeedTable.schema, under: folder).whole()
      for row in needs.rows {
        self.needs[TreatyID(needs[row, TreatyNeedTable.id])] = TreatyNeed(
          parties: try needs.value(row, TreatyNeedTable.parties),
          condition: needs.optional(row, TreatyNeedTable.condition))
      }
      let names = try Table(RegisterNameTable.schema, under: folder).whole()
      for row in names.rows {
        self.names[names[row, RegisterNameTable.name]] = ActorID(names[row, RegisterNameTable.id])
      }
    } catch {
      throw DirectoryError(error)
    }
  }

  private mutating func readStates(_ folder: String) throws(TableError) {
    let states = try Table(StateTable.schema, under: folder).whole()
    for row in states.rows {
      let membership = try states.value(row, StateTable.membership)
      if membership == .territory || membership == .former {
        boundStates.insert(ActorID(states[row, StateTable.id]))
      }
    }
    let table = try Table(StateDayTable.schema, under: folder).whole()
    for row in table.rows {
      let state = ActorID(table[row, StateDayTable.id])
      let date = try table.value(row, StateDayTable.date)
      var known = days[state] ?? StateDays()
      switch try table.value(row, StateDayTable.event) {
      case .began: known.began = date
      case .ended: known.ended = date
      }
      if let successor = table.optional(row, StateDayTable.successor) {
        known.successor = ActorID(successor)
      }
      days[state] = known
    }
  }

  /// True of states that can be parties to treaties of states: not of territories, nor of those that
  /// are no more.
  package func canJoinTreaties(_ actor: PoliticalActor?) -> Bool {
    actor.map { $0.kind == .state && !boundStates.contains($0.id) } ?? false
  }

  /// When a state was there; nil where nothing says that it was not always.
  package func days(of state: ActorID) -> StateDays? { days[state] }

  /// What a treaty needs to enter into force; nil where the data does not say.
  package func need(of treaty: TreatyID) -> TreatyNeed? { needs[treaty] }

  /// Whom depositaries and the United Nations mean by a name that means others elsewhere.
  package func actor(registeredAs name: String) -> ActorID? { names[name.lowercased()] }
}
