import Testing

@testable import Language

@Suite("Odd texts")
struct OddTextTests {
  private static func pipeline() throws -> LanguagePipeline {
    LanguagePipeline(model: try TrainedModel.load())
  }

  /// The text as its tokens and spaces give it back.
  private static func joined(_ sentences: [ParsedSentence]) -> String {
    sentences.flatMap(\.tokens).map { $0.text + ($0.isFollowedBySpace ? " " : "") }.joined()
  }

  @Test("An empty text has no sentences, and does not disturb its neighbours")
  func empty() throws {
    let parsed = try Self.pipeline().parse(["", "Peace.", "", "War."])
    #expect(
      parsed.map { $0.flatMap(\.tokens).map(\.text) } == [[], ["Peace", "."], [], ["War", "."]])
  }

  @Test(
    "Nothing of a text is lost, however odd it is",
    arguments: [
      "\0", "a\0b", "\u{301}", "\u{301}\u{301} x", "\u{feff}", "\u{200d}", "\r\n", "\u{10ffff}",
      "\u{e000}\u{fffe}", " \u{a0} ", "e\u{301}\u{0}\u{301}",
    ])
  func odd(text: String) throws {
    let sentences = try Self.pipeline().parse(text)
    #expect(Self.joined(sentences).utf8.elementsEqual(text.utf8))
  }

  @Test(
    "Words of 300 000 characters take time that grows with their length, no faster",
    .timeLimit(.minutes(1)),
    arguments: ["a", ".", "-", "a.", "e\u{301}", "1,", "@", "Σ'", "/"])
  func longWords(unit: String) throws {
    let text = String(repeating: unit, count: 300_000 / unit.unicodeScalars.count)
    #expect(Self.joined(try Self.pipeline().parse(text)).utf8.elementsEqual(text.utf8))
  }

  @Test("A suffix longer than the window that is searched first comes off whole")
  func longSuffix() throws {
    let text = "wait" + String(repeating: ".", count: 5_000)
    let tokens = try Self.pipeline().parse(text).flatMap(\.tokens).map(\.text)
    #expect(tokens == ["wait", String(repeating: ".", count: 5_000)])
  }

  @Test("Offsets count Unicode scalars of the whole text, heads the tokens of a sentence")
  func offsets() throws {
    let text = "Zoë — 😀 — left.\n\nNobody stayed."
    let scalars = Array(text.unicodeScalars)
    for sentence in try Self.pipeline().parse(text) {
      for token in sentence.tokens {
        #expect(Array(token.text.unicodeScalars) == Array(scalars[token.start..<token.end]))
        #expect(sentence.tokens.indices.contains(token.head))
      }
    }
  }

  @Test("A text beyond a million characters is cut at empty lines, and its offsets go on")
  func longText() throws {
    let paragraph = "The parties met in Geneva.\n\n"
    let text = String(repeating: paragraph, count: 1_000_001 / paragraph.utf8.count + 1)
    let pieces = LongText(text).pieces
    #expect(pieces.count == 4)
    #expect(pieces.allSatisfy { $0.hasSuffix("\n\n") })
    #expect(pieces.joined().utf8.elementsEqual(text.utf8))
    #expect(LongText.isTooLong(text))
  }
}
