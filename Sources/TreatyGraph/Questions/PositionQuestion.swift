import Statements
import Storage

/// Who stands where: of one actor, on one treaty, or both, in a time.
public struct PositionQuestion: Hashable, Sendable {
  public var holder: StatementQuery.Holder?
  public var treaty: TreatyID?
  /// Only what was said or done from this day on.
  public var since: CalendarDate?
  /// Where they stood at the end of this day.
  public var until: CalendarDate?
  public var minimumConfidence: Double

  public init(
    holder: StatementQuery.Holder? = nil, treaty: TreatyID? = nil, since: CalendarDate? = nil,
    until: CalendarDate? = nil, minimumConfidence: Double = PositionHistory.minimumConfidence
  ) {
    self.holder = holder
    self.treaty = treaty
    self.since = since
    self.until = until
    self.minimumConfidence = minimumConfidence
  }

  public func answer(from store: StatementStore) throws -> PositionAnswer {
    let statements = try store.statements(
      matching: StatementQuery(holder: holder, treaty: treaty, since: since, until: until))
    return PositionAnswer(to: self, weighing: statements)
  }
}

/// The positions that a question found.
public struct PositionAnswer: Hashable, Sendable {
  /// Those of a treaty together, the most discussed treaty first; in it the treaty before its
  /// parts, and then who was quoted most.
  public let positions: [Position]
  /// How many statements were too unsure to count.
  public let leftOutCount: Int

  public init(to question: PositionQuestion, weighing statements: [SourcedStatement]) {
    let found = Position.positions(
      from: statements, minimumConfidence: question.minimumConfidence)
    let counts = Dictionary(grouping: found, by: \.object.id)
      .mapValues { group in group.map(\.statements.count).reduce(0, +) }
    positions = found.sorted { left, right in
      let leftPlace = Place(left, treatyCount: counts[left.object.id] ?? 0)
      return leftPlace < Place(right, treatyCount: counts[right.object.id] ?? 0)
    }
    leftOutCount = statements.count - found.map(\.statements.count).reduce(0, +)
  }

  private struct Place: Comparable {
    private let position: Position
    private let treatyCount: Int

    init(_ position: Position, treatyCount: Int) {
      self.position = position
      // What is about no treaty comes last, however much there is of it.
      self.treatyCount = position.object.id == nil ? 0 : treatyCount
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.treatyCount != right.treatyCount { return left.treatyCount > right.treatyCount }
      let (one, other) = (left.position, right.position)
      let (id, otherID) = (one.object.id ?? "", other.object.id ?? "")
      if id != otherID { return id < otherID }
      let isPart = one.object.treaty == nil
      if isPart != (other.object.treaty == nil) { return !isPart }
      let count = one.statements.count
      if count != other.statements.count { return count > other.statements.count }
      return (one.holder.name, one.object.name) < (other.holder.name, other.object.name)
    }
  }
}
