import Positions
import Statements

/// An actor of the store, with how much it said.
public struct ActorSummary: Hashable, Sendable {
  public var actor: PositionHolder
  public var statementCount: Int
  public var articleCount: Int
}
