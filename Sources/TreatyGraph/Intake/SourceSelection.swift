import Reading
import Statements

/// The sources that a user means by some paths, folders and patterns.
public struct SourceSelection: Hashable, Sendable {
  /// Files, addresses and feeds, in the order of the paths.
  public private(set) var sources: [ArticleSource] = []
  /// What is left out of folders, a note for each.
  public private(set) var notes: [Diagnostic] = []
  /// True where more than one article may come of it.
  public private(set) var holdsMany: Bool

  /// Folders and patterns are looked through at once; nothing is read.
  public init(
    of paths: [String], as metadata: ArticleMetadata = ArticleMetadata(), isFeed: Bool = false,
    columns: [String: TableField] = [:], dateOrder: DateOrder? = nil, holdsLines: Bool = false
  ) {
    holdsMany = paths.count > 1
    for path in paths {
      let found = SourcePaths(of: path)
      sources += found.files.map {
        ArticleSource(
          path: $0, metadata: metadata, isFeed: isFeed, columns: columns, dateOrder: dateOrder)
      }
      holdsMany = holdsMany || found.isMany
      if let first = found.others.first {
        notes.append(
          Diagnostic(
            .note,
            "\"\(path)\": left out \(found.others.count) by their names, such as \"\(first)\": "
              + "name them if they are articles"))
      }
      if found.isMany && found.files.isEmpty {
        notes.append(Diagnostic(.warning, "\"\(path)\" has no file that looks like an article"))
      }
    }
    for index in sources.indices { sources[index].holdsLines = holdsLines }
    var seen: Set<String> = []
    sources.removeAll { $0.path != "-" && !seen.insert($0.path).inserted }
    holdsMany = holdsMany || sources.contains(where: \.holdsMany)
  }

  /// Lets a table say what files are: what the caller says of all of them outranks it.
  public mutating func describe(by table: FileMetadata) {
    for index in sources.indices {
      guard let found = table[sources[index].path] else { continue }
      sources[index].metadata = sources[index].metadata.completed(by: found)
    }
    for name in table.names(besides: sources.map(\.path)) {
      notes.append(
        Diagnostic(.warning, "\"\(table.path)\" tells of \"\(name)\", which is no file here"))
    }
  }
}
