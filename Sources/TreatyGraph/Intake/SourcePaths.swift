import Foundation
import Glibc
import Reading

/// The files that a user means by a path: a folder means those below it, a pattern all that match.
///
///     SourcePaths(of: "archive").files   // archive/2024/a.txt, archive/2024/b.pdf, …
///     SourcePaths(of: "talks-*.html").files
package struct SourcePaths: Hashable, Sendable {
  /// In the order of their names; a path that is neither folder nor pattern stands for itself.
  package private(set) var files: [String] = []
  /// Files of folders whose names promise no article, which are left out.
  package private(set) var others: [String] = []
  /// True where the path itself was a folder or a pattern.
  package private(set) var isMany = false

  package init(of path: String) {
    take(path)
    files = files.map(Self.plain)
  }

  /// `a/b.txt` for `./a//b.txt`: the same file has one name however it is spelled.
  private static func plain(_ path: String) -> String {
    guard !PageFetcher.isAddress(path) else { return path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
    guard !parts.isEmpty else { return path }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private mutating func take(_ path: String) {
    guard path != "-", !PageFetcher.isAddress(path) else {
      files = [path]
      return
    }
    switch Self.kind(of: path) {
    case .folder?:
      isMany = true
      takeFolder(path)
    case nil:
      let matches = Self.matches(of: path)
      isMany = !matches.isEmpty
      for match in matches {
        if Self.kind(of: match) == .folder { takeFolder(match) } else { files.append(match) }
      }
      if matches.isEmpty { files = [path] }
    case .file?: files = [path]
    }
  }

  private mutating func takeFolder(_ folder: String) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let all = Set(names)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !name.hasPrefix(".") {
      let path = base + name
      if Self.kind(of: path) == .folder {
        // A link may lead back up; what a browser saved beside a page is part of that page.
        if !Self.isLink(path), !Self.belongsToPage(name, among: all) { takeFolder(path) }
      } else if FileKind(name: name) != nil {
        files.append(path)
      } else {
        others.append(path)
      }
    }
  }

  /// `Talks_files` beside `Talks.html`.
  private static func belongsToPage(_ name: String, among names: Set<String>) -> Bool {
    guard name.hasSuffix("_files") else { return false }
    let page = name.dropLast("_files".count)
    return names.contains("\(page).html") || names.contains("\(page).htm")
  }

  private enum Kind { case folder, file }

  private static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What matches a pattern that no shell has seen, as it was quoted.
  private static func matches(of pattern: String) -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_BRACE | GLOB_TILDE, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }
  }
}
