import Foundation
import Graphing
import Statements
import Testing

/// Pictures to look at: `TREATYGRAPH_GALLERY=/tmp/gallery swift test --filter Gallery`.
@Suite("Gallery", .enabled(if: ProcessInfo.processInfo.environment["TREATYGRAPH_GALLERY"] != nil))
struct GalleryTests {
  @Test(
    "Each view in each theme is written for looking at", arguments: GraphView.allCases,
    GraphTheme.allCases)
  func write(view: GraphView, theme: GraphTheme) throws {
    let folder = ProcessInfo.processInfo.environment["TREATYGRAPH_GALLERY"] ?? "."
    for count in [8, 30, 60, 300, 2000] {
      var options = GraphOptions(subject: SyntheticDebate.subject)
      options.view = view
      options.theme = theme
      for format in [GraphFormat.svg, .dot, .png, .pdf] where format == .svg || count == 30 {
        options.format = format
        guard
          let graph = try? Drawing.draw(
            SyntheticDebate(actors: count, objects: view == .stance || view == .timeline ? 1 : 8)
              .standings, options)
        else { continue }
        let name = "\(view.rawValue)-\(count)-\(theme.rawValue).\(format.rawValue)"
        try Data(graph.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
    }
  }

  @Test("Each grouping is written for looking at", arguments: GraphOptions.Grouping.allCases)
  func write(grouping: GraphOptions.Grouping) throws {
    let folder = ProcessInfo.processInfo.environment["TREATYGRAPH_GALLERY"] ?? "."
    var options = GraphOptions(subject: SyntheticDebate.subject)
    options.grouping = grouping
    options.drawnOn = CalendarDate(year: 2025, month: 10, day: 25)
    for (index, state) in ["RUS", "CHN", "VNM", "IND", "IRN", "PRK"].enumerated() {
      options.blocs[ActorID("state:" + state)] = index < 3 ? ["BRICS", "Group of 77"] : ["BRICS"]
    }
    let graph = try Drawing.draw(SyntheticDebate(actors: 40).standings, options)
    let name = "stance-by-\(grouping.rawValue).svg"
    try Data(graph.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }
}
