import Foundation

/// The folder of data files that came with the program, or that stands in for it.
public struct TreatyData: Hashable, Sendable {
  /// Where the tables and the model lie.
  public let folder: URL

  package var actors: URL { folder.appending(component: "actors") }
  package var treaties: URL { folder.appending(component: "treaties") }
  package var lexicons: URL { folder.appending(component: "lexicons") }
  package var patterns: URL { folder.appending(component: "patterns") }
  /// What the reader goes by: month names, header keys, marks of boilerplate.
  package var reading: URL { folder.appending(component: "reading") }
  /// The sample articles.
  public var articles: URL { folder.appending(component: "articles") }
  /// The trained pipeline that `.ci/setup` fetched.
  package var model: URL { folder.appending(components: "model", "en_core_web_sm-3.8.0") }

  /// The trained reader of sides.
  package var judge: URL { folder.appending(component: "judge") }

  /// A folder with the layout of this repository's `data`; it is looked at when its files are read.
  public init(folder: URL) { self.folder = folder }

  /// The folder that the user named, else the one that came with the program.
  ///
  /// An installed program has its data beside it or in `../share/treatygraph`; one that was built
  /// here and copied away alone falls back to the folder that it was built from. `Bundle.module`
  /// is not asked, because it traps where it finds nothing.
  public static func find(
    folder: String? = ProcessInfo.processInfo.environment["TREATYGRAPH_DATA"],
    besides program: URL = runningProgram
  ) throws(TreatyDataError) -> TreatyData {
    if let folder {
      let data = TreatyData(folder: URL(filePath: folder, directoryHint: .isDirectory))
      guard data.isComplete else { throw .noData(folder: folder) }
      return data
    }
    let home = program.deletingLastPathComponent()
    let candidates = [
      home.appending(component: "TreatyGraph_TreatyData.resources"),
      home.appending(components: "..", "share", "treatygraph").standardizedFileURL,
      URL(filePath: #filePath).deletingLastPathComponent(),
    ].map(TreatyData.init(folder:))
    guard let data = candidates.first(where: \.isComplete) else {
      throw .noDataBeside(program: program.path, looked: candidates.map(\.folder.path))
    }
    return data
  }

  /// The file of the program that runs.
  public static var runningProgram: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  }

  /// True where the folders are there that no run can do without; the model is asked for later.
  private var isComplete: Bool {
    [actors, treaties, lexicons, patterns].allSatisfy {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }
}

/// Why there is no data to work with.
public enum TreatyDataError: Error, Hashable, CustomStringConvertible {
  /// The folder that was named lacks the tables.
  case noData(folder: String)
  /// None of the places where the data may be has it.
  case noDataBeside(program: String, looked: [String])

  public var description: String {
    switch self {
    case .noData(let folder):
      """
      "\(folder)" holds no data: it needs the folders actors, treaties, lexicons and patterns; \
      see --data and TREATYGRAPH_DATA
      """
    case .noDataBeside(let program, let looked):
      """
      the data of \(program) is not there; looked at \(looked.joined(separator: ", ")); \
      name its folder with --data or TREATYGRAPH_DATA
      """
    }
  }
}
