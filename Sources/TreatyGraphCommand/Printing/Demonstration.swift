import Foundation
import TreatyGraph

/// The whole way, with the articles that come with the program.
struct Demonstration {
  var data: TreatyData
  /// The folder that the pictures go to.
  var pictures: String
  var threads: Int
  var console: Console

  func run() throws -> ExitCode {
    let pipeline = try Pipeline(data: data, program: Program.version)
    let store = try StatementStore(path: try temporaryFolder() + "/treaties.sqlite", for: .writing)
    let failures = try takeArticlesIn(store, pipeline)
    let names = NameQuestion(directory: pipeline.directory, store: store)
    let treaty = try names.mostDiscussedTreaty()
    try show(treaty, in: store, pipeline.directory)
    try draw(treaty, in: store, pipeline.directory)
    suggest(treaty, store)
    return failures == 0 ? .success : .someFailed
  }

  private func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(component: "treatygraph-demo-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  private func takeArticlesIn(_ store: StatementStore, _ pipeline: Pipeline) throws -> Int {
    let paths = try FileManager.default.contentsOfDirectory(atPath: data.articles.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    console.note("Reading \(counted(paths.count, "sample article")) into \(store.path)")
    var view = IntakeView(format: .table, isListing: false, on: console)
    let report = try ArticleIntake(into: store, stages: pipeline.stages, threads: threads)
      .takeIn(paths.map { ArticleSource(path: data.articles.appending(component: $0).path) }) {
        view.show($0)
      }
    try view.close(report)
    return report.failures.count
  }

  private func show(
    _ treaty: Treaty, in store: StatementStore, _ directory: ActorDirectory
  ) throws {
    console.note("")
    let answer = try PositionQuestion(treaty: treaty.id).answer(from: store)
    StandingsReport(answer, on: treaty, naming: directory).print(on: console)
  }

  private func draw(
    _ treaty: Treaty, in store: StatementStore, _ directory: ActorDirectory
  ) throws {
    console.note("")
    try FileManager.default.createDirectory(atPath: pictures, withIntermediateDirectories: true)
    for view in GraphView.allCases {
      var options = GraphOptions(subject: treaty.name)
      options.view = view
      let graph = try GraphQuestion(treaty: treaty.id).drawing(
        from: store, directory: directory, options: options)
      let path = "\(pictures)/\(view.rawValue).svg"
      try OutputFile(path: path).write(graph.bytes)
      console.note("Drawn to \(path)")
    }
    console.note("Open them in a browser; pointing at a line shows its quotes.")
  }

  private func suggest(_ treaty: Treaty, _ store: StatementStore) {
    console.note(
      """

      Try next:
        treatygraph positions Russia --store \(store.path)
        treatygraph show 10 --store \(store.path)
        treatygraph explain 'Brazil, opposed by Norway, proposed a new article.'
      """)
  }
}
