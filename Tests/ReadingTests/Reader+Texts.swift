import Foundation
import Reading
import Statements

/// The reader with the rules of the project's own data folder.
func reader(
  limits: ReadingLimits = ReadingLimits(), fetcher: PageFetcher = PageFetcher()
) throws -> DocumentReader {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let rules = try ReadingRules(folder: root.appending(path: "data/reading").path)
  return DocumentReader(rules: rules, limits: limits, fetcher: fetcher)
}

/// A text as a document, read with the project's own rules.
func document(
  _ text: String, name: String = "article.txt", overrides: ArticleMetadata = ArticleMetadata()
) throws -> Document {
  try reader().read(bytes: Array(text.utf8), name: name, overrides: overrides)
}

/// The words of the document's text that a whole passage was made from.
func source(of passage: Passage, in document: Document) -> String {
  let range = passage.source(of: ScalarRange(0, passage.text.unicodeScalars.count))
  let scalars = Array(document.text.unicodeScalars)
  var source = String.UnicodeScalarView()
  source.append(contentsOf: scalars[range.start..<range.end])
  return String(source)
}

/// True where each character of each passage is the one that its anchor leads to, or a space made
/// of white space.
func anchorsHold(in document: Document) -> Bool {
  let scalars = Array(document.text.unicodeScalars)
  return document.passages.allSatisfy { passage in
    passage.text.unicodeScalars.enumerated().allSatisfy { index, scalar in
      let range = passage.source(of: ScalarRange(index, index + 1))
      guard range.count == 1, range.start < scalars.count else { return false }
      let origin = scalars[range.start]
      return origin == scalar || (scalar == " " && origin.properties.isWhitespace)
    }
  }
}
