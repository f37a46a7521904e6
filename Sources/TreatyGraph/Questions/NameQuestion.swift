import Actors
import Statements
import Storage

/// What the names mean that a user gives for actors and treaties.
package struct NameQuestion: Sendable {
  private let directory: ActorDirectory
  private let store: StatementStore?

  /// With a store, its actors that the directory does not know are found as well.
  package init(directory: ActorDirectory, store: StatementStore? = nil) {
    self.directory = directory
    self.store = store
  }

  /// The actor of any alias or id, else one that the store's articles call so; throws a
  /// `TreatyGraphError` with the nearest names where there is none, or several.
  package func holder(named name: String) throws -> StatementQuery.Holder {
    do {
      return .known(try actor(named: name, suggesting: false).id)
    } catch TreatyGraphError.unknownActor(let name, _) {
      guard let store else { return .known(try actor(named: name).id) }
      // What people merged into a name that the directory does not know either.
      if let merged = try store.amendments().target(of: JournalSubject(.actor, name)) {
        return .unknown(name: merged.name)
      }
      let unknown = StatementQuery(holder: .unknown(name: name), limit: 1)
      let isThere = try store.isHolderCalled(name) ?? !store.statements(matching: unknown).isEmpty
      if isThere { return .unknown(name: name) }
      let names =
        try store.unknownNames(with: name.firstWord)
        ?? store.actors().map(\.actor).filter { $0.id == nil }.map(\.name)
      let alike = names.lazy.filter { $0.hasWords(name) }
      throw TreatyGraphError.unknownActor(
        name, nearest: nearestActors(to: name) + alike.prefix(5))
    }
  }

  /// The treaty of any alias or id, else the only one whose name has these words: `cybercrime`.
  package func treaty(named name: String) throws -> Treaty {
    do {
      return try knownTreaty(named: name, suggesting: false)
    } catch TreatyGraphError.unknownTreaty(let name, _) {
      let candidates = directory.treaties.filter { $0.name.hasWords(name) }
      guard let treaty = candidates.first else { return try knownTreaty(named: name) }
      guard candidates.count == 1 else {
        throw TreatyGraphError.ambiguousTreaty(name, candidates: candidates)
      }
      return treaty
    }
  }

  /// As `treaty(named:)`, but by whole names only: what is written to the store must be meant.
  func knownTreaty(named name: String, suggesting: Bool = true) throws -> Treaty {
    switch directory.lookUpTreaty(name, suggesting: suggesting) {
    case .found(let treaty): return treaty
    case .ambiguous(let treaties):
      throw TreatyGraphError.ambiguousTreaty(name, candidates: treaties)
    case .unknown(let nearest): throw TreatyGraphError.unknownTreaty(name, nearest: nearest)
    }
  }

  /// The treaty that the store has most statements on.
  package func mostDiscussedTreaty() throws -> Treaty {
    let discussed = try store.map { try $0.currentTreaties() ?? $0.treaties() } ?? []
    guard let treaty = discussed.lazy.compactMap({ directory.treaty($0.id) }).first else {
      throw TreatyGraphError.noTreaty
    }
    return treaty
  }

  /// The holder without an id that the store's articles call so; nil where there is none.
  func unknownHolder(named name: String) throws -> ActorMention? {
    try store?.statements(matching: StatementQuery(holder: .unknown(name: name), limit: 1)).first?
      .statement.actor
  }

  /// The name of the actor or treaty of the directory that is called so; nil where none or several are.
  func whoIs(_ name: String) -> String? {
    if let actor = try? actor(named: name, suggesting: false) { return actor.name }
    return (try? knownTreaty(named: name, suggesting: false))?.name
  }

  /// As `holder(named:)`, of the directory alone.
  func actor(named name: String, suggesting: Bool = true) throws -> PoliticalActor {
    switch directory.lookUpActor(name, suggesting: suggesting) {
    case .found(let actor): return actor
    case .ambiguous(let actors):
      throw TreatyGraphError.ambiguousActor(name, candidates: actors)
    case .unknown(let nearest): throw TreatyGraphError.unknownActor(name, nearest: nearest)
    }
  }

  private func nearestActors(to name: String) -> [String] {
    guard case .unknown(let nearest) = directory.lookUpActor(name) else { return [] }
    return nearest
  }
}

extension String {
  /// True where the words follow each other in the text, whatever their case.
  fileprivate func hasWords(_ words: String) -> Bool {
    let wanted = words.spacedWords
    return wanted.count > 2 && spacedWords.contains(wanted)
  }

  /// The first word that has a letter or number, as it is written.
  fileprivate var firstWord: String {
    split { !$0.isLetter && !$0.isNumber }.first.map { String($0) } ?? self
  }

  private var spacedWords: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }
}
