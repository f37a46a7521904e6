import Statements

/// That an actor moved from one side to another: between which days, on whose word, how sure.
///
/// The sides are those of `PositionHistory`, so that a table that says *changed* and a list of changes
/// mean the same: two articles that disagree are no change, and words of one article do not undo an
/// act.
public struct PositionChange: Hashable, Sendable {
  /// Whose position it is.
  public var holder: PositionHolder
  /// What it is on.
  public var object: PositionObject
  /// The side before.
  public var from: Polarity
  /// The side after.
  public var to: Polarity
  /// The last statement of the side before.
  public var before: SourcedStatement
  /// The first one of the side after: an act of its first day, else the surest words.
  public var after: SourcedStatement
  /// How likely both sides are right.
  public var confidence: Double

  /// The last day of the old side; it ended between this and `until`.
  public var since: CalendarDate? { before.date }
  /// The first day of the new side.
  public var until: CalendarDate? { after.date }
  /// True where it was done rather than said.
  public var isAct: Bool { after.statement.isOfficialAct }

  /// A change by its parts.
  package init(
    holder: PositionHolder, object: PositionObject, from: Polarity, to: Polarity,
    before: SourcedStatement, after: SourcedStatement, confidence: Double
  ) {
    self.holder = holder
    self.object = object
    self.from = from
    self.to = to
    self.before = before
    self.after = after
    self.confidence = confidence
  }
}

extension Position {
  /// The changes of the position, the oldest first.
  public var changes: [PositionChange] {
    zip(history.standings, history.standings.dropFirst()).compactMap { old, new in
      guard old.polarity != new.polarity,
        let after = history.firstWords(of: new),
        let before = history.lastWords(of: old, before: after.date)
      else { return nil }
      return PositionChange(
        holder: holder, object: object, from: old.polarity, to: new.polarity, before: before,
        after: after,
        confidence: PositionHistory.together(old.inFavour) { $0.confidence }
          * PositionHistory.together(new.inFavour) { $0.confidence })
    }
  }
}

extension PositionHistory {
  /// What holds a side, but for the days on which reports disagree, where there are others.
  private func undisputed(_ standing: Standing) -> [SourcedStatement] {
    guard !disputed.isEmpty else { return standing.inFavour }
    let clear = standing.inFavour.filter { !disputed.contains($0.id) }
    return clear.isEmpty ? standing.inFavour : clear
  }

  /// The last statement of a side that is not of a later day than the next side's first.
  fileprivate func lastWords(
    of standing: Standing, before day: CalendarDate?
  ) -> SourcedStatement? {
    let words = undisputed(standing)
    let earlier = words.filter { source in
      guard let date = source.date, let day else { return true }
      return date <= day
    }
    return earlier.last ?? words.first
  }

  /// What the first day of a side is told by.
  fileprivate func firstWords(of standing: Standing) -> SourcedStatement? {
    let words = undisputed(standing)
    let first = words.filter { $0.date == words.first?.date }
    return first.first { $0.statement.isOfficialAct }
      ?? first.max { $0.statement.weight < $1.statement.weight } ?? words.first
  }
}

extension Standings {
  /// Who moved from where to where, the latest first; of one day in the order of names.
  package var changes: [PositionChange] {
    positions.flatMap(\.changes).sorted(by: PositionChange.leads)
  }
}

extension PositionChange {
  /// The latest first.
  package static func leads(_ left: PositionChange, _ right: PositionChange) -> Bool {
    let days = (left.until?.dayNumber ?? 0, right.until?.dayNumber ?? 0)
    if days.0 != days.1 { return days.0 > days.1 }
    return (left.holder.name, left.object.name, left.after.id)
      < (right.holder.name, right.object.name, right.after.id)
  }
}
