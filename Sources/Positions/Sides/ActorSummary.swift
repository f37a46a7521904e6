import Statements

/// An actor, with how much it said.
package struct ActorSummary: Hashable, Sendable {
  package var actor: PositionHolder
  /// Statements that count, repeats once.
  package var statementCount: Int
  /// Copies of one report once.
  package var articleCount: Int

  package init(actor: PositionHolder, statementCount: Int, articleCount: Int) {
    self.actor = actor
    self.statementCount = statementCount
    self.articleCount = articleCount
  }
}

extension StandingHolder {
  package var summary: ActorSummary {
    ActorSummary(actor: holder, statementCount: statementCount, articleCount: articleCount)
  }
}
