import Foundation
import Testing

@testable import Language

@Suite("Pieces of words")
struct WordPieceTests {
  private struct Sample: Decodable {
    let text: String
    let pieces: [Int]
    let places: [[Int]]
  }

  private static let vocabulary = TrainedModel.root.appending(path: "data/judge/vocab.txt").path

  /// Texts with the pieces that Hugging Face's `tokenizers` cuts them into.
  private static func samples() throws -> [Sample] {
    try TransformerFixture.lines(of: "pieces.jsonl")
  }

  @Test("Texts in many scripts, with odd characters, are cut as the tokenizers library cuts them")
  func equality() throws {
    let tokenizer = try WordPieceTokenizer(path: Self.vocabulary)
    let samples = try Self.samples()
    #expect(samples.count > 30)
    for sample in samples {
      let pieces = tokenizer.pieces(of: sample.text)
      #expect(pieces.map(\.id) == sample.pieces, "\(sample.text.debugDescription)")
      #expect(
        pieces.map { [$0.range.lowerBound, $0.range.upperBound] } == sample.places,
        "\(sample.text.debugDescription)")
    }
  }

  @Test("Places count in Unicode scalars of the text as it was, accents and all")
  func places() throws {
    let tokenizer = try WordPieceTokenizer(path: Self.vocabulary)
    let text = "Caf\u{65}\u{301} re\u{301}gime 🙂 treaty"
    let scalars = Array(text.unicodeScalars)
    let last = try #require(tokenizer.pieces(of: text).last)
    var word = ""
    word.unicodeScalars.append(contentsOf: scalars[last.range])
    #expect(word == "treaty")
  }

  @Test(
    "A vocabulary without its marks, or with a piece twice, is an error that names the file",
    arguments: ["", "the\n", "[CLS]\n[SEP]\n", "[CLS]\n[SEP]\n[UNK]\nthe\nthe\n"])
  func badVocabulary(text: String) {
    let error = #expect(throws: LanguageModelError.self) {
      try WordPieceTokenizer(ModelFile(name: "words.txt", bytes: Array(text.utf8)))
    }
    #expect("\(String(describing: error))".contains("words.txt"))
  }

  @Test("A vocabulary that is not there is an error that names it")
  func missingVocabulary() {
    let error = #expect(throws: LanguageModelError.self) {
      try WordPieceTokenizer(path: "/nowhere/vocab.txt")
    }
    #expect("\(String(describing: error))".contains("/nowhere/vocab.txt"))
  }

  @Test("A long run of letters is one unknown word, and takes no time")
  func longWord() throws {
    let tokenizer = try WordPieceTokenizer(path: Self.vocabulary)
    let pieces = tokenizer.pieces(of: String(repeating: "x", count: 200_000))
    #expect(pieces.map(\.id) == [tokenizer.unknown])
  }
}
