import Positions
import Statements

/// An actor of the store, with how much it said.
package struct ActorSummary: Hashable, Sendable {
  package var actor: PositionHolder
  package var statementCount: Int
  package var articleCount: Int
}
