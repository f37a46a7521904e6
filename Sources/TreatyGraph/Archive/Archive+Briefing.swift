import Actors
import Foundation
import Graphing
import Positions
import Reading
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

  /// The page on one treaty as the bytes of a file; the template is that of HTML and PDF.
  ///
  /// Throws what `briefing` throws, and where a PDF cannot be printed.
  public func briefingFile(
    as format: BriefingFormat, on treaty: String, among filter: PositionFilter = PositionFilter(),
    template path: String? = nil
  ) throws -> [UInt8] {
    let page = try briefing(on: treaty, among: filter)
    switch format {
    case .markdown: return Array(page.markdown.utf8)
    case .html: return Array(page.html(template: try briefingTemplate(path: path)).utf8)
    case .pdf:
      return try PagePrinter().pdf(of: page.html(template: try briefingTemplate(path: path)))
    case .docx:
      guard let bytes = page.docx(picture: try? picture(on: treaty, among: filter)) else {
        throw WorkbookError.notWritten("the report", "no memory is left")
      }
      return bytes
    }
  }

  private func picture(on treaty: String, among filter: PositionFilter) throws -> [UInt8] {
    let store = try openForReading()
    let directory = try loadDirectory()
    let known = try NameQuestion(directory: directory, store: store).treaty(named: treaty)
    var options = GraphOptions(subject: known.name)
    options.format = .png
    let question = try filter.question(treaty: known.id, in: directory, store)
    return try GraphQuestion(question)
      .drawing(from: store, directory: directory, options: options).bytes
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
