import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import Serving

@Suite("Pages")
struct SiteTests {
  @Test(
    "Each page is found, and has a title, one heading and its place in the navigation",
    arguments: [
      "/", "/treaties/treaty:un-cybercrime", "/actors", "/actors/state:FRA", "/articles",
      "/articles/1", "/review", "/search", "/log", "/exports", "/add",
    ])
  func pages(path: String) throws {
    let response = try SampleSite().get(path)
    #expect(response.status == 200)
    #expect(response.text.components(separatedBy: "<h1").count == 2)
    #expect(response.text.contains("<title>"))
    #expect(!response.text.contains("{{"))
    #expect(response.header("Content-Security-Policy")?.contains("'unsafe") == false)
  }

  @Test(
    "What is not there is said to be not there",
    arguments: [
      "/nothing", "/articles/99", "/statements/99", "/statements/x", "/actors/Nobody%",
      "/static/nothing",
    ])
  func missing(path: String) throws { #expect(try SampleSite().get(path).status == 404) }

  @Test(
    "No path leaves the folder of the pages",
    arguments: [
      "/static/../TreatyData.swift", "/static/..%2fREADME.md", "/static//etc/passwd",
      "/static/layout.html", "/../etc/passwd",
    ])
  func outside(path: String) throws { #expect(try SampleSite().get(path).status == 404) }

  @Test("A store that is not there yet shows empty pages")
  func noStore() throws {
    let folder = try TemporaryFolder()
    let archive = Archive(path: folder.file("none.sqlite"), data: try TreatyData.find())
    let site = try Site(
      archive: archive, options: ServingOptions(coder: "ana"), gate: Gate(port: 1))
    #expect(site.response(to: HTTPRequest(method: .get, path: "/")).status == 200)
    #expect(site.response(to: HTTPRequest(method: .get, path: "/log")).status == 503)
  }

  @Test("A picture's box leads to its actor's page, and the page has its quotes")
  func picture() throws {
    let text = try SampleSite().get("/treaties/cybercrime").text
    #expect(text.contains("xlink:href=\"/actors/state:FRA\">"))
    #expect(text.contains("“France supports the UN Convention against Cybercrime.”"))
  }

  @Test("A decision on a page is an entry of the log that the command line reads, and back")
  func deciding() throws {
    let sample = try SampleSite()
    let response = sample.post(
      "/statements/1/reject", FormField("back", "/review?side=support"),
      FormField("because", "a & b"))
    #expect(response.status == 303)
    #expect(response.header("Location") == "/review?side=support")
    let log = try sample.archive.log()
    #expect(log.last?.entry.entry.kind == .reject)
    #expect(log.last?.entry.entry.because == "a & b")
    #expect(log.last?.entry.entry.coder == "ana")
    try sample.archive.undo(by: "ana")
    #expect(sample.get("/articles/1").text.contains("id=\"statement-1\""))
  }

  @Test("A correction by names is what correct writes")
  func correcting() throws {
    let sample = try SampleSite()
    #expect(sample.post("/statements/1/correct", FormField("side", "oppose")).status == 303)
    #expect(try sample.archive.statement(1).statement?.polarity == .oppose)
    #expect(sample.post("/statements/1/correct", FormField("actor", "Nobodyland")).status == 404)
    #expect(sample.post("/statements/1/correct").status == 422)
    #expect(sample.post("/statements/1/correct", FormField("side", "up")).status == 422)
  }

  @Test("A statement is added by words of the article, and refused by others")
  func adding() throws {
    let sample = try SampleSite()
    func add(_ quote: String) -> HTTPResponse {
      sample.post(
        "/articles/1/statements", FormField("quote", quote), FormField("actor", "Norway"),
        FormField("relation", "opposes"), FormField("treaty", "cybercrime"))
    }
    #expect(add("supports the UN Convention").header("Location") == "/articles/1#statement-2")
    #expect(add("never said").status == 422)
  }

  @Test("Undo and redo on a page are those of the log")
  func undoing() throws {
    let sample = try SampleSite()
    #expect(sample.post("/undo").status == 422)
    #expect(sample.post("/statements/1/accept").status == 303)
    #expect(sample.post("/undo").status == 303)
    #expect(sample.post("/redo").status == 303)
    #expect(try sample.archive.log().map(\.entry.entry.kind) == [.accept, .undo, .redo])
  }

  @Test(
    "After a decision nobody is led to another server",
    arguments: [
      "//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\r\nSet-Cookie: x=1",
    ])
  func leadingBack(address: String) throws {
    let response = try SampleSite().post("/statements/1/accept", FormField("back", address))
    #expect(response.header("Location") == "/statements/1")
  }

  @Test("Who only shows lets nothing be decided, and shows of an article what shows a side")
  func readOnly() throws {
    let sample = try SampleSite { $0.isReadOnly = true }
    #expect(sample.post("/statements/1/reject").status == 403)
    #expect(sample.post("/undo").status == 403)
    #expect(sample.get("/add").status == 404)
    #expect(!sample.get("/articles/1").text.contains("method=\"post\""))
    #expect(try sample.archive.log().isEmpty)
  }

  @Test("A file is taken in under its name and content, in no folder of this machine")
  func dropping() throws {
    let sample = try SampleSite()
    let words = Array("Title: A\n\nPeru supports the UN Convention against Cybercrime.".utf8)
    let response = sample.drop(words, called: "../../etc/talks.txt")
    #expect(response.status == 200)
    let name = try #require(try sample.archive.articles().last?.article.name)
    #expect(name.wholeMatch(of: #/dropped/[0-9a-f]+/talks\.txt/#) != nil)
    #expect(sample.drop(words, called: "talks.txt").text.contains("it was there already"))
    #expect(try sample.archive.articles().count == 2)
  }

  @Test("A file for another program is kept, not shown")
  func exports() throws {
    let sample = try SampleSite()
    for format in ExportFile.Format.allCases {
      let response = sample.get("/export", FormField("as", format.rawValue))
      #expect(response.status == 200 && !response.body.isEmpty, "\(format)")
      #expect(response.header("Content-Disposition")?.hasPrefix("attachment") == true)
    }
    #expect(sample.get("/export", FormField("as", "exe")).status == 422)
    #expect(sample.get("/report", FormField("treaty", "cybercrime")).status == 200)
  }

  @Test("What is no date is said to be none")
  func dates() throws {
    let sample = try SampleSite()
    #expect(sample.get("/treaties/cybercrime", FormField("since", "soon")).status == 422)
    let early = sample.get("/treaties/cybercrime", FormField("until", "2024"))
    #expect(early.status == 200 && !early.text.contains("/articles/1#statement-1"))
    let month = sample.get("/treaties/cybercrime", FormField("since", "2025-10"))
    #expect(month.text.contains("/articles/1#statement-1"))
  }
}
