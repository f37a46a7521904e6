import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import Serving

@Suite("Hostile texts and requests")
struct HostileTests {
  private static let attack =
    "\"><script>alert(1)</script><img src=x onerror=alert(2)>{{body}}' & \u{202E}"

  @Test(
    "Words of articles are never markup, wherever they are shown",
    arguments: [
      "/", "/treaties/treaty:un-cybercrime", "/actors", "/actors/state:FRA", "/articles",
      "/articles/1", "/review", "/log", "/statements/1",
    ])
  func words(path: String) throws {
    let sample = try SampleSite(
      title: Self.attack, quote: "France supports the UN Convention. \(Self.attack)")
    try sample.archive.note(Self.attack, on: "1", by: Self.attack)
    try sample.archive.tag("1", Self.attack, by: "ana")
    let text = sample.get(path).text
    #expect(!text.contains("<script>alert"))
    #expect(!text.contains("<img"))
  }

  @Test("What is asked for is never markup either")
  func asked() throws {
    let sample = try SampleSite()
    for response in [
      sample.get("/search", FormField("q", Self.attack)),
      sample.get("/actors/\(Self.attack)"), sample.get("/treaties/\(Self.attack)"),
      sample.get("/articles/\(Self.attack)"),
      sample.get("/treaties/cybercrime", FormField("since", Self.attack)),
      sample.get("/articles", FormField("outlet", Self.attack)),
      sample.get("/review", FormField("actor", Self.attack)),
      sample.post("/statements/1/correct", FormField("date", Self.attack)),
    ] {
      #expect(!response.text.contains("<script>alert"))
      #expect(!response.text.contains("<img"))
    }
  }

  @Test(
    "An address of an article is followed only where it leads to the web",
    arguments: [
      "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a b",
      "https://a\"b",
    ])
  func links(address: String) { #expect(address.webAddress == nil) }

  @Test("1,000 requests of chance and malice are all answered, and nothing is decided by them")
  func chance() throws {
    let sample = try SampleSite()
    var numbers = TestSupport.SplitMix64(seed: 18)
    let pieces = [
      "/", "..", "%", "%00", "\u{0}", "statements", "articles", "actors", "treaties", "static", "1",
    ]
    let others = ["-1", "9223372036854775808", "<b>", "é", "reject ", "\r\n", "review", "export"]
    let names = ["q", "since", "until", "view", "as", "kind", "side", "back", "token"]
    for _ in 0..<1_000 {
      let known = pieces + others
      let path =
        "/"
        + (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
          known.randomElement(using: &numbers) ?? ""
        }.joined(separator: Bool.random(using: &numbers) ? "/" : "")
      var request = HTTPRequest(
        method: Bool.random(using: &numbers) ? .get : .post, path: path)
      // Pictures of a whole treaty would be drawn thousands of times.
      if path.hasPrefix("/treaties") { request.path = "/treaties/\u{0}" }
      request.query = [
        FormField(
          names.randomElement(using: &numbers) ?? "", known.randomElement(using: &numbers) ?? "")
      ]
      request.headers["content-type"] =
        Bool.random(using: &numbers)
        ? "multipart/form-data; boundary=X" : "application/x-www-form-urlencoded"
      request.body = (0..<Int.random(in: 0...64, using: &numbers)).map { _ in
        UInt8.random(in: 0...255, using: &numbers)
      }
      let response = sample.site.response(to: request)
      #expect((200...599).contains(response.status))
      #expect(response.status != 500, "\(path): \(response.text)")
    }
    #expect(try sample.archive.log().isEmpty)
  }
}
