import Foundation
import Positions
import Statements
import Testing

@testable import Graphing

@Suite("A picture of who moved")
struct SlopePictureTests {
  /// So many of a debate at two times.
  static func comparison(_ count: Int) -> SideComparison {
    let statements = SyntheticDebate(actors: count).statements
    let days = statements.compactMap(\.date).sorted()
    let middle = days[days.count / 2]
    func sides(_ statements: [SourcedStatement]) -> Sides? {
      let standings = Standings(weighing: statements)
      return standings.mainObject?.sides
    }
    return SideComparison(
      of: SyntheticDebate.subject, middle.description,
      sides(statements.filter { $0.date.map { $0 <= middle } ?? true }),
      days[days.count - 1].description, sides(statements))
  }

  @Test(
    "Each name stands once in each column, with a line between, whatever the theme",
    arguments: GraphTheme.allCases)
  func columns(theme: GraphTheme) throws {
    var options = GraphOptions(subject: "")
    options.theme = theme
    let comparison = Self.comparison(60)
    let picture = SlopePicture(comparison, options).picture
    for row in comparison.rows {
      let texts = picture.shapes.filter { $0.text?.lines == [row.holder.name] }
      #expect(texts.count == 2 || row.holder.name.count > 36, "\(row.holder.name)")
    }
    #expect(picture.lines.count >= comparison.rows.count)
    #expect(comparison.rows.contains { $0.hasMoved })
  }

  @Test(
    "No two names of a column cover each other, and nothing is smaller than can be read",
    arguments: [12, 60, 190])
  func legible(count: Int) throws {
    let picture = SlopePicture(Self.comparison(count), GraphOptions(subject: "")).picture
    let names = picture.shapes.filter { $0.text != nil }
    #expect(names.allSatisfy { $0.text.map { $0.font.size >= 9 } ?? true })
    for (index, name) in names.enumerated() {
      for other in names[(index + 1)...] where abs(other.frame.y - name.frame.y) < 40 {
        #expect(!name.frame.inset(by: 0.5).overlaps(other.frame.inset(by: 0.5)))
      }
    }
    #expect(names.allSatisfy { $0.frame.maxY <= picture.height })
  }

  @Test("The same comparison gives the same bytes")
  func same() throws {
    let first = try Drawing.draw(Self.comparison(30), GraphOptions(subject: ""))
    #expect(try Drawing.draw(Self.comparison(30), GraphOptions(subject: "")).bytes == first.bytes)
    #expect(first.summary.hasPrefix("30 actors, of which "))
  }
}

/// `TREATYGRAPH_GALLERY=/tmp/gallery swift test --filter SlopeGallery`.
@Suite(
  "SlopeGallery", .enabled(if: ProcessInfo.processInfo.environment["TREATYGRAPH_GALLERY"] != nil))
struct SlopeGalleryTests {
  @Test("Each theme is written for looking at", arguments: GraphTheme.allCases, [12, 60, 190])
  func write(theme: GraphTheme, count: Int) throws {
    let folder = ProcessInfo.processInfo.environment["TREATYGRAPH_GALLERY"] ?? "."
    for format in [GraphFormat.svg, .png] {
      var options = GraphOptions(subject: "")
      options.theme = theme
      options.format = format
      let graph = try Drawing.draw(SlopePictureTests.comparison(count), options)
      try Data(graph.bytes).write(
        to: URL(fileURLWithPath: "\(folder)/slope-\(count)-\(theme.rawValue).\(format.rawValue)"))
    }
  }
}
