import Synchronization

/// Who may come in: browsers of this machine that know the token which the program printed.
///
/// A token is good once. It is exchanged for a cookie that pages of other sites cannot send, and the
/// next one is made.
public final class Gate: Sendable {
  private struct Keys {
    var token = Gate.makeKey()
    /// The latest last.
    var sessions: [String] = []
  }

  /// What becomes of a request.
  enum Admission: Hashable {
    case admitted
    /// The token was right: it is to be sent on with this cookie.
    case exchanged(cookie: String)
    case refused(Reason)
  }

  enum Reason: Hashable {
    /// Another name for this machine leads here: a page of that name would share our pages' origin.
    case host
    /// A page of another site sends this.
    case origin
    /// No token that is good.
    case token
  }

  private static let mostSessions = 32
  private let port: Int
  private let keys = Mutex(Keys())

  /// For a server on this port.
  init(port: Int) { self.port = port }

  /// What to open in a browser; good once.
  public var address: String { "\(origin)/?token=\(keys.withLock { $0.token })" }

  var origin: String { "http://127.0.0.1:\(port)" }

  /// Cookies are shared by all ports of a machine.
  private var cookieName: String { "treatygraph-\(port)" }

  func admission(of head: HTTPRequest) -> Admission {
    let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host = head.headers["host"], hosts.contains(host.lowercased()) else {
      return .refused(.host)
    }
    guard isOwn(head, host: host.lowercased()) else { return .refused(.origin) }
    if let token = head.queried("token"), head.method == .get {
      return exchange(token)
    }
    guard let session = head.cookie(cookieName), knows(session) else { return .refused(.token) }
    return .admitted
  }

  /// What is sent from a page must be from a page of ours; what is only read may come from a bookmark.
  private func isOwn(_ head: HTTPRequest, host: String) -> Bool {
    let origin = head.headers["origin"]
    guard head.method == .post || origin != nil else {
      let site = head.headers["sec-fetch-site"]
      return site == nil || site == "same-origin" || site == "none"
        || head.headers["sec-fetch-mode"] == "navigate"
    }
    return origin == "http://\(host)"
  }

  private func exchange(_ token: String) -> Admission {
    keys.withLock { keys in
      guard Self.isSame(token, keys.token) else { return .refused(.token) }
      let session = Self.makeKey()
      keys.token = Self.makeKey()
      keys.sessions = keys.sessions.suffix(Self.mostSessions - 1) + [session]
      return .exchanged(
        cookie: "\(cookieName)=\(session); HttpOnly; SameSite=Strict; Path=/")
    }
  }

  private func knows(_ session: String) -> Bool {
    keys.withLock { $0.sessions.contains { Self.isSame($0, session) } }
  }

  /// In the same time wherever they differ.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == other.utf8.count else { return false }
    return zip(one.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func makeKey() -> String {
    var numbers = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(numbers.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
