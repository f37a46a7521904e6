import TreatyGraph

/// An actor's positions on one treaty and its parts, or on all that is of no treaty.
struct ObjectGroup {
  var treaty: TreatyID?
  var title: String
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
  static func groups(of answer: PositionAnswer, naming directory: ActorDirectory) -> [ObjectGroup] {
    let byTreaty = Dictionary(grouping: answer.positions, by: \.object.treatyOfPart)
    let groups = byTreaty.map { treaty, positions in
      ObjectGroup(
        treaty: treaty, title: treaty.map { answer.name(of: $0, in: directory) } ?? "",
        positions: positions)
    }
    return groups.sorted { left, right in
      if (left.treaty == nil) != (right.treaty == nil) { return left.treaty != nil }
      return (right.articleCount, left.title) < (left.articleCount, right.title)
    }
  }

  private var articleCount: Int { positions.flatMap(\.statements).reportCount }
}

extension PositionObject {
  /// The treaty that the object is or is a part of.
  var treatyOfPart: TreatyID? { kind == .actor ? nil : id.map { TreatyID($0) } }
}
