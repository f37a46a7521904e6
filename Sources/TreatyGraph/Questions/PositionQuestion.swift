import Positions
import Statements
import Storage

/// Who stands where: of one actor, on one treaty, or both, in a time.
package struct PositionQuestion: Hashable, Sendable {
  package var holder: StatementQuery.Holder?
  package var treaty: TreatyID?
  /// Only what was said or done from this day on.
  package var since: CalendarDate?
  /// Where they stood at the end of this day.
  package var until: CalendarDate?
  /// What sort of actor holds the position.
  package var kind: ActorKind?
  /// Only positions of these.
  package var members: [ActorID]?
  /// Words that the name of the outlet has.
  package var outlet: String?
  /// A mark on the statement, its article, its actor or its treaty.
  package var tag: String?
  /// True for what a person has looked at, false for what nobody has.
  package var isReviewed: Bool?
  /// What people have named; with it, positions are on concepts, and what is under none is left out.
  package var concepts: ConceptBook?
  /// Only positions on this concept.
  package var concept: String?
  package var minimumConfidence: Double

  package init(
    holder: StatementQuery.Holder? = nil, treaty: TreatyID? = nil, since: CalendarDate? = nil,
    until: CalendarDate? = nil, kind: ActorKind? = nil, members: [ActorID]? = nil,
    outlet: String? = nil, minimumConfidence: Double = PositionHistory.minimumConfidence
  ) {
    self.holder = holder
    self.treaty = treaty
    self.since = since
    self.until = until
    self.kind = kind
    self.members = members
    self.outlet = outlet
    self.minimumConfidence = minimumConfidence
  }

  package func answer(from store: StatementStore) throws -> PositionAnswer {
    PositionAnswer(try standings(from: store))
  }

  /// Who stands where by what the store holds: what all answers, pictures and counts are made from.
  package func standings(from store: StatementStore) throws -> Standings {
    var statements = try statements(of: holder, from: store)
    guard concepts != nil || query(of: holder) != StatementQuery() else {
      return Standings(weighing: statements, minimumConfidence: minimumConfidence)
    }
    var names = try Self.names(in: statements, of: store)
    if let holder {
      // Some articles mean the same holder by less of its name.
      let wanted = Set(statements.map(names.key))
      var asked: Set = [holder]
      func next() -> StatementQuery.Holder? {
        let keys = wanted.sorted() + wanted.sorted().flatMap(names.shortNames)
        return keys.lazy.map(\.asked).first { !asked.contains($0) }
      }
      while let other = next() {
        asked.insert(other)
        let known = Set(statements.map(\.id))
        statements += try self.statements(of: other, from: store)
          .filter { !known.contains($0.id) }
        names = try Self.names(in: statements, of: store)
      }
      statements.removeAll { !wanted.contains(names.key(of: $0)) }
    }
    return Standings(
      weighing: statements, naming: names, minimumConfidence: minimumConfidence)
  }

  /// Statements of a holder as they are asked for. What is under a concept and names another treaty than
  /// the one that is asked for is left out; what names none may mean it.
  private func statements(
    of holder: StatementQuery.Holder?, from store: StatementStore
  ) throws -> [SourcedStatement] {
    guard let concepts else { return try store.statements(matching: query(of: holder)) }
    let found = try store.statements(matching: query(of: holder)).filter { found in
      guard let treaty, let id = found.statement.object.id else { return true }
      return id == treaty.rawValue
    }
    return concepts.statements(found, under: concept)
  }

  /// Who else is named in a report matters only where somebody may have a shorter name.
  private static func names(
    in statements: [SourcedStatement], of store: StatementStore
  ) throws -> HolderNames {
    let open = statements.filter { PositionHolder($0.statement.actor).mayHaveShortName }
    let others = open.isEmpty ? [] : try store.holderNamings(inReportsOf: open)
    return HolderNames(others + statements.map { HolderNaming($0) })
  }

  /// True where nothing is left out that answers are kept of, but for what is of another holder or treaty.
  var asksForAllThatIsKept: Bool {
    concepts == nil && concept == nil && minimumConfidence == PositionHistory.minimumConfidence
      && query(of: nil) == StatementQuery(treaty: treaty)
  }

  private func query(of holder: StatementQuery.Holder?) -> StatementQuery {
    StatementQuery(
      holder: holder, treaty: concepts == nil ? treaty : nil, since: since, until: until,
      kind: kind, members: members,
      outlet: outlet, tag: tag, isReviewed: isReviewed)
  }
}

extension HolderKey {
  /// How the store is asked for its statements.
  fileprivate var asked: StatementQuery.Holder { id.map { .known($0) } ?? .unknown(name: name) }
}

/// The positions that a question found.
package struct PositionAnswer: Hashable, Sendable {
  package let standings: Standings
  /// Those of a treaty together, the most discussed treaty first; in it the treaty before its
  /// parts, and then who was quoted most.
  package let positions: [Position]
  /// Those on treaties themselves. Who opposes a provision may support its treaty: such a position
  /// is no side in the question who stands where.
  package var onTreaties: [Position] { positions.filter { $0.object.treaty != nil } }
  /// Statements whose words leave open what they are on.
  package var unnamed: [SourcedStatement] { standings.unnamed }
  /// How many statements were too unsure to count.
  package var leftOutCount: Int { standings.uncertain.count }

  package init(_ standings: Standings) {
    self.standings = standings
    let found = standings.positions
    let counts = Dictionary(grouping: found, by: \.object.id)
      .mapValues { group in group.map(\.statements.count).reduce(0, +) }
    let places = found.map { Place(of: $0, treatyCount: counts[$0.object.id] ?? 0) }
    positions = found.indices.sorted { places[$0] < places[$1] }.map { found[$0] }
  }

  /// Where a position stands in the answer, apart from the position: those are large to sort.
  private struct Place: Comparable {
    /// 0 for what is about no treaty: it comes last, however much there is of it.
    private let treatyCount: Int
    private let id: String
    private let isPart: Bool
    private let count: Int
    private let holder: String
    private let object: String

    init(of position: Position, treatyCount: Int) {
      self.treatyCount = position.object.id == nil ? 0 : treatyCount
      id = position.object.id ?? ""
      isPart = position.object.treaty == nil
      count = position.statements.count
      holder = position.holder.name
      object = position.object.name
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.treatyCount != right.treatyCount { return left.treatyCount > right.treatyCount }
      if left.id != right.id { return left.id < right.id }
      if left.isPart != right.isPart { return right.isPart }
      if left.count != right.count { return left.count > right.count }
      return (left.holder, left.object) < (right.holder, right.object)
    }
  }
}
