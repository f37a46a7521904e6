import Foundation
import Reading

/// A folder that nobody else reads, until it is removed: for what is taken in or written without a file
/// of its own.
package struct PassingFolder {
  /// With the slash at its end.
  package let path: String

  package init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(component: "treatygraph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = folder.path + "/"
  }

  /// Bytes as a source of articles. They are named by what is in them too, as two files of one name are
  /// two articles: `dropped/3f2a…/talks.txt`.
  package func source(
    _ bytes: [UInt8], called name: String, under group: String, _ metadata: ArticleMetadata
  ) throws -> ArticleSource {
    let folder = path + group + "/" + String(bytes.contentHash, radix: 16)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = folder + "/" + name.fileName
    try Data(bytes).write(to: URL(filePath: file))
    var source = ArticleSource(path: file, metadata: metadata)
    source.passingFolder = path
    return source
  }

  package func remove() { try? FileManager.default.removeItem(atPath: path) }
}

extension String {
  /// The last part of a path, without what no file should be called.
  package var fileName: String {
    let last = split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? ""
    var name = ""
    name.unicodeScalars.append(
      contentsOf: last.unicodeScalars.filter {
        $0 == " " || !$0.properties.isWhitespace && $0.value > 0x1F && $0.value != 0x7F
      })
    name = String(name.drop { $0 == "." || $0 == "-" || $0 == " " })
    // File systems have names of 255 bytes; the ending tells what it is.
    let short = name.utf8.count > 120 ? String(name.suffix(30)) : name
    return short.isEmpty ? "article.txt" : short
  }
}

extension [UInt8] {
  /// FNV-1a: no secret hangs on it.
  fileprivate var contentHash: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
