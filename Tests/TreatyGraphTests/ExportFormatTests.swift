import Foundation
import Positions
import Statements
import Testing

@testable import TreatyGraph

@Suite("Files for other programs")
struct ExportFormatTests {
  private func event(_ actor: String, _ concept: String, _ isYes: Bool) -> DiscourseEvent {
    DiscourseEvent(actor: actor, concept: concept, isYes: isYes, document: 1)
  }

  private func network(
    _ question: ExportQuestion, _ events: [DiscourseEvent]
  ) -> ExportNetwork {
    question.network(of: events) { name, isActor in
      ExportNetwork.Node(
        name: name, isActor: isActor, kind: isActor ? "state" : "issue", directoryID: "")
    }
  }

  private var twoMode: ExportNetwork {
    network(
      ExportQuestion(),
      [event("Peru & Co", "cap", true), event("Chad", "cap", false), event("Chad", "a fund", true)])
  }

  @Test("A table has quotation marks where CSV needs them, and no formula")
  func csv() {
    let table = ExportTable(
      columns: ["name", "count"],
      rows: [
        [.text("=1+1"), .integer(2)], [.text("a \"b\", c"), .number(0.5)], [.empty, .empty],
        [.text("-x"), .number(-1)],
      ])
    #expect(
      table.csv == "name,count\n'=1+1,2\n\"a \"\"b\"\", c\",0.5\n,\n'-x,-1.0\n")
    #expect(
      table.jsonLines == [
        "{\"name\":\"=1+1\",\"count\":2}", "{\"name\":\"a \\\"b\\\", c\",\"count\":0.5}",
        "{\"name\":null,\"count\":null}", "{\"name\":\"-x\",\"count\":-1.0}",
      ])
  }

  @Test("A network has its actors, objects and signed ties in each format")
  func formats() throws {
    let network = twoMode
    #expect(network.nodes.map(\.name) == ["Chad", "Peru & Co", "a fund", "cap"])
    #expect(
      network.edges == [
        .init(source: 0, target: 2, weight: 1), .init(source: 0, target: 3, weight: -1),
        .init(source: 1, target: 3, weight: 1),
      ])
    #expect(
      network.matrixTable.csv == ",a fund,cap\nChad,1.0,-1.0\nPeru & Co,0.0,1.0\n")
    #expect(
      network.edgeTable.csv.hasPrefix("source,target,weight,sign\nChad,a fund,1.0,positive\n"))
    for text in [network.graphML, network.gexf] {
      let document = try XMLReader(text)
      #expect(document.names.count { $0 == "node" } == 4)
      #expect(document.names.count { $0 == "edge" } == 3)
      #expect(text.contains("Peru &amp; Co"))
    }
    #expect(network.dl.contains("Peru_&_Co,\n") && network.dl.contains("\n1 4 -1.0\n"))
    #expect(network.pajek.hasPrefix("*Vertices 4\n1 \"Chad\"\n"))
    #expect(network.pajek.hasSuffix("1 4 -1.0 l \"negative\"\n2 4 1.0 l \"positive\"\n"))
  }

  @Test("Ties of actors stand once, and the matrix both ways")
  func oneMode() {
    let network = network(
      ExportQuestion(network: .conflict),
      [event("Peru", "cap", true), event("Chad", "cap", false), event("Fiji", "cap", true)])
    #expect(
      network.edges == [
        .init(source: 0, target: 1, weight: 1), .init(source: 0, target: 2, weight: 1),
      ])
    #expect(network.matrix == [[0, 1, 1], [1, 0, 0], [1, 0, 0]])
  }

  /// The names of the elements of a document that is well-formed.
  private final class XMLReader {
    let names: [String]

    init(_ text: String) throws {
      var names: [String] = []
      var open: [String] = []
      for tag in text.matches(of: #/<(\/?)([A-Za-z]+)[^<>]*?(\/?)>/#) {
        if tag.output.1 == "/" {
          try #require(open.popLast() == String(tag.output.2))
        } else {
          names.append(String(tag.output.2))
          if tag.output.3.isEmpty { open.append(String(tag.output.2)) }
        }
      }
      try #require(open.isEmpty)
      self.names = names
    }
  }
}
