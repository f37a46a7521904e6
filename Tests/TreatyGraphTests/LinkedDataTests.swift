import Actors
import Foundation
import Positions
import Reading
import Statements
import Storage
import TestSupport
import Testing

@testable import TreatyGraph

@Suite("Linked data, workbooks and documents")
struct LinkedDataTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
    let store = try StatementStore(path: archive.path, for: .writing)
    var odd = Statement.sample(
      .opposes, actor: nil, actorName: "=Łódź \"A\\B\" & <U.N.>",
      objectID: "treaty:paris", objectName: "Paris Agreement")
    odd.object.kind = .provision
    odd.date = CalendarDate.period("2024-08")
    try store.add(
      .sample(
        "a \"b\".txt", text: "Ruritania backs the treaty.", address: "https://example.org/a?b=c"),
      sentenceCount: 1,
      statements: [
        .sample(
          on: "2025-01-02", actor: "state:FRA", actorName: "France", objectID: "treaty:paris",
          objectName: "Paris Agreement"), odd,
      ], by: ExtractorVersion(program: "1", data: "1"))
  }

  @Test(
    "A statement is a claim with relation, quote, place and source, in the graph of its article")
  func quads() throws {
    let lines = try archive.linkedStatements(as: .nquads).split(separator: "\n")
    let vocabulary = "urn:treatygraph:vocabulary:"
    for part in [
      "<\(vocabulary)relation> <\(vocabulary)supports> <urn:treatygraph:article:1> .",
      "<http://www.w3.org/ns/oa#exact> \"Ruritania backs the treaty.\" <urn:treatygraph:article:1> .",
      "<http://www.w3.org/ns/oa#end> \"27\"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> ",
      "<https://schema.org/url> <https://example.org/a?b=c> ",
      "<http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q142> ",
      "<\(vocabulary)confidence> \"0.9000\"^^<http://www.w3.org/2001/XMLSchema#decimal> ",
      "<\(vocabulary)date> \"2025-01-02\"^^<http://www.w3.org/2001/XMLSchema#date> ",
      "<\(vocabulary)date> \"2024-08\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> ",
      "<\(vocabulary)firstDay> \"2024-08-01\"^^<http://www.w3.org/2001/XMLSchema#date> ",
      "<https://schema.org/name> \"=Łódź \\\"A\\\\B\\\" & <U.N.>\"@en ",
    ] {
      #expect(lines.contains { $0.contains(part) }, "\(part)")
    }
    // No identifier ends in a full stop, and none has a character that names may not have.
    #expect(!lines.contains { $0.contains(#/\.> |<[^>]*["\\{}|^`][^>]*>/#) })
    #expect(lines.allSatisfy { $0.hasSuffix(" .") })
  }

  @Test("Names begin with the address that is given, and Turtle has the words for what it uses")
  func base() throws {
    let text = try archive.linkedStatements(as: .turtle, base: "https://data.example/")
    #expect(text.contains("<https://data.example/article:1>"))
    #expect(text.contains("@prefix oa: <http://www.w3.org/ns/oa#> ."))
    #expect(text.contains("tg:side\n  rdfs:comment \"Which way it points"))
  }

  @Test("JSON-LD is JSON with its context and a graph an article")
  func json() throws {
    let text = try archive.linkedStatements(as: .jsonld)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect((value?["@context"] as? [String: String])?["oa"] == "http://www.w3.org/ns/oa#")
    let graphs = value?["@graph"] as? [[String: Any]]
    #expect(
      graphs?.compactMap { $0["@id"] as? String } == [
        "urn:treatygraph:vocabulary", "urn:treatygraph:article:1",
      ])
  }

  @Test("FollowTheMoney gets a link for each statement, and each of its ends once")
  func followTheMoney() throws {
    let lines = try archive.linkedStatements(as: .ftm).split(separator: "\n").map(String.init)
    #expect(lines.count { $0.contains("\"schema\":\"UnknownLink\"") } == 2)
    #expect(lines.count { $0.contains("\"schema\":\"Article\"") } == 1)
    let ids = lines.compactMap {
      $0.firstMatch(of: #/^\{"id":"([^"]*)"/#).map { String($0.output.1) }
    }
    #expect(Set(ids).count == lines.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?/) != nil })
    #expect(lines.contains { $0.contains("\"wikidataId\":[\"Q142\"]") })
  }

  @Test("A workbook is a file of its own, whole or not there")
  func workbook() throws {
    let path = folder.file("w.xlsx")
    try archive.writeWorkbook(path)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    #expect(bytes.starts(with: [0x50, 0x4B]))
    #expect(throws: WorkbookError.self) { try archive.writeWorkbook(folder.file("no/w.xlsx")) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("w.xlsx.part")))
  }

  @Test("A report is a DOCX file with its headings, tables and picture")
  func docx() throws {
    let bytes = try archive.briefingFile(as: .docx, on: "Paris Agreement")
    let rules = try ReadingRules(folder: try TreatyData.find().reading.path)
    let text = try DocumentReader(rules: rules).read(bytes: bytes, name: "r.docx").text
    for words in ["Paris Agreement", "For (1)", "France", "How this was made"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(bytes.firstRange(of: Array("word/media/picture.png".utf8)) != nil)
  }

  @Test("A report's kind is told by the ending of its file")
  func endings() {
    #expect(BriefingFormat(fileName: "a.b/c.HTM") == .html)
    #expect(BriefingFormat(fileName: "c.pdf") == .pdf)
    #expect(BriefingFormat(fileName: "c.doc") == nil)
  }
}
