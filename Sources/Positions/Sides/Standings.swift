import Statements

/// Who stands where, by some statements: the one answer that every table, picture and count is made
/// from, so that all of them tell the same.
///
/// Statements that repeat each other in several articles count once. Each holder has one position on
/// each object.
package struct Standings: Hashable, Sendable {
  private struct Place: Hashable, Comparable {
    let holder: HolderKey
    let object: ObjectKey

    static func < (left: Place, right: Place) -> Bool {
      left.holder == right.holder ? left.object < right.object : left.holder < right.holder
    }
  }

  /// One for each holder and object, in the order of these.
  package let positions: [Position]
  /// Statements that count, but whose words leave open what they are on: they are on no side.
  package let unnamed: [SourcedStatement]
  /// Statements that do not count: too unsure, or hearsay that is denied.
  package let uncertain: [SourcedStatement]
  /// The most quoted first.
  package let holders: [StandingHolder]
  /// Those that most holders take a position on first.
  package let objects: [StandingObject]
  private let byObject: [ObjectKey: StandingObject]
  private let entries: [Entry]
  private let names: HolderNames

  /// Without names, holders are told apart by the statements alone: right where these are all that
  /// their articles hold.
  package init(
    weighing given: [SourcedStatement], naming names: HolderNames? = nil,
    minimumConfidence: Double = PositionHistory.minimumConfidence
  ) {
    let names = names ?? HolderNames(of: given)
    var unnamed: [SourcedStatement] = []
    var uncertain: [SourcedStatement] = []
    var places: [Place: [SourcedStatement]] = [:]
    var objects: [ObjectKey: PositionObject] = [:]
    for statement in given.countingRepeatsOnce(naming: names) {
      guard statement.statement.counts(from: minimumConfidence) else {
        uncertain.append(statement)
        continue
      }
      guard let named = NamedObject(statement.statement.object) else {
        unnamed.append(statement)
        continue
      }
      // One spelling for each object: of those that articles use the first in the order of letters.
      let known = objects[named.key]
      if known.map({ named.object.isSpelledBefore($0) }) ?? true {
        objects[named.key] = named.object
      }
      let place = Place(holder: names.key(of: statement), object: named.key)
      places[place, default: []].append(statement)
    }
    let entries = places.keys.sorted().compactMap { place in
      Position(
        weighing: places[place] ?? [], of: names[place.holder], on: objects[place.object],
        minimumConfidence: minimumConfidence
      ).map { Entry(place: place, position: $0) }
    }
    self.init(entries, unnamed: unnamed, uncertain: uncertain, names)
  }

  private struct Entry: Hashable {
    let place: Place
    let position: Position
  }

  private init(
    _ entries: [Entry], unnamed: [SourcedStatement], uncertain: [SourcedStatement],
    _ names: HolderNames
  ) {
    self.entries = entries
    self.names = names
    positions = entries.map(\.position)
    self.unnamed = unnamed
    self.uncertain = uncertain
    var ofHolder: [HolderKey: [Position]] = [:]
    var onObject: [ObjectKey: [Position]] = [:]
    for entry in entries {
      ofHolder[entry.place.holder, default: []].append(entry.position)
      onObject[entry.place.object, default: []].append(entry.position)
    }
    let unnamedOfHolder = Dictionary(grouping: unnamed, by: names.key)
    for holder in unnamedOfHolder.keys where ofHolder[holder] == nil { ofHolder[holder] = [] }
    holders = ofHolder.compactMap { key, positions in
      names[key].map { holder in
        StandingHolder(
          key: key, holder: holder, positions: positions, unnamed: unnamedOfHolder[key] ?? [])
      }
    }.ordered { HolderRank($0) }
    objects = onObject.compactMap { StandingObject(key: $0, positions: $1) }
      .ordered { StandingObject.Rank($0) }
    byObject = Dictionary(uniqueKeysWithValues: objects.map { ($0.key, $0) })
  }

  /// Nobody is on any side of what no statement is on.
  package func sides(on object: ObjectKey) -> Sides? { byObject[object]?.sides }

  package func sides(on treaty: TreatyID) -> Sides? { sides(on: ObjectKey(treaty)) }

  /// The treaty that most statements are on; where none is on a treaty, the object.
  package var mainObject: StandingObject? {
    let treaties = objects.filter { $0.key.treaty != nil }
    return (treaties.isEmpty ? objects : treaties).min { left, right in
      left.statementCount == right.statementCount
        ? left.key < right.key : left.statementCount > right.statementCount
    }
  }

  /// The treaties that something is said of, the most discussed first.
  package var treaties: [TreatySummary] {
    let about = Dictionary(grouping: counted) { statement -> TreatyID? in
      let object = statement.statement.object
      return object.kind == .actor ? nil : object.id.map { TreatyID($0) }
    }
    return about.compactMap { treaty, statements in
      treaty.map { id in
        TreatySummary(id, statements, actorCount: Set(statements.map(names.key)).count)
      }
    }.sorted(by: TreatySummary.leads)
  }

  /// What of it is on a treaty or on its parts.
  package func about(_ treaty: TreatyID) -> Standings {
    func isAbout(_ statement: SourcedStatement) -> Bool {
      let object = statement.statement.object
      return object.kind != .actor && object.id == treaty.rawValue
    }
    return Standings(
      entries.filter { isAbout($0.position.deciding) }, unnamed: unnamed.filter(isAbout),
      uncertain: uncertain.filter(isAbout), names)
  }

  /// All statements that count, on whatever.
  package var counted: [SourcedStatement] { positions.flatMap(\.statements) + unnamed }
}

extension PositionObject {
  /// Which of two spellings of one object is shown.
  package func isSpelledBefore(_ other: PositionObject) -> Bool {
    (name, kind.rawValue) < (other.name, other.kind.rawValue)
  }
}
