import TreatyGraph

/// An actor's positions on one treaty and its parts, or on all that is of no treaty.
struct ObjectGroup {
  var treaty: TreatyID?
  var title: String
  /// The treaty itself first, then its parts with the best told ones first.
  var positions: [Position]

  /// All statements of the group, oldest first; those without a date lead.
  var history: [SourcedStatement] {
    positions.flatMap(\.statements).sorted { left, right in
      guard left.date == right.date else {
        guard let rightDate = right.date else { return false }
        return left.date.map { $0 < rightDate } ?? true
      }
      return left.id < right.id
    }
  }

  /// The treaties with most articles first, what belongs to none last.
  static func groups(of positions: [Position]) -> [ObjectGroup] {
    let byTreaty = Dictionary(grouping: positions, by: \.object.treatyOfPart)
    let groups = byTreaty.map { treaty, positions in
      let sorted = positions.sorted(by: precedes)
      let title = sorted.first { $0.object.kind == .treaty }?.object.name
      return ObjectGroup(
        treaty: treaty, title: title ?? treaty?.rawValue ?? "Other", positions: sorted)
    }
    return groups.sorted { left, right in
      if (left.treaty == nil) != (right.treaty == nil) { return left.treaty != nil }
      return (right.articleCount, left.title) < (left.articleCount, right.title)
    }
  }

  private var articleCount: Int { Set(positions.flatMap(\.statements).map(\.articleID)).count }

  private static func precedes(_ left: Position, _ right: Position) -> Bool {
    if (left.object.kind == .treaty) != (right.object.kind == .treaty) {
      return left.object.kind == .treaty
    }
    return (right.articleCount, left.object.name) < (left.articleCount, right.object.name)
  }
}

extension PositionObject {
  /// The treaty that the object is or is a part of.
  var treatyOfPart: TreatyID? { kind == .actor ? nil : id.map { TreatyID($0) } }
}
