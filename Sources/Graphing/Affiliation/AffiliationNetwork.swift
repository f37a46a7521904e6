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
      Column(object) { rows[HolderKey($0.holder)] != nil }
    }.filter { $0.actorCount > 0 }.ordered { Column.Rank($0) }
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
    }.ordered { Place(actor: $0.actor, object: $0.object) }
    origin = Origin(
      counted: cells.flatMap(\.position.statements), uncertain: standings.uncertain.count,
      hiddenActors: spoken.count - shown.count, options,
      onOtherObjects: standings.unnamed.count)
  }

  /// An object with how many of the actors shown take a position on it.
  private struct Column {
    let object: StandingObject
    let actorCount: Int

    init(_ object: StandingObject, isShown: (Position) -> Bool) {
      self.object = object
      actorCount = Polarity.allCases.reduce(0) { $0 + object.sides[$1].count(where: isShown) }
    }

    /// What most speak of first.
    struct Rank: Hashable, Comparable {
      private let actorCount: Int
      private let key: ObjectKey

      init(_ column: Column) {
        actorCount = column.actorCount
        key = column.object.key
      }

      static func < (left: Rank, right: Rank) -> Bool {
        left.actorCount == right.actorCount
          ? left.key < right.key : left.actorCount > right.actorCount
      }
    }
  }

  /// Where a cell stands.
  private struct Place: Hashable, Comparable {
    let actor: Int
    let object: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.actor, left.object) < (right.actor, right.object)
    }
  }
}
