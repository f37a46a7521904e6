import Actors
import Statements
import Storage

/// What the names mean that a user gives for actors and treaties.
public struct NameQuestion: Sendable {
  private let directory: ActorDirectory
  private let store: StatementStore?

  /// With a store, its actors that the directory does not know are found as well.
  public init(directory: ActorDirectory, store: StatementStore? = nil) {
    self.directory = directory
    self.store = store
  }

  /// The actor of any alias or id, else one that the store's articles call so; throws a
  /// `TreatyGraphError` with the nearest names where there is none, or several.
  public func holder(named name: String) throws -> StatementQuery.Holder {
    do {
      return .known(try actor(named: name).id)
    } catch TreatyGraphError.unknownActor(let name, let nearest) {
      let unknown = StatementQuery(holder: .unknown(name: name), limit: 1)
      if let store, try !store.statements(matching: unknown).isEmpty {
        return .unknown(name: name)
      }
      throw TreatyGraphError.unknownActor(name, nearest: nearest)
    }
  }

  public func treaty(named name: String) throws -> Treaty {
    switch directory.lookUpTreaty(name) {
    case .found(let treaty): return treaty
    case .ambiguous(let treaties):
      throw TreatyGraphError.ambiguousTreaty(name, candidates: treaties)
    case .unknown(let nearest): throw TreatyGraphError.unknownTreaty(name, nearest: nearest)
    }
  }

  /// As `holder(named:)`, of the directory alone.
  func actor(named name: String) throws -> PoliticalActor {
    switch directory.lookUpActor(name) {
    case .found(let actor): return actor
    case .ambiguous(let actors):
      throw TreatyGraphError.ambiguousActor(name, candidates: actors)
    case .unknown(let nearest): throw TreatyGraphError.unknownActor(name, nearest: nearest)
    }
  }
}
