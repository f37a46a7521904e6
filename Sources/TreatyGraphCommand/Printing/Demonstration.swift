import Foundation
import TreatyGraph

/// The whole way, with the articles that come with the program.
struct Demonstration {
  var data: TreatyData
  /// The folder that the pictures go to.
  var pictures: String
  /// Whether the trained reader of sides is asked too.
  var judges: Bool
  var threads: Int
  var console: Console

  func run() throws -> ExitCode {
    let sampleData = data
    let archive = Archive(
      path: try temporaryFolder() + "/treaties.sqlite", data: sampleData)
    let failures = try takeArticles(into: archive)
    let treaty = try archive.mostDiscussedTreaty()
    try show(treaty, of: archive)
    try draw(treaty, of: archive)
    suggest(archive)
    return failures == 0 ? .success : .someFailed
  }

  private func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(component: "treatygraph-demo-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  private func takeArticles(into archive: Archive) throws -> Int {
    let paths = try FileManager.default.contentsOfDirectory(atPath: data.articles.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    console.note("Reading \(counted(paths.count, "sample article")) into \(archive.path)")
    var view = IntakeView(format: .table, isListing: false, on: console)
    let sources = paths.map { ArticleSource(path: data.articles.appending(component: $0).path) }
    let report = try archive.add(
      sources, judges: judges, threads: threads, progress: { view.show($0) })
    try view.close(report)
    return report.failures.count
  }

  private func show(_ treaty: Treaty, of archive: Archive) throws {
    console.note("")
    let overview = try archive.overview(on: treaty.id.rawValue)
    if let sides = overview.sides {
      StandingsReport(title: treaty.name, overview: sides).print(on: console)
    }
  }

  private func draw(_ treaty: Treaty, of archive: Archive) throws {
    console.note("")
    try FileManager.default.createDirectory(atPath: pictures, withIntermediateDirectories: true)
    for view in GraphView.allCases {
      var options = GraphOptions(subject: treaty.name)
      options.view = view
      let graph = try archive.drawing(on: treaty.id.rawValue, options: options)
      let path = "\(pictures)/\(view.rawValue).svg"
      try OutputFile(path: path).write(graph.bytes)
      console.note("Drawn to \(path)")
    }
    console.note("Open them in a browser; pointing at a line shows its quotes.")
  }

  private func suggest(_ archive: Archive) {
    console.note(
      """

      Try next:
        treatygraph positions Russia --store \(archive.path)
        treatygraph show 10 --store \(archive.path)
        treatygraph explain 'Brazil, opposed by Norway, proposed a new article.'
      """)
  }
}
