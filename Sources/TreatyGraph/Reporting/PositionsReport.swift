import Actors
import Positions
import Statements

/// Who stands where: what `treatygraph positions` prints.
public struct PositionsReport: Sendable {
  /// Set where everybody's positions on one treaty were asked for.
  public let everybodyOn: Treaty?
  /// The weighed positions.
  package let answer: PositionAnswer
  /// What names the treaties.
  package let directory: ActorDirectory
  /// Set where there is no position: who was understood, and what else there is.
  public let emptiness: EmptyAnswer?

  /// Those of a treaty together, the most discussed treaty first; in it the treaty before its
  /// parts.
  public var positions: [Position] { answer.positions }

  /// Where each actor stands on each treaty as a whole.
  public var standings: [TreatyStanding] { answer.standings(naming: directory) }

  /// How many statements were too unsure to count.
  public var leftOutCount: Int { answer.leftOutCount }
}
