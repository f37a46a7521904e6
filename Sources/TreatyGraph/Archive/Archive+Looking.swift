import Actors
import Foundation
import Positions
import Statements
import Storage
import TreatyData

extension Archive {
  /// The articles in the order in which they were added; replaced versions only where they are
  /// asked for.
  public func articles(includingSuperseded: Bool = false) throws -> [ArticleEntry] {
    try articles(among: ArticleFilter(includesSuperseded: includingSuperseded))
  }

  /// Those that a filter lets through, in the order in which they were added.
  public func articles(among filter: ArticleFilter) throws -> [ArticleEntry] {
    try openForReading().articles(among: filter).map(ArticleEntry.init)
  }

  /// The treaty of any of its names or its id; throws a `TreatyGraphError` for one that nothing is
  /// called.
  public func treaty(named name: String) throws -> Treaty {
    try NameQuestion(directory: loadDirectory()).treaty(named: name)
  }

  /// An article with its statements marked in its text, by its number, name or address; throws a
  /// `TreatyGraphError` where there is none or several.
  public func article(_ reference: String) throws -> ArticleReport {
    var report = try ArticleReport(of: reference, in: openForReading())
    if !report.statements.isEmpty { report.addNames(of: try loadDirectory()) }
    return report
  }

  /// Who holds positions in current articles, the most quoted first; of those on a treaty, and of
  /// those that a filter lets through, where one is given.
  public func actors(
    on treaty: String? = nil, among filter: PositionFilter = PositionFilter()
  ) throws -> [ActorEntry] {
    let store = try openForReading()
    guard treaty != nil || filter != PositionFilter() else {
      return try store.currentHolders()?.map { ActorEntry($0) }
        ?? PositionQuestion().standings(from: store).holders.map { ActorEntry($0.summary) }
    }
    let directory = try loadDirectory()
    let named = try treaty.map { try NameQuestion(directory: directory).treaty(named: $0) }
    if filter == PositionFilter(), let kept = try store.currentHolders(on: named?.id) {
      return kept.map { ActorEntry($0) }
    }
    return try filter.question(treaty: named?.id, in: directory, store).standings(from: store)
      .holders
      .map { ActorEntry($0.summary) }
  }

  /// The same, at most so many, and how many there are. What is asked for with no filter costs what is
  /// listed.
  public func actors(
    on treaty: String? = nil, among filter: PositionFilter = PositionFilter(), limit: Int
  ) throws -> ActorsPage {
    if filter == PositionFilter() {
      let store = try openForReading()
      let named = try treaty.map {
        try NameQuestion(directory: loadDirectory()).treaty(named: $0)
      }
      if let holders = try store.currentHolders(on: named?.id, atMost: limit),
        let count = try store.currentHolderCount(on: named?.id)
      {
        return ActorsPage(actors: holders.map { ActorEntry($0) }, count: count)
      }
    }
    let actors = try actors(on: treaty, among: filter)
    return ActorsPage(actors: Array(actors.prefix(limit)), count: actors.count)
  }

  /// The treaties that current articles hold positions on, the most discussed first.
  public func treaties() throws -> [TreatyEntry] {
    let directory = try loadDirectory()
    let store = try openForReading()
    let treaties =
      try store.currentTreaties() ?? PositionQuestion().standings(from: store).treaties
    return treaties.map { TreatyEntry($0, in: directory) }
  }
}

/// The first of a list of actors.
public struct ActorsPage: Hashable, Sendable {
  /// The most quoted first.
  public let actors: [ActorEntry]
  /// How many there are.
  public let count: Int
}

extension TreatyData {
  /// The actors of the directory: of a kind, and of a group, where one is given.
  public func knownActors(among filter: PositionFilter = PositionFilter()) throws -> [ActorEntry] {
    let directory = try ActorDirectory(folder: folder.path)
    let members = try filter.members(in: directory).map { Set($0) }
    return directory.actors.filter { actor in
      (filter.kind == nil || actor.kind == filter.kind) && members?.contains(actor.id) ?? true
    }.map { ActorEntry($0) }
  }

  /// The treaties of the directory.
  public func knownTreaties() throws -> [KnownTreatyEntry] {
    try ActorDirectory(folder: folder.path).treaties.map(KnownTreatyEntry.init)
  }
}
