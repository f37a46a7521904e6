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
    var groups: [Key: [SourcedStatement]] = [:]
    var order: [Key] = []
    for position in positions {
      guard let key = Key(position) else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []] += position.statements
    }
    return order.compactMap { key in
      // The positions have left out already what is too unsure.
      guard let statements = groups[key],
        let position = Position(weighing: statements, minimumConfidence: 0)
      else { return nil }
      return TreatyStanding(
        treaty: key.treaty, name: name(of: key.treaty, in: directory), position: position)
    }
  }

  /// What people call a treaty: by the directory, else by the articles.
  public func name(of treaty: TreatyID, in directory: ActorDirectory) -> String {
    directory.treaty(treaty)?.name
      ?? positions.first { $0.object.treaty == treaty }?.object.name ?? treaty.rawValue
  }

  /// Positions on parts of treaties, on issues and on other actors.
  public var besidesTreaties: [Position] { positions.filter { Key($0) == nil } }

  private struct Key: Hashable {
    let treaty: TreatyID
    private let actor: String

    /// Nil for what is no position on a treaty as a whole.
    init?(_ position: Position) {
      guard [.treaty, .act].contains(position.object.kind), let id = position.object.id else {
        return nil
      }
      treaty = TreatyID(id)
      actor = position.holder.id?.rawValue ?? "named \(position.holder.name.lowercased())"
    }
  }
}
