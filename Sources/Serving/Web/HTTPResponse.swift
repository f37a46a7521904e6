/// What is sent back.
struct HTTPResponse: Sendable {
  struct Header: Hashable, Sendable {
    var name: String
    var value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  var status: Int
  var headers: [Header]
  var body: [UInt8]

  init(status: Int = 200, type: String, body: [UInt8]) {
    self.status = status
    headers = [Header("Content-Type", type)]
    self.body = body
  }

  static func page(_ html: String, status: Int = 200) -> HTTPResponse {
    HTTPResponse(status: status, type: "text/html; charset=utf-8", body: Array(html.utf8))
  }

  /// Few words, where a page would tell a stranger more than that there is a server.
  static func words(_ words: String, status: Int) -> HTTPResponse {
    HTTPResponse(status: status, type: "text/plain; charset=utf-8", body: Array("\(words)\n".utf8))
  }

  /// Leads on to another page, by reading it.
  static func see(_ address: String) -> HTTPResponse {
    var response = words("See \(address)", status: 303)
    response.headers.append(Header("Location", address))
    return response
  }

  /// A file to be kept, of a name that the program gives it.
  static func download(_ bytes: [UInt8], name: String, type: String) -> HTTPResponse {
    var response = HTTPResponse(type: type, body: bytes)
    response.headers.append(Header("Content-Disposition", "attachment; filename=\"\(name)\""))
    return response
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// With what keeps a browser from running, framing, guessing or keeping anything of it.
  var secured: HTTPResponse {
    var response = self
    response.headers += [
      Header("Content-Security-Policy", Self.policy),
      Header("X-Content-Type-Options", "nosniff"),
      // Without an origin a browser sends "null", which would not be told from a stranger's.
      Header("Referrer-Policy", "same-origin"),
      Header("Cross-Origin-Opener-Policy", "same-origin"),
      Header("Cross-Origin-Resource-Policy", "same-origin"),
      Header("Cache-Control", "no-store"),
    ]
    return response
  }

  /// Styles and scripts are files of ours; nothing stands in the page itself, nothing comes from elsewhere.
  private static let policy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """
}
