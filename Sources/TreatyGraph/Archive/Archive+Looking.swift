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
    try openForReading().articles(includingSuperseded: includingSuperseded).map(ArticleEntry.init)
  }

  /// An article with its statements marked in its text, by its number, name or address; throws a
  /// `TreatyGraphError` where there is none or several.
  public func article(_ reference: String) throws -> ArticleReport {
    try ArticleReport(of: reference, in: openForReading())
  }

  /// Who holds positions in current articles, the most quoted first.
  public func actors() throws -> [ActorEntry] {
    try PositionQuestion().standings(from: openForReading()).holders.map { ActorEntry($0) }
  }

  /// The treaties that current articles hold positions on, the most discussed first.
  public func treaties() throws -> [TreatyEntry] {
    let directory = try loadDirectory()
    return try PositionQuestion().standings(from: openForReading()).treaties
      .map { TreatyEntry($0, in: directory) }
  }
}

extension TreatyData {
  /// The actors of the directory.
  public func knownActors() throws -> [ActorEntry] {
    try ActorDirectory(folder: folder.path).actors.map { ActorEntry($0) }
  }

  /// The treaties of the directory.
  public func knownTreaties() throws -> [KnownTreatyEntry] {
    try ActorDirectory(folder: folder.path).treaties.map(KnownTreatyEntry.init)
  }
}
