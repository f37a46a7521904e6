import Foundation
import Reading
import Statements
import TestSupport

/// What is read of a file that holds articles, or why one of them is not.
func articles(
  _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()
) throws -> [Result<Document, ReadingError>] {
  let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try Data(bytes).write(to: file)
  let reader = try reader(limits: limits)
  guard let found = try reader.collection(path: file.path) else {
    return [.success(try reader.read(path: file.path))]
  }
  return found.map { article in
    do throws(ReadingError) {
      return .success(try reader.read(article.get()).document)
    } catch {
      return .failure(error)
    }
  }
}

func articles(_ text: String, name: String) throws -> [Document] {
  try articles(Array(text.utf8), name: name).map { try $0.get() }
}

extension Document {
  /// The passages without the title.
  var body: [String] { passages.filter { $0.kind != .title }.map(\.text) }

  /// Title, day and outlet in one line.
  var head: String {
    [article.title, article.date?.description, article.outlet].map { $0 ?? "-" }
      .joined(separator: " | ")
  }
}
