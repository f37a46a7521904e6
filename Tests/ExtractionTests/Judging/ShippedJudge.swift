import Actors
import Foundation
import Statements

@testable import Extraction

/// The judge of the checkout that the tests were built from, read once.
enum ShippedJudge {
  static let folder = ShippedData.folder + "/judge"

  private static let loaded = Swift.Result {
    try Extractor(
      folder: ShippedData.folder, directory: try ActorDirectory(folder: ShippedData.folder),
      judge: try SideJudge(folder: folder))
  }

  /// An extractor that asks it.
  static func extractor() throws -> Extractor { try loaded.get() }
}

extension Document {
  /// A text of one paragraph.
  init(ofOneParagraph text: String, title: String? = nil) {
    self.init(
      article: Article(name: "test", title: title), text: text,
      passages: [Passage(kind: .paragraph, text: text, anchors: [.init(offset: 0, source: 0)])])
  }
}
