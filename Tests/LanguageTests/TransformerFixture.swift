import Foundation
import Language

/// A small encoder with random weights, and what PyTorch makes of them.
enum TransformerFixture {
  private static let folder = TrainedModel.root
    .appending(path: "Tests/Fixtures/Language/transformer")

  static func path(_ name: String) -> String { folder.appending(path: name).path }

  static func lines<Value: Decodable>(of name: String) throws -> [Value] {
    try String(contentsOfFile: path(name), encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Value.self, from: Data($0.utf8))
    }
  }

  static let questions = [
    PairClassifier.Question(name: "side", classes: 4),
    PairClassifier.Question(name: "state", classes: 5),
  ]
}
