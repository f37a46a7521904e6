import Actors
import Foundation
import Positions
import Statements
import Storage

extension Archive {
  /// Formats of statements that other programs link.
  public enum LinkedFormat: String, CaseIterable, Sendable {
    /// RDF without and with named graphs, and as JSON.
    case turtle, nquads, jsonld
    /// Entities of FollowTheMoney, a line each.
    case ftm
  }

  /// The names of statements and articles begin with this where no other address is given.
  public static let linkedBase = "urn:treatygraph:"

  /// The statements that count, linked: claims with quote and place, actors, articles. `base` is what
  /// their names begin with.
  public func linkedStatements(
    as format: LinkedFormat, base: String = Self.linkedBase, of actor: String? = nil,
    on treaty: String? = nil, among filter: PositionFilter = PositionFilter()
  ) throws -> String {
    let statements = try standings(of: actor, on: treaty, among: filter).counted
      .sorted { $0.id < $1.id }
    let items = try WikidataItems(folder: try findData().folder.path)
    if format == .ftm { return FollowTheMoney(statements, items: items).lines }
    let linked = LinkedData(statements, base: base, items: items)
    return switch format {
    case .turtle: linked.turtle
    case .nquads: linked.nQuads
    case .jsonld, .ftm: linked.jsonLD
    }
  }

  /// Writes a workbook with a sheet each of statements, positions, actors and ties. Throws where it cannot
  /// be written.
  public func writeWorkbook(
    _ path: String, _ question: ExportQuestion = ExportQuestion(), of actor: String? = nil,
    on treaty: String? = nil, among filter: PositionFilter = PositionFilter()
  ) throws {
    try Workbook(sheets: [
      .init(name: "statements", table: statementTable(of: actor, on: treaty, among: filter)),
      .init(name: "positions", table: positionTable(of: actor, on: treaty, among: filter)),
      .init(name: "actors", table: actorTable(of: actor, on: treaty, among: filter)),
      .init(
        name: "ties",
        table: network(question, of: actor, on: treaty, among: filter).edgeTable),
    ]).write(to: path)
  }
}
