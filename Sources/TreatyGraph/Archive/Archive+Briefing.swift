import Actors
import Foundation
import Graphing
import Positions
import Statements
import Storage

extension Archive {
  /// The page on one treaty: who stands where, with the words that show it.
  ///
  /// Throws a `TreatyGraphError` with the nearest names for a treaty that nobody is called, and where
  /// nobody takes a side on it.
  public func briefing(
    on treaty: String, among filter: PositionFilter = PositionFilter()
  ) throws -> Briefing {
    let store = try openForReading()
    let directory = try loadDirectory()
    let known = try NameQuestion(directory: directory, store: store).treaty(named: treaty)
    let question = try filter.question(treaty: known.id, in: directory, store)
    let standings = try question.standings(from: store)
    guard let sides = standings.sides(on: known.id) else {
      throw TreatyGraphError.noStatementOn(known.name)
    }
    let drawn = try? GraphQuestion(question).drawing(
      from: store, directory: directory, options: GraphOptions(subject: known.name))
    let picture = drawn.map {
      Briefing.Block.picture(svg: String(decoding: $0.bytes, as: UTF8.self), words: $0.summary)
    }
    return Briefing(
      title: known.name, sides: sides, standings: standings, picture: picture,
      range: Self.range(of: sides, filter))
  }

  private static func range(of sides: Sides, _ filter: PositionFilter) -> String {
    let days = sides.positions.flatMap(\.statements).compactMap(\.date).sorted()
    let first = filter.since?.description ?? days.first?.description
    let last = filter.until?.description ?? days.last?.description
    guard let first, let last else { return "without dates" }
    return first == last ? first : "\(first) to \(last)"
  }

  /// The template of the page in HTML: that of the data folder, or a person's own.
  public func briefingTemplate(path: String? = nil) throws -> String {
    let file = try path ?? findData().folder.path + "/report/page.html"
    return try String(contentsOfFile: file, encoding: .utf8)
  }
}
