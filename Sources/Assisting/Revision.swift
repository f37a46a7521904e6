/// A revision of the Model Context Protocol: the newest, in which each request says of which it is, and
/// those before it, which begin with a handshake.
enum Revision: String, CaseIterable {
  case november2024 = "2024-11-05"
  case march2025 = "2025-03-26"
  case june2025 = "2025-06-18"
  case november2025 = "2025-11-25"
  case july2026 = "2026-07-28"

  static let latestWithHandshake = Revision.november2025
  static var supported: [JSONValue] { allCases.reversed().map { .string($0.rawValue) } }

  /// True where there is no handshake.
  var isStateless: Bool { self == .july2026 }

  private static let metadataKey = "io.modelcontextprotocol/protocolVersion"

  /// That of a request: the one that it names, else one with a handshake.
  init(of parameters: JSONValue?) throws(Fault) {
    guard let named = parameters?["_meta"]?[Self.metadataKey]?.string else {
      self = Self.latestWithHandshake
      return
    }
    guard let revision = Revision(rawValue: named) else { throw .version(named) }
    self = revision
  }

  /// What a handshake is answered with: what was asked for, else the newest that has one.
  init(negotiating asked: String?) {
    let known = asked.flatMap { Revision(rawValue: $0) }
    self = known.flatMap { $0.isStateless ? nil : $0 } ?? Self.latestWithHandshake
  }
}
