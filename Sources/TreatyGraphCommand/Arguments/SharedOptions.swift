import Foundation
import TreatyGraph

/// Options that mean the same wherever they appear.
enum SharedOptions {
  static let store = Option(
    "store", short: "s", .file(),
    "The SQLite file of articles and statements, or postgresql://…; ./treaties.sqlite")
  static let format = DefaultedOption(
    "format", short: "f", ValueKind<Console.Format>.choice("FORMAT"), default: .auto,
    "A table, or one line of JSON each; auto is a table on a terminal, JSON in a pipe")
  static let treaty = Option(
    "treaty", short: "t", .treaty(), "Only this treaty, by any of its names or its id")
  static let since = Option("since", .periodStart, "Only from this day, month or year on")
  static let until = Option("until", .periodEnd, "Only up to this day, month or year")
  static let judge = Option(
    "judge", ValueKind<Switch>.choice("on|off"),
    "Ask the trained reader of sides about each claim, and for claims that no pattern finds; on")
  static let includeUncertain = Flag(
    "include-uncertain", "Count statements too that are as likely wrong as right")
}

/// Whether something is done.
enum Switch: String, CaseIterable, Sendable {
  case on, off
}

extension Invocation {
  /// `--store`, else `TREATYGRAPH_STORE`, else a file in the current folder.
  var storePath: String {
    self[SharedOptions.store] ?? environment["TREATYGRAPH_STORE"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "treaties.sqlite"
  }

  /// The store that the command is about, as who asks may see it, with the data folder that it was
  /// told.
  var archive: Archive { archive(at: storePath) }

  /// `--store` as messages name it, without a password.
  var shownStore: String { Archive.shownPath(storePath) }

  /// Another store, in the same way.
  func archive(at path: String) -> Archive {
    let folder = self[Program.data] ?? environment["TREATYGRAPH_DATA"]
    return Archive(path: path, data: try TreatyData.find(folder: folder)).seen(by: coder)
      .indexing(in: cache)
  }

  /// Where programs keep what they can make again; nil for who has no such place.
  private var cache: String? {
    let folders = [environment["XDG_CACHE_HOME"], environment["HOME"].map { $0 + "/.cache" }]
    return folders.compactMap(\.self).first { $0.hasPrefix("/") }.map { $0 + "/treatygraph" }
  }

  var format: Console.Format { self[SharedOptions.format] }

  /// `--threads`, else the number of processors.
  var threads: Int {
    self[SourceOptions.threads] ?? ProcessInfo.processInfo.activeProcessorCount
  }

  func loadPipeline() throws -> Pipeline {
    try Pipeline(
      data: try findData(), program: Program.version, fetcher: fetcher, judges: judges)
  }

  /// `--judge`, else `TREATYGRAPH_JUDGE`, else on.
  var judges: Bool {
    let given = self[SharedOptions.judge] ?? environment["TREATYGRAPH_JUDGE"].flatMap(Switch.init)
    return given != .off
  }

  func loadModel() throws -> LanguageModel {
    try LanguageModel(directory: try findData().model.path)
  }

  /// `--data`, else `TREATYGRAPH_DATA`, else the folder that came with the program.
  func findData() throws -> TreatyData {
    try TreatyData.find(folder: self[Program.data] ?? environment["TREATYGRAPH_DATA"])
  }
}
