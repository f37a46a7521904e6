import Extraction
import Foundation
import Statements

/// What the judge thinks, for comparing it with PyTorch and for fitting what its words are worth.
enum JudgeDump {
  private struct Line: Decodable {
    let before: String
    let sentence: String
    let after: String
    let title: String
    let claims: [LabelledPair]
  }

  private struct LabelledPair: Decodable {
    let holder: [Int]
    let target: String
    let mentions: [[Int]]
  }

  private struct Answer: Encodable {
    let side: [Double]
    let state: [Double]
  }

  /// Writes the probabilities for each claim of each line.
  static func write(weights: String, claims: String) throws {
    let judge = try SideJudge(weights: weights, vocabulary: "data/judge/vocab.txt")
    let encoder = JSONEncoder()
    for line in try String(contentsOfFile: claims, encoding: .utf8).split(separator: "\n") {
      let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      let text = JudgedText(
        before: line.before, sentence: line.sentence, after: line.after, title: line.title)
      let questions = line.claims.map { claim in
        SideJudge.Question(
          holder: ScalarRange(claim.holder[0], claim.holder[1]),
          target: .init(
            name: claim.target, mentions: claim.mentions.map { ScalarRange($0[0], $0[1]) }))
      }
      let answers = judge.verdicts(on: questions, in: text).map { verdict in
        Answer(side: verdict?.sides ?? [], state: verdict?.states ?? [])
      }
      print(String(decoding: try encoder.encode(answers), as: UTF8.self))
    }
  }
}
