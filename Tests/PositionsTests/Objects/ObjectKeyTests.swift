import Positions
import Statements
import Testing

@Suite("What a position is on")
struct ObjectKeyTests {
  private func object(
    _ text: String, named name: String? = nil, _ kind: StatementObject.Kind = .issue,
    id: String? = nil
  ) -> StatementObject {
    StatementObject(
      kind: kind, id: id, name: name ?? text, quote: Quote(text: text, range: ScalarRange(0, 0)))
  }

  @Test("Objects are one when their words say so, not when their head noun does")
  func words() throws {
    let thirty = try #require(ObjectKey(object("a threshold of 30", named: "threshold")))
    #expect(thirty == ObjectKey(object("the threshold of 30,", named: "threshold")))
    #expect(thirty != ObjectKey(object("a threshold of 60", named: "threshold")))
    #expect(
      ObjectKey(object("Late start")) == ObjectKey(object("the late start", named: "late start")))
  }

  @Test(
    "Words that leave open what is meant are no object",
    arguments: ["text", "It", "This", "resolution", "limits", "“limits”", ""])
  func bare(word: String) {
    #expect(ObjectKey(object(word)) == nil)
    #expect(ObjectKey(object("the \(word)", named: word, .provision, id: "treaty:sample")) == nil)
  }

  @Test(
    "Words of ASCII are told apart as all others are",
    arguments: [
      "a threshold of 30,", "Late  start", "(the) co-operation:", "- - the “draft” -", "NAPs.",
      "it",
      "the text;", "EU's plan", "", "…", "a.b, c;:",
    ])
  func scripts(text: String) {
    for name in [text, "threshold", "start", "text", "plan", ""] {
      // A mark alone is no word.
      let marked = object(text + " ’", named: name)
      let plain = object(text, named: name)
      #expect(ObjectKey(plain) == ObjectKey(marked), "\(name)")
      #expect(plain.printedWords == marked.printedWords, "\(name)")
    }
  }

  @Test("A pronoun has the words of what it stands for")
  func pronoun() throws {
    let named = try #require(ObjectKey(object("the Russian text", named: "Russian text")))
    #expect(ObjectKey(object("it", named: "Russian text")) == named)
    #expect(ObjectKey(object("it", named: "resolution")) == nil)
  }

  @Test("A single word that is a name says what is meant", arguments: ["REDD+", "NAPs", "74/247"])
  func names(word: String) {
    #expect(ObjectKey(object(word)) != nil)
  }

  @Test("A treaty is one by its id, with what is done about it, without its parts")
  func treaties() throws {
    let id = "treaty:sample"
    let treaty = try #require(ObjectKey(object("the pact", .treaty, id: id)))
    #expect(treaty == ObjectKey(TreatyID(id)))
    #expect(treaty == ObjectKey(object("the ratification of it", .act, id: id)))
    #expect(treaty != ObjectKey(object("Article 9 of it", .provision, id: id)))
    #expect(treaty.treaty == TreatyID(id))
  }

  @Test("The same words on two treaties are two objects")
  func parts() {
    #expect(
      ObjectKey(object("Article 9", .provision, id: "treaty:one"))
        != ObjectKey(object("Article 9", .provision, id: "treaty:two")))
  }

  @Test("An object is called by its words, without what introduces them")
  func name() {
    #expect(
      PositionObject(object("a threshold of 60 ratifications.", named: "threshold")).name
        == "threshold of 60 ratifications")
    #expect(PositionObject(object("it", named: "Russian text")).name == "Russian text")
  }
}
