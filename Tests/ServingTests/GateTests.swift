import Testing

@testable import Serving

@Suite("Who may come in")
struct GateTests {
  private static let host = "127.0.0.1:8420"

  private func head(
    _ method: HTTPRequest.Method = .get, token: String? = nil, with headers: [String: String] = [:]
  ) -> HTTPRequest {
    HTTPRequest(
      method: method, path: "/", query: token.map { [FormField("token", $0)] } ?? [],
      headers: ["host": Self.host].merging(headers) { $1 })
  }

  private func token(of gate: Gate) -> String {
    gate.address.split(separator: "=").last.map { String($0) } ?? ""
  }

  private func cookie(of gate: Gate) throws -> String {
    guard case .exchanged(let cookie) = gate.admission(of: head(token: token(of: gate))) else {
      Issue.record("the token is not good")
      return ""
    }
    #expect(cookie.contains("; HttpOnly; SameSite=Strict; Path=/"))
    return String(cookie.prefix { $0 != ";" })
  }

  @Test("A token is good once, and the next one is another")
  func once() throws {
    let gate = Gate(port: 8420)
    let first = token(of: gate)
    _ = try cookie(of: gate)
    #expect(gate.admission(of: head(token: first)) == .refused(.token))
    #expect(token(of: gate) != first && token(of: gate).count == 64)
  }

  @Test("Who has the cookie comes in; who has none, half of one, or that of another port does not")
  func cookies() throws {
    let gate = Gate(port: 8420)
    let cookie = try cookie(of: gate)
    #expect(gate.admission(of: head(with: ["cookie": "a=b; \(cookie)"])) == .admitted)
    for wrong in ["", String(cookie.dropLast()), cookie + "0", "treatygraph-8421=x"] {
      #expect(gate.admission(of: head(with: ["cookie": wrong])) == .refused(.token))
    }
    #expect(gate.admission(of: head()) == .refused(.token))
  }

  @Test(
    "Another name for this machine is refused",
    arguments: [
      "evil.example:8420", "127.0.0.1", "127.0.0.1:80", "", "localhost.evil.example:8420",
    ])
  func hosts(host: String) throws {
    let gate = Gate(port: 8420)
    let cookie = try cookie(of: gate)
    #expect(gate.admission(of: head(with: ["cookie": cookie, "host": host])) == .refused(.host))
  }

  @Test("localhost is this machine too")
  func localhost() throws {
    let gate = Gate(port: 8420)
    let cookie = try cookie(of: gate)
    #expect(
      gate.admission(of: head(with: ["cookie": cookie, "host": "localhost:8420"])) == .admitted)
  }

  @Test(
    "What another site's page sends is refused, whatever cookie it has",
    arguments: [
      "http://evil.example", "null", "http://127.0.0.1:9999", "https://127.0.0.1:8420", nil,
    ])
  func origins(origin: String?) throws {
    let gate = Gate(port: 8420)
    var headers = ["cookie": try cookie(of: gate)]
    headers["origin"] = origin
    #expect(gate.admission(of: head(.post, with: headers)) == .refused(.origin))
    headers["origin"] = "http://\(Self.host)"
    #expect(gate.admission(of: head(.post, with: headers)) == .admitted)
  }

  @Test("A page of another site cannot load ours as a script, picture or frame")
  func loading() throws {
    let gate = Gate(port: 8420)
    let cookie = try cookie(of: gate)
    let cross = ["cookie": cookie, "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"]
    #expect(gate.admission(of: head(with: cross)) == .refused(.origin))
    let own = ["cookie": cookie, "sec-fetch-site": "same-origin", "sec-fetch-mode": "no-cors"]
    #expect(gate.admission(of: head(with: own)) == .admitted)
  }

  @Test("A token cannot come in a form")
  func posted() {
    let gate = Gate(port: 8420)
    let request = head(.post, token: token(of: gate), with: ["origin": "http://\(Self.host)"])
    #expect(gate.admission(of: request) == .refused(.token))
  }
}
