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

  private struct Place: Hashable {
    let actor: Int
    let object: Int
  }

  /// The strongest first.
  let actors: [Holder]
  /// Those that most actors speak of first.
  let objects: [Object]
  let cells: [Cell]
  let origin: Origin

  init(of statements: [SourcedStatement], _ options: GraphOptions) throws(GraphingError) {
    let minimum = options.includesUncertain ? 0 : PositionHistory.minimumConfidence
    let positions = Position.positions(from: statements, minimumConfidence: minimum)
    var actors = Axis<ActorKey>()
    var objects = Axis<ObjectKey>()
    for position in positions {
      actors.add(position, to: ActorKey(position.holder))
      objects.add(position, to: ObjectKey(position.object))
    }
    let spoken = actors.ranked { $0.flatMap(\.statements).reportCount }
    let shown = spoken.filter { $0.weight >= options.minimumArticles }
    guard !shown.isEmpty else { throw .noStatements }
    let rows = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1.key, $0) })
    let discussed = objects.ranked { positions in
      positions.count { rows[ActorKey($0.holder)] != nil }
    }.filter { $0.weight > 0 }
    let columns = Dictionary(uniqueKeysWithValues: discussed.enumerated().map { ($1.key, $0) })
    self.actors = shown.map { rank in
      Holder(
        name: rank.first.holder.name.drawable(), kind: rank.first.holder.kind,
        articles: rank.weight)
    }
    self.objects = discussed.map { rank in
      Object(
        name: rank.first.object.name.drawable(), kind: rank.first.object.kind,
        actorCount: rank.weight)
    }
    // One mark a place: of two positions that fall together the one with more behind it.
    var places: [Place: Cell] = [:]
    for cell in positions.compactMap({ position -> Cell? in
      guard let row = rows[ActorKey(position.holder)],
        let column = columns[ObjectKey(position.object)]
      else { return nil }
      return Cell(actor: row, object: column, position: position)
    }) {
      let place = Place(actor: cell.actor, object: cell.object)
      if let other = places[place],
        other.position.statements.count >= cell.position.statements.count
      {
        continue
      }
      places[place] = cell
    }
    cells = places.values.sorted { ($0.actor, $0.object) < ($1.actor, $1.object) }
    origin = Origin(
      counted: cells.flatMap(\.position.statements), given: statements,
      hiddenActors: spoken.count - shown.count, options)
  }
}

/// An actor by its id, else by its name.
struct ActorKey: Hashable, Comparable {
  private let id: String
  private let name: String

  init(_ holder: PositionHolder) {
    id = holder.id?.rawValue ?? ""
    name = holder.id == nil ? holder.name.lowercased() : ""
  }

  static func < (left: ActorKey, right: ActorKey) -> Bool {
    (left.id, left.name) < (right.id, right.name)
  }
}

/// A treaty or actor by its id, anything else by its name too.
struct ObjectKey: Hashable, Comparable {
  let isTreaty: Bool
  private let kind: String
  private let id: String
  private let name: String

  init(_ object: PositionObject) {
    isTreaty = object.treaty != nil
    kind = object.kind.rawValue
    id = object.id ?? ""
    let isNamedByID = object.id != nil && [.treaty, .actor].contains(object.kind)
    name = isNamedByID ? "" : object.name.lowercased()
  }

  static func < (left: ObjectKey, right: ObjectKey) -> Bool {
    (left.kind, left.id, left.name) < (right.kind, right.id, right.name)
  }
}

/// The rows or columns of the network while it is made.
private struct Axis<Key: Hashable & Comparable> {
  struct Rank {
    var key: Key
    var first: Position
    var weight: Int
  }

  private var positions: [Key: [Position]] = [:]

  mutating func add(_ position: Position, to key: Key) {
    positions[key, default: []].append(position)
  }

  /// The heaviest first, equals in the order of their keys.
  func ranked(by weight: ([Position]) -> Int) -> [Rank] {
    positions.compactMap { key, positions in
      positions.first.map { Rank(key: key, first: $0, weight: weight(positions)) }
    }.sorted { left, right in
      left.weight == right.weight ? left.key < right.key : left.weight > right.weight
    }
  }
}
