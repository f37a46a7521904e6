import TreatyGraph

/// An actor's positions on one treaty and its parts, or on all that is of no treaty.
struct ObjectGroup {
  var treaty: TreatyID?
  var title: String
  /// Those of its positions, and those whose words leave open on what of the treaty they are.
  private var statements: [SourcedStatement]

  /// All statements of the group, oldest first; those without a date lead.
  var history: [SourcedStatement] {
    statements.sorted { left, right in
      guard left.date == right.date else {
        guard let rightDate = right.date else { return false }
        return left.date.map { $0 < rightDate } ?? true
      }
      return left.id < right.id
    }
  }

  /// The treaties with most articles first, what belongs to none last.
  static func groups(
    of holder: StandingHolder, in answer: PositionAnswer, naming directory: ActorDirectory
  ) -> [ObjectGroup] {
    let byTreaty = Dictionary(grouping: holder.statements, by: \.statement.object.treatyOfPart)
    let groups = byTreaty.map { treaty, statements in
      ObjectGroup(
        treaty: treaty, title: treaty.map { answer.name(of: $0, in: directory) } ?? "",
        statements: statements)
    }
    return groups.sorted { left, right in
      if (left.treaty == nil) != (right.treaty == nil) { return left.treaty != nil }
      return (right.articleCount, left.title) < (left.articleCount, right.title)
    }
  }

  private var articleCount: Int { statements.reportCount }
}

extension StatementObject {
  /// The treaty that the object is or is a part of.
  fileprivate var treatyOfPart: TreatyID? { kind == .actor ? nil : id.map { TreatyID($0) } }
}
