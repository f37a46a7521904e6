import Foundation
import Reading
import Statements
import TestSupport
import Testing

@Suite("Reading from addresses")
struct PageFetcherTests {
  private let prose = "Norway said that it would vote for the draft, and asked others to follow."

  private func reader(limits: PageFetcher.Limits = PageFetcher.Limits()) throws -> DocumentReader {
    try ReadingTests.reader(fetcher: PageFetcher(limits: limits, allowsLocal: true))
  }

  @Test("A page is fetched, through a redirect, and knows where it is found")
  func redirect() throws {
    let prose = prose
    let server = try LoopbackServer { path, _ in
      path == "/old"
        ? .init(status: "302 Found", headers: ["Location: /new"], pieces: ["<html>moved"])
        : .init(
          headers: ["Content-Type: text/html; charset=windows-1252"],
          pieces: ["<html><body><p>Oui \u{2013} \(prose)</p></body></html>"])
    }
    let document = try reader().read(path: server.address("/old"))
    #expect(document.passages.map(\.text) == ["Oui – \(prose)"])
    #expect(document.article.name == server.address("/old"))
    #expect(document.article.address == server.address("/new"))
  }

  @Test("The local network is refused unless it is allowed, also behind a name or a redirect")
  func local() throws {
    let server = try LoopbackServer { _, _ in .init(pieces: ["secret"]) }
    let fetcher = PageFetcher()
    for address in [server.address("/"), "http://localhost:\(server.port)/"] {
      #expect(throws: ReadingError.localAddress(address: address)) { try fetcher.fetch(address) }
    }
  }

  @Test(
    "Only http and https are fetched",
    arguments: ["file:///etc/passwd", "ftp://a.org/", "http://a b", "javascript:1", ""])
  func schemes(address: String) {
    #expect(throws: ReadingError.self) { try PageFetcher(allowsLocal: true).fetch(address) }
  }

  @Test("A redirect to a file or in a circle ends in one line")
  func badRedirects() throws {
    let server = try LoopbackServer { path, _ in
      let target = path == "/file" ? "file:///etc/passwd" : "/loop"
      return .init(status: "301 Moved", headers: ["Location: \(target)"])
    }
    #expect(throws: ReadingError.self) { try reader().read(path: server.address("/file")) }
    let address = server.address("/loop")
    #expect(
      throws: ReadingError.notFetched(
        address: address, reason: "it redirects more than 8 times")
    ) { try reader().read(path: address) }
  }

  @Test("A server that drips is given up after the time for the whole page")
  func drip() throws {
    let server = try LoopbackServer { _, _ in
      .init(pieces: ["a"], pause: 0.2, repetitions: 100)
    }
    let address = server.address("/")
    let start = ContinuousClock.now
    #expect(
      throws: ReadingError.notFetched(address: address, reason: "it took longer than 1 s")
    ) { try reader(limits: PageFetcher.Limits(seconds: 1)).read(path: address) }
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test("A page without end is cut off at the limit")
  func endless() throws {
    let server = try LoopbackServer { _, _ in
      .init(pieces: [String(repeating: "word ", count: 10_000)], repetitions: 10_000)
    }
    let address = server.address("/")
    #expect(throws: ReadingError.tooLarge(file: address, limit: 1 << 20)) {
      try reader(limits: PageFetcher.Limits(bytes: 1 << 20)).read(path: address)
    }
  }

  @Test("A page that swells when it is unpacked is cut off at the limit")
  func packed() throws {
    // 1.6 MB of "<p>word " in 2.4 kB.
    let text =
      "H4sIAAAAAAACA+3FMQ0AMAgAMCsIIajh37IH+7PB0T7NW3NeR9q2" + String(repeating: "bdu2", count: 774)
      + "bXvFHzEpVIwAahgA"
    let bomb = Array(try #require(Data(base64Encoded: text)))
    let server = try LoopbackServer { _, _ in
      .init(headers: ["Content-Encoding: gzip"], bytes: bomb)
    }
    let fetcher = PageFetcher(limits: PageFetcher.Limits(bytes: 2 << 20), allowsLocal: true)
    #expect(try fetcher.fetch(server.address("/"))?.bytes.count == 1_600_000)
    let address = server.address("/")
    #expect(throws: ReadingError.tooLarge(file: address, limit: 1 << 20)) {
      try reader(limits: PageFetcher.Limits(bytes: 1 << 20)).read(path: address)
    }
  }

  @Test("A page that is not there is named with the server's answer")
  func notFound() throws {
    let server = try LoopbackServer { _, _ in .init(status: "404 Not Found", pieces: ["nothing"]) }
    let address = server.address("/x")
    #expect(
      throws: ReadingError.notFetched(
        address: address, reason: "the server answers with status 404")
    ) { try reader().read(path: address) }
  }

  @Test("A page that has not changed is not sent again")
  func conditional() throws {
    let server = try LoopbackServer { _, request in
      request.contains("If-None-Match: \"v1\"")
        ? .init(status: "304 Not Modified")
        : .init(headers: ["ETag: \"v1\"", "Last-Modified: Sat, 25 Oct 2025 10:00:00 GMT"])
    }
    let fetcher = PageFetcher(allowsLocal: true)
    let page = try #require(try fetcher.fetch(server.address("/")))
    #expect(page.validators.entityTag == "\"v1\"")
    #expect(page.validators.lastModified == "Sat, 25 Oct 2025 10:00:00 GMT")
    #expect(try fetcher.fetch(server.address("/"), unlessMatching: page.validators) == nil)
  }

  @Test("A page is read once, and with what its server gave it is read again only when changed")
  func unmodified() throws {
    let prose = prose
    let server = try LoopbackServer { _, request in
      request.contains("If-None-Match: \"v1\"")
        ? .init(status: "304 Not Modified")
        : .init(headers: ["ETag: \"v1\""], pieces: ["<html><body><p>\(prose)</p></body></html>"])
    }
    let address = server.address("/")
    let none = ArticleMetadata()
    let page = try #require(
      try reader().read(path: address, overrides: none, unlessMatching: PageValidators()))
    #expect(page.validators == PageValidators(entityTag: "\"v1\""))
    #expect(
      try reader().read(path: address, overrides: none, unlessMatching: page.validators) == nil)
  }

  @Test("A table at an address is no article")
  func table() throws {
    #expect(throws: ReadingError.self) { try reader().read(path: "http://127.0.0.1:9/a.csv") }
  }

  @Test("The program says who it is, and no header can be smuggled in")
  func headers() throws {
    let server = try LoopbackServer { _, request in
      .init(pieces: [request])
    }
    let validators = PageValidators(entityTag: "a\r\nX-Evil: 1")
    let fetcher = PageFetcher(allowsLocal: true)
    let page = try #require(try fetcher.fetch(server.address("/"), unlessMatching: validators))
    let request = String(decoding: page.bytes, as: UTF8.self)
    #expect(request.contains("User-Agent: TreatyGraph"))
    #expect(!request.contains("Evil"))
  }
}
