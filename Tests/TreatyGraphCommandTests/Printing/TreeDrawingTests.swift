import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Drawings of dependency trees")
struct TreeDrawingTests {
  private static func token(
    _ text: String, _ tag: String, _ head: Int, _ relation: DependencyRelation,
    _ entity: EntityKind? = nil
  ) -> Token {
    Token(
      text: text, lemma: text, partOfSpeech: .other, tag: tag, head: head, relation: relation,
      entity: entity, start: 0, end: 0)
  }

  @Test("Words hang below their heads, in the order of the text")
  func tree() {
    let sentence = ParsedSentence(tokens: [
      Self.token("France", "NNP", 1, .nominalSubject, .geopoliticalEntity),
      Self.token("signed", "VBD", 1, .root),
      Self.token("the", "DT", 3, .determiner),
      Self.token("treaty", "NN", 1, .directObject),
      Self.token(".", ".", 1, .punctuation),
    ])
    #expect(
      TreeDrawing(sentence).lines().map(\.plain) == [
        "signed  VBD  ROOT",
        "├─ France  NNP  nsubj  GPE",
        "├─ treaty  NN  dobj",
        "│  └─ the  DT  det",
        "└─ .  .  punct",
      ])
  }

  @Test("A tree of any depth is drawn")
  func deep() {
    let sentence = ParsedSentence(
      tokens: (0..<5000).map { Self.token("a", "NN", max(0, $0 - 1), .compound) })
    #expect(TreeDrawing(sentence).lines().count == 5000)
  }
}
