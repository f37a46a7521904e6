import Foundation
import Positions
import Statements
import TestSupport
import Testing

@testable import Graphing

@Suite("Drawing")
struct DrawingTests {
  private func draw(
    _ view: GraphView, actors: Int = 12, _ change: (inout GraphOptions) -> Void = { _ in }
  ) throws -> DrawnGraph {
    var options = GraphOptions(subject: SyntheticDebate.subject)
    options.view = view
    change(&options)
    return try Drawing.draw(SyntheticDebate(actors: actors, objects: 4).standings, options)
  }

  @Test("Each view is drawn in each format", arguments: GraphView.allCases, GraphFormat.allCases)
  func formats(view: GraphView, format: GraphFormat) throws {
    let graph = try draw(view) { $0.format = format }
    let beginning =
      switch format {
      case .svg: "<?xml"
      case .pdf: "%PDF"
      case .png: "PNG"
      case .dot: "digraph"
      }
    #expect(String(decoding: graph.bytes.prefix(10), as: UTF8.self).contains(beginning))
  }

  @Test("The same statements and options give the same bytes", arguments: GraphView.allCases)
  func bytes(view: GraphView) throws {
    #expect(try draw(view) == draw(view))
  }

  @Test("An SVG names itself for those who cannot see it, and fetches nothing")
  func accessible() throws {
    let svg = String(decoding: try draw(.stance).bytes, as: UTF8.self)
    #expect(
      svg.contains("<title id=\"title\">Who stands where: UN Convention against Cybercrime</title>")
    )
    #expect(svg.contains("<desc id=\"summary\">Support: "))
    #expect(svg.contains("role=\"graphics-symbol\""))
    for word in ["<script", "<image", "<!DOCTYPE", "url(", "@import", "<style"] {
      #expect(!svg.contains(word), "\(word)")
    }
  }

  @Test("A tooltip quotes the newest sentences with outlet and date")
  func tooltips() throws {
    let svg = String(decoding: try draw(.stance).bytes, as: UTF8.self)
    #expect(svg.contains("(The Example Post, "))
    #expect(svg.contains("xlink:href=\"https://example.org/articles/"))
  }

  @Test("Texts stay within their places in every view", arguments: GraphView.allCases, [12, 120])
  func fitting(view: GraphView, actors: Int) throws {
    var options = GraphOptions(subject: SyntheticDebate.subject)
    options.view = view
    let debate = SyntheticDebate(actors: actors, objects: 8)
    let picture = try Drawing.picture(of: debate.standings, options)
    let page = Frame(x: 0, y: 0, width: picture.width, height: picture.height)
    for shape in picture.shapes {
      #expect(shape.frame.x >= page.x && shape.frame.maxX <= page.maxX)
      #expect(shape.frame.y >= page.y && shape.frame.maxY <= page.maxY)
      guard let text = shape.text, shape.outline == .none else { continue }
      for line in text.lines {
        #expect(text.font.width(of: line) <= shape.frame.width + 0.01, "\(line)")
      }
    }
  }

  @Test("Texts do not cover each other in any view", arguments: GraphView.allCases)
  func separate(view: GraphView) throws {
    var options = GraphOptions(subject: SyntheticDebate.subject)
    options.view = view
    let debate = SyntheticDebate(actors: 60, objects: 8)
    let texts = try Drawing.picture(of: debate.standings, options).shapes
      .filter { $0.outline == .none && $0.text?.lines.joined().isEmpty == false }
      .map { Self.inked($0) }
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] {
        #expect(!text.overlaps(other), "\(text) \(other)")
      }
    }
  }

  /// The part of a text's place that its letters fill.
  private static func inked(_ shape: Shape) -> Frame {
    guard let text = shape.text else { return shape.frame }
    let width = text.lines.map { text.font.width(of: $0) }.max() ?? 0
    let height = Double(text.lines.count) * text.font.lineHeight - 4
    let x =
      switch text.alignment {
      case .leading: shape.frame.x
      case .centre: shape.frame.middle.x - width / 2
      case .trailing: shape.frame.maxX - width
      }
    return Frame(x: x, y: shape.frame.middle.y - height / 2, width: width, height: height)
  }

  @Test("A picture of more shapes than the limit is refused with the way out")
  func tooLarge() {
    let error = GraphingError.tooLarge(shapes: 5, limit: 4)
    #expect(error.description.contains("--max-actors"))
  }

  @Test("A timeline marks what was done and when sides changed, and its legend says how")
  func marksOfActs() throws {
    var options = GraphOptions(subject: SyntheticDebate.subject)
    options.view = .timeline
    let standings = Standings(
      weighing: sourced(
        .sample(.votesAgainst, on: "2019-12-27"), .sample(.signs, on: "2025-10-25")))
    let svg = String(decoding: try Drawing.draw(standings, options).bytes, as: UTF8.self)
    #expect(svg.contains(">V</text>"))
    #expect(svg.contains(">S</text>"))
    #expect(svg.contains(">signed</text>"))
    #expect(svg.contains(">changed sides on this day</text>"))
  }

  @Test("An object says of how many it is, also where none of them is drawn")
  func countedObjects() throws {
    let svg = String(
      decoding: try draw(.objects, actors: 60) { $0.maximumActors = 2 }.bytes, as: UTF8.self)
    let counts = svg.matches(of: />(Support|Oppose|No side taken): [0-9]+ actors?</)
    #expect(counts.count >= 4)
  }
}
