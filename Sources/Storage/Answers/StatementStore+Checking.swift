import Positions
import Statements
import Synchronization

extension StatementStore {
  /// What kept answers say otherwise than the statements that they are made of, weighed anew; a line
  /// for each. O(statements).
  package func answerFaults() throws -> [AnswerFault] {
    let statements = try connection.withLock { connection in
      let amendments = try connection.amendments()
      var articles: [Int64: Article] = [:]
      return try connection.rows(
        """
        SELECT \(StatementRow.columns) FROM \(StatementRow.source)
        WHERE \(StatementQuery.isCurrent) ORDER BY day NULLS FIRST, statement.id
        """
      ) { try StatementRow.read(&$0, articles: &articles) }
      .map { $0.saying(amendments.applied(to: $0.statement)) }
    }
    let weighed = Set(AnswerLine.lines(of: Standings(weighing: statements)))
    let kept = Set(try connection.withLock { try AnswerLine.lines(in: $0) })
    return kept.subtracting(weighed).map { AnswerFault(kept: true, line: $0) }.sorted()
      + weighed.subtracting(kept).map { AnswerFault(kept: false, line: $0) }.sorted()
  }

  /// Weighs all kept answers anew. O(statements).
  package func rebuildAnswers() throws {
    try connection.withLock { connection in
      try connection.transaction { try AnswerKeeper.rebuild(connection) }
    }
  }
}

/// An answer that is kept and should not be, or the other way round.
package struct AnswerFault: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let isKept: Bool
  private let line: String

  fileprivate init(kept isKept: Bool, line: AnswerLine) {
    self.isKept = isKept
    self.line = line.text
  }

  package var description: String { (isKept ? "kept: " : "weighed: ") + line }

  package static func < (left: AnswerFault, right: AnswerFault) -> Bool { left.line < right.line }
}
