import Positions
import Statements

/// Which actor stands where on which object: the two-mode network that a table, a signed graph and
/// coalitions are made from.
struct AffiliationNetwork: Hashable, Sendable {
  struct Holder: Hashable, Sendable {
    var name: String
    var kind: ActorKind
    /// Articles in which it takes a position on any of the objects.
    var articles: Int
  }

  struct Object: Hashable, Sendable {
    var name: String
    var kind: StatementObject.Kind
    var actorCount: Int
  }

  /// A position, by the places of its actor and object in the network.
  struct Cell: Hashable, Sendable {
    var actor: Int
    var object: Int
    var position: Position
  }

  /// The strongest first.
  let actors: [Holder]
  /// Those that most actors speak of first.
  let objects: [Object]
  let cells: [Cell]
  let origin: Origin

  init(of standings: Standings, _ options: GraphOptions) throws(GraphingError) {
    let spoken = standings.holders.filter { !$0.positions.isEmpty }
    let shown = spoken.filter { $0.articleCount >= options.minimumArticles }
    guard !shown.isEmpty else { throw .noStatements }
    let rows = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.key, $0) })
    actors = shown.map { holder in
      Holder(
        name: holder.holder.name.drawable(), kind: holder.holder.kind,
        articles: holder.articleCount)
    }
    let columns = standings.objects.map { object in
      Column(object, actors: object.sides.positions.count { rows[HolderKey($0.holder)] != nil })
    }.filter { $0.actorCount > 0 }.sorted(by: Column.leads)
    objects = columns.map { column in
      let object = column.object.object
      return Object(
        name: object.name.drawable(), kind: object.kind, actorCount: column.actorCount)
    }
    cells = columns.enumerated().flatMap { place, column in
      column.object.sides.positions.compactMap { position in
        rows[HolderKey(position.holder)].map { row in
          Cell(actor: row, object: place, position: position)
        }
      }
    }.sorted { ($0.actor, $0.object) < ($1.actor, $1.object) }
    origin = Origin(
      counted: cells.flatMap(\.position.statements), uncertain: standings.uncertain.count,
      hiddenActors: spoken.count - shown.count, options,
      onOtherObjects: standings.unnamed.count)
  }

  /// An object with how many of the actors shown take a position on it.
  private struct Column {
    let object: StandingObject
    let actorCount: Int

    init(_ object: StandingObject, actors count: Int) {
      self.object = object
      actorCount = count
    }

    /// What most speak of first.
    static func leads(_ left: Column, _ right: Column) -> Bool {
      left.actorCount == right.actorCount
        ? left.object.key < right.object.key : left.actorCount > right.actorCount
    }
  }
}
