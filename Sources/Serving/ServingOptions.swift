import TreatyGraph

/// How pages are served, and what may be done on them.
public struct ServingOptions: Sendable {
  /// Who decides.
  public var coder: String
  /// Of the loopback interface; 0 for any that is free.
  public var port = 8420
  /// True where pages only show.
  public var isReadOnly = false
  /// True where a server that only shows may show articles whole.
  public var showsTexts = false
  /// True where the trained reader of sides reads what is added.
  public var judges = true
  /// Is told the next address, as each is good once.
  public var announce: @Sendable (String) -> Void = { _ in }

  /// What is not given is as the command has it.
  public init(coder: String) { self.coder = coder }

  /// True where an article is shown whole, and not only the sentences that show something.
  var showsWholeArticles: Bool { !isReadOnly || showsTexts }
}

/// A server of pages at work.
public final class PageServer: Sendable {
  private let server: HTTPServer
  private let site: Site

  /// Begins to listen; throws a `ServingError` where it cannot.
  public init(_ archive: Archive, _ options: ServingOptions) throws {
    // The port is in the addresses that are let in, and known only once it listens.
    let door = Door()
    server = try HTTPServer(port: options.port, answering: door)
    do {
      site = try Site(archive: archive, options: options, gate: Gate(port: server.port))
    } catch {
      server.stop()
      throw error
    }
    door.open(to: site)
    options.announce(site.gate.address)
  }

  /// Waits for what is being answered.
  public func stop() { server.stop() }

  /// Where it listens, without a token.
  public var origin: String { site.gate.origin }
}
