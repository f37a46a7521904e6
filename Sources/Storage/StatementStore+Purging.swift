import Glibc
import Statements
import Synchronization

/// What was removed from a store for good.
public struct PurgedArticle: Hashable, Sendable {
  /// The numbers of all its versions; no other article will have them.
  public var versions: [Int64]
  /// How many statements were in them.
  public var statementCount: Int
  /// How many decisions were on their claims.
  public var decisionCount: Int
}

/// What a store says about an article that was removed for good.
package struct PurgeEntry: Hashable, Sendable {
  /// The number that it had.
  package var article: Int64
  /// Tells whether an article of a certain name was removed, and not the name.
  package var nameDigest: Int64
  /// Seconds since 1970.
  package var time: Int64
}

extension StatementStore {
  /// Removes an article with all its versions and all that hangs on them, for good; nil for no such
  /// number.
  ///
  /// Text, sentences, claims, decisions, statements, and names of actors that only it mentions are
  /// overwritten in the file. What stays is the number, a digest of the name, and the time. Adding
  /// the article again takes it in again.
  @discardableResult
  package func purge(article: Int64, at time: Int64? = nil) throws -> PurgedArticle? {
    let time = time ?? Int64(Glibc.time(nil))
    return try connection.withLock { connection in
      try connection.database.prepareToForget()
      let purging = Purging(connection: connection)
      let purged = try connection.transaction {
        let versions = try purging.versions(ofArticle: article)
        guard !versions.isEmpty else { return nil as PurgedArticle? }
        var purged = PurgedArticle(versions: versions, statementCount: 0, decisionCount: 0)
        for version in versions { try purging.purge(version, at: time, &purged) }
        try purging.removeWhatNothingMentions()
        try UnusedAnswers(connection: connection).remove()
        try connection.database.words.forgetRemoved(in: connection)
        return purged
      }
      try connection.database.finishForgetting()
      return purged
    }
  }

  /// The articles that were removed for good, in the order of their numbers.
  package func purges() throws -> [PurgeEntry] {
    try connection.withLock { connection in
      try connection.rows("SELECT article, nameDigest, time FROM purge ORDER BY article") {
        PurgeEntry(article: $0.integer64(), nameDigest: $0.integer64(), time: $0.integer64())
      }
    }
  }
}
