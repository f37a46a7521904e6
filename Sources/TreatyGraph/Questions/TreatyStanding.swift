import Actors
import Positions
import Statements

/// Where an actor stands on a treaty as a whole: weighed from what it says of the treaty and what it
/// does about it, not from what it says of its parts.
public struct TreatyStanding: Hashable, Sendable {
  /// The treaty.
  public let treaty: TreatyID
  /// What people call the treaty.
  public let name: String
  /// The weighed position on it.
  public let position: Position
}

extension PositionAnswer {
  /// One for each actor and treaty, in the order of the positions.
  package func standings(naming directory: ActorDirectory) -> [TreatyStanding] {
    onTreaties.compactMap { position in
      position.object.treaty.map { treaty in
        TreatyStanding(treaty: treaty, name: name(of: treaty, in: directory), position: position)
      }
    }
  }

  /// What people call a treaty: by the directory, else by the articles.
  package func name(of treaty: TreatyID, in directory: ActorDirectory) -> String {
    directory.treaty(treaty)?.name ?? standings.sides(on: treaty)?.object.name ?? treaty.rawValue
  }

  /// Positions on parts of treaties, on issues and on other actors.
  package var besidesTreaties: [Position] { positions.filter { $0.object.treaty == nil } }
}
