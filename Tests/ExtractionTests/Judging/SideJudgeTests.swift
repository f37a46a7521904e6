import Foundation
import Language
import Statements
import Testing

@testable import Extraction

@Suite("The judge of sides")
struct SideJudgeTests {
  /// One with random weights, which reads 20 pieces of a sentence.
  private static let folder = URL(filePath: ShippedData.folder).deletingLastPathComponent()
    .appending(path: "Tests/Fixtures/Language/transformer").path

  private func smallJudge() throws -> SideJudge {
    try SideJudge(
      weights: Self.folder + "/small.safetensors", vocabulary: Self.folder + "/vocab.txt")
  }

  private func question(_ holder: String, _ target: String, in sentence: String) throws
    -> SideJudge.Question
  {
    func range(_ words: String) throws -> ScalarRange {
      let found = try #require(sentence.range(of: words))
      let start = sentence[..<found.lowerBound].unicodeScalars.count
      return ScalarRange(start, start + words.unicodeScalars.count)
    }
    return SideJudge.Question(
      holder: try range(holder), target: .init(name: target, mentions: [try range(target)]))
  }

  @Test("Each answer's probabilities sum to one, and depend on who is asked about and on the text")
  func verdicts() throws {
    let judge = try smallJudge()
    let sentence = "Norway supports the treaty, Chile opposes it."
    let questions = [
      try question("Norway", "the treaty", in: sentence), try question("Chile", "it", in: sentence),
    ]
    let verdicts = judge.verdicts(on: questions, in: JudgedText(sentence: sentence))
      .compactMap(\.self)
    #expect(verdicts.count == 2)
    for verdict in verdicts {
      #expect(abs(verdict.sides.reduce(0, +) - 1) < 1e-9)
      #expect(abs(verdict.states.reduce(0, +) - 1) < 1e-9)
    }
    #expect(verdicts[0] != verdicts[1])
    // The same holder, with a target that the sentence does not name.
    let other = try #require(
      judge.verdicts(
        on: [.init(holder: questions[0].holder, target: .init(name: "levy"))],
        in: JudgedText(sentence: sentence))[0])
    #expect(other != verdicts[0])
    let told = judge.verdicts(
      on: questions, in: JudgedText(before: "Peru, the levy.", sentence: sentence))
    #expect(told[0] != verdicts[0])
    // What stands further back than is read changes nothing.
    let long = String(repeating: "Norway ", count: 50) + "Peru, the levy supports the treaty."
    #expect(
      judge.verdicts(on: questions, in: JudgedText(before: "it it it " + long, sentence: sentence))
        == judge.verdicts(on: questions, in: JudgedText(before: long, sentence: sentence)))
  }

  @Test("Nothing is said of what stands too far back, of no words, and of an empty sentence")
  func unread() throws {
    let judge = try smallJudge()
    let long = "Norway " + String(repeating: ", ", count: 30) + "the treaty"
    #expect(
      judge.verdicts(
        on: [try question("treaty", "Norway", in: long)], in: JudgedText(sentence: long))
        == [nil])
    #expect(
      judge.verdicts(
        on: [try question("Norway", "treaty", in: long)], in: JudgedText(sentence: long))
        != [nil])
    let nowhere = SideJudge.Question(
      holder: ScalarRange(900, 905), target: .init(name: "treaty"))
    #expect(judge.verdicts(on: [nowhere], in: JudgedText(sentence: long)) == [nil])
    #expect(judge.verdicts(on: [nowhere], in: JudgedText(sentence: " ")) == [nil])
    #expect(judge.verdicts(on: [], in: JudgedText(sentence: long)).isEmpty)
  }

  @Test("Missing weights are an error that names the file and the way out")
  func missing() {
    let error = #expect(throws: LanguageModelError.self) { try SideJudge(folder: "/nowhere") }
    let text = error?.description ?? ""
    #expect(text.contains("/nowhere/") && text.contains("--judge off"), "\(text)")
  }

  @Test("Weights for another vocabulary are an error")
  func otherVocabulary() {
    let error = #expect(throws: LanguageModelError.self) {
      try SideJudge(
        weights: Self.folder + "/small.safetensors",
        vocabulary: ShippedData.folder + "/judge/vocab.txt")
    }
    #expect("\(String(describing: error))".contains("windows"))
  }

  @Test("The texts around a sentence are the two before it and the one behind, words or not")
  func around() {
    let text = JudgedText(at: 4, of: ["A.", "B.", nil, "C.", "D.", nil, "E."], title: "T")
    #expect(text == JudgedText(before: "B. C.", sentence: "D.", after: "E.", title: "T"))
    #expect(JudgedText(at: 0, of: ["A."], title: "") == JudgedText(sentence: "A."))
  }
}
