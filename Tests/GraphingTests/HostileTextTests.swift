import Foundation
import FoundationXML
import Positions
import Statements
import TestSupport
import Testing

@testable import Graphing

@Suite("Hostile text")
struct HostileTextTests {
  private static let pieces = [
    "\"", "\\", "\\N\\G\\l", "<b>", "</title>", "]]>", "-->", "&lt;", "&#x3C;",
  ]
  private static let others = [
    "\u{0}", "\u{1}", "\u{FFFE}", "\u{202E}", "\n", "中文", "العربية", "👩‍👩‍👧",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}",
  ]

  private func text(_ random: inout SplitMix64) -> String {
    let pieces = Self.pieces + Self.others
    var text = ""
    for _ in 0..<(1 + random.next(below: 6)) {
      if random.next(below: 2) == 0 {
        text += pieces[random.next(below: pieces.count)]
      } else {
        let scalar = Unicode.Scalar(UInt32(random.next(below: 0x3000)))
        text += scalar.map { String($0) } ?? "x"
      }
    }
    return text
  }

  private func fuzzed(_ count: Int, _ random: inout SplitMix64) -> [SourcedStatement] {
    SyntheticDebate(actors: count, objects: 4).statements.map { source in
      var statement = source.statement
      statement.actor.id = nil
      statement.actor.name = text(&random)
      statement.evidence.sentence.text = text(&random)
      statement.object.name = text(&random)
      statement.condition = Quote(text: text(&random), range: ScalarRange(0, 0))
      var article = source.article
      article.outlet = text(&random)
      article.address =
        ["javascript:alert(1)", "https://example.org/" + text(&random)][
          random.next(below: 2)]
      return SourcedStatement(
        id: source.id, statement: statement, article: article, articleID: source.articleID)
    }
  }

  /// Reads the document as a browser would, and notes what must not be in it.
  private final class Reader: NSObject, XMLParserDelegate {
    var unexpected: [String] = []
    private let allowed: Set = ["svg", "title", "desc", "g", "a"]
    private let drawn: Set = ["path", "polygon", "polyline", "ellipse", "text"]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      if !allowed.contains(name), !drawn.contains(name) { unexpected.append(name) }
      for (key, value) in attributes {
        if key.hasPrefix("on") { unexpected.append(key) }
        if key.hasSuffix("href"), !value.hasPrefix("https://") { unexpected.append(value) }
      }
    }
  }

  @Test("Whatever labels hold, the drawing is well-formed and has no markup of theirs")
  func fuzz() throws {
    let rounds = Int(ProcessInfo.processInfo.environment["TREATYGRAPH_FUZZ_ROUNDS"] ?? "") ?? 4
    var random = SplitMix64(seed: 3)
    for round in 0..<rounds {
      let statements = fuzzed(24, &random)
      var options = GraphOptions(subject: text(&random))
      options.title = text(&random)
      options.view = GraphView.allCases[round % GraphView.allCases.count]
      let svg = try Drawing.draw(Standings(weighing: statements), options).bytes
      let parser = XMLParser(data: Data(svg))
      let reader = Reader()
      parser.delegate = reader
      #expect(parser.parse(), "\(String(describing: parser.parserError)) in round \(round)")
      #expect(reader.unexpected.isEmpty, "\(reader.unexpected)")
    }
  }

  @Test(
    "Only addresses of the web are followed",
    arguments: [
      "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a b", "//x.org", "",
      "https://x.org/\"onclick", "HTTPS://x.org\n",
    ])
  func addresses(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test("An address of the web is kept as it is")
  func address() {
    #expect(
      WebAddress("https://example.org/a?b=1&c=%20#d")?.text == "https://example.org/a?b=1&c=%20#d")
  }

  @Test("Text for DOT loses every meaning that Graphviz gives it")
  func escaping() {
    #expect(DOTString("a\"b\\N &lt;\n\u{1}").quoted == #""a\"b\\N &amp;lt;\n"# + "\u{FFFD}\"")
  }
}
