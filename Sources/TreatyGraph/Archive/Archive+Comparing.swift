import Actors
import Graphing
import Positions
import Statements
import Storage

extension Archive {
  /// Who stands elsewhere at the end of one day than at that of another, on one treaty.
  public func comparison(
    on treaty: String, _ first: CalendarDate, _ second: CalendarDate,
    among filter: PositionFilter = PositionFilter()
  ) throws -> SideComparison {
    let store = try openForReading()
    let directory = try loadDirectory()
    let known = try NameQuestion(directory: directory, store: store).treaty(named: treaty)
    func sides(until day: CalendarDate) throws -> Sides? {
      var filter = filter
      filter.until = day
      return try filter.question(treaty: known.id, in: directory, store).standings(from: store)
        .sides(on: known.id)
    }
    return SideComparison(
      of: known.name, first.description, try sides(until: first), second.description,
      try sides(until: second))
  }

  /// Who stands elsewhere in another store than in this one. Who moved though the other store has no
  /// article on it that this one lacks is read otherwise, and has not moved in the world.
  public func comparison(
    on treaty: String, with other: Archive, among filter: PositionFilter = PositionFilter()
  ) throws -> SideComparison {
    let directory = try loadDirectory()
    let stores = [try openForReading(), try other.openForReading()]
    let known = try NameQuestion(directory: directory, store: stores[0]).treaty(named: treaty)
    let sides = try stores.map { store in
      try filter.question(treaty: known.id, in: directory, store).standings(from: store)
        .sides(on: known.id)
    }
    var comparison = SideComparison(of: known.name, path, sides[0], other.path, sides[1])
    for (index, row) in comparison.rows.enumerated() where row.hasMoved {
      let articles = Set((row.after?.statements ?? []).map(\.articleID))
      comparison.rows[index].isReading = try articles.allSatisfy { number in
        guard let digest = try stores[1].digest(ofArticle: number) else { return false }
        return try stores[0].hasArticle(digest: digest)
      }
    }
    return comparison
  }

  /// Draws a comparison: two columns, and a line for each from its place in one to that in the other.
  public func drawing(of comparison: SideComparison, options: GraphOptions) throws -> DrawnGraph {
    try Drawing.draw(comparison, options)
  }
}
