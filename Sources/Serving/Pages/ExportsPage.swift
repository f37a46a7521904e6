import Foundation
import TreatyGraph

/// What can be had for other programs, and the report.
struct ExportsPage: Page {
  let site: Site
  let request: HTTPRequest

  func response() throws -> HTTPResponse {
    let treaties = try archive.treatiesOrNone()
    let chosen = try request.queried("treaty").map { try archive.treaty(named: $0).id }
    return render(
      "exports", title: "Exports",
      [
        "treaties": .rows(
          treaties.map { treaty in
            [
              "value": .text(treaty.id.rawValue), "words": .text(treaty.name),
              "isChosen": .flag(treaty.id == chosen),
            ]
          }),
        "actor": .text(request.queried("actor")),
        "kinds": options(ActorKind.allCases, chosen: ActorKind?.none),
        "since": .text(request.queried("since")), "until": .text(request.queried("until")),
        "formats": .rows(ExportFile.Format.allCases.map { ["value": .text($0.rawValue)] }),
      ])
  }
}

/// A file for another program.
struct ExportFile: Page {
  enum Format: String, CaseIterable {
    case csv, jsonl, xlsx, graphml, gexf, dot, dna, turtle, jsonld, ftm
  }

  enum Content: String, CaseIterable {
    case statements, positions, actors, edges
  }

  let site: Site
  let request: HTTPRequest

  private var actor: String? { request.queried("actor") }
  private var treaty: String? { request.queried("treaty") }

  func response() throws -> HTTPResponse {
    guard let format = try choice("as", Format.self) else {
      throw Refusal(422, "say what to write, as in /export?as=csv")
    }
    let bytes = try bytes(format)
    return .download(
      bytes, name: "treatygraph.\(format.ending)", type: "application/octet-stream")
  }

  /// The page on one treaty, as a file: its own styles do not stand in a page of ours.
  func report() throws -> HTTPResponse {
    guard let treaty else { throw Refusal(422, "name a treaty, as in /report?treaty=plastics") }
    let format = try choice("as", BriefingFormat.self) ?? .html
    let bytes = try archive.briefingFile(as: format, on: treaty, among: positionFilter())
    return .download(
      bytes, name: "report.\(format.rawValue)", type: "application/octet-stream")
  }

  private func bytes(_ format: Format) throws -> [UInt8] {
    let filter = try positionFilter()
    switch format {
    case .csv: return try Array(table(filter).csv.utf8)
    case .jsonl: return try Array(table(filter).jsonLines.map { $0 + "\n" }.joined().utf8)
    case .graphml: return try Array(ties(filter).graphML.utf8)
    case .gexf: return try Array(ties(filter).gexf.utf8)
    case .dot: return try Array(ties(filter).dot.utf8)
    case .turtle: return try linked(.turtle, filter)
    case .jsonld: return try linked(.jsonld, filter)
    case .ftm: return try linked(.ftm, filter)
    case .xlsx:
      return try written { try archive.writeWorkbook($0, of: actor, on: treaty, among: filter) }
    case .dna:
      return try written {
        _ = try archive.writeDiscourseFile($0, of: actor, on: treaty, among: filter)
      }
    }
  }

  private func table(_ filter: PositionFilter) throws -> ExportTable {
    switch try choice("what", Content.self) ?? .statements {
    case .statements: try archive.statementTable(of: actor, on: treaty, among: filter)
    case .positions: try archive.positionTable(of: actor, on: treaty, among: filter)
    case .actors: try archive.actorTable(of: actor, on: treaty, among: filter)
    case .edges: try ties(filter).edgeTable
    }
  }

  private func ties(_ filter: PositionFilter) throws -> ExportNetwork {
    try archive.network(ExportQuestion(), of: actor, on: treaty, among: filter)
  }

  private func linked(_ format: Archive.LinkedFormat, _ filter: PositionFilter) throws -> [UInt8] {
    try Array(archive.linkedStatements(as: format, of: actor, on: treaty, among: filter).utf8)
  }

  /// What is written to a file of its own, which is gone when it is read.
  private func written(_ write: (String) throws -> Void) throws -> [UInt8] {
    let folder = try PassingFolder()
    defer { folder.remove() }
    let path = folder.path + "file"
    try write(path)
    return try Array(Data(contentsOf: URL(filePath: path)))
  }
}

extension ExportFile.Format {
  fileprivate var ending: String {
    switch self {
    case .turtle: "ttl"
    case .ftm: "ftm.jsonl"
    default: rawValue
    }
  }
}
