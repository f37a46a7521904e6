import Foundation
import TestSupport
import Testing

@testable import TreatyGraphCommand

@Suite("Explaining sentences")
struct ExplainCommandTests {
  private func explain(_ sentence: String) -> Transcript {
    Transcript("explain", sentence, terminal: .plainWindow)
  }

  /// What is explained, without the ends of its lines.
  private func words(on sentence: String) -> String {
    explain(sentence).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("A sentence with a position shows its tree, its statement and what it comes from")
  func conclusion() {
    let transcript = explain("France supports the weather.")
    #expect(transcript.exitCode == .success)
    #expect(
      transcript.output.hasPrefix(
        """
        France supports the weather.

          supports  VBZ  ROOT
          ├─ France  NNP  nsubj  GPE
          ├─ weather  NN  dobj
          │  └─ the  DT  det
          └─ .  .  punct

        + France supports: the weather · 94%
            pattern verb-of-stance: The subject of an active verb of stance holds the
              position on what follows.
        """))
    #expect(transcript.output.contains("because “supports” stands in line "))
  }

  @Test("One word is the file of an article, whose sentences are explained")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("two talks.txt")
    try "Title: Talks\n\nFrance supports the weather. Peru left.".write(
      toFile: path, atomically: true, encoding: .utf8)
    let transcript = explain(path)
    #expect(transcript.exitCode == .success)
    #expect(transcript.output.contains("+ France supports: the weather"))
    #expect(!transcript.output.contains("Title:"))
    #expect(explain("nothing.txt").messages.contains("nothing.txt"))
  }

  @Test("A list of actors stands in the tree as one")
  func list() {
    let output = explain("Russia, China and Syria, opposed by Norway, left it.")
      .output
    #expect(output.contains("├─ Russia, China, Syria  NNP  nsubj  GPE\n  ├─ it  "))
  }

  @Test("What is no actor takes no position, and that is said")
  func noActor() {
    #expect(
      words(on: "The table supports the cup.").contains(
        "thing-as-actor: A thing stands where the actor must. (“The table”)"))
  }

  @Test("A condition claims nothing, and that is said")
  func notClaimed() {
    #expect(
      words(on: "If France signs the treaty, others follow.").contains(
        "supposed: What a conjunction supposes is not told. (“if”) → no statement"))
  }

  @Test("Each decision on a statement is told in order, with its words and what it changes")
  func decisions() throws {
    let output = words(on: "Norway, opposed by Chile, did not support the levy.")
    let negated = try #require(
      output.firstRange(of: "negated: A negation beside the word negates it."))
    let opponents = try #require(
      output.firstRange(of: "Chile: held-by-opponents:"), "\(output)")
    #expect(negated.upperBound < opponents.lowerBound)
    #expect(output.contains("(“not”) → side oppose, negated"))
  }

  @Test("In a pipe there is one object a sentence, with its claims, refusals and decisions")
  func pipe() {
    let output = Transcript("explain", "Norway expressed opposition to the levy. It sleeps.").output
    let lines = output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""what":"carried-noun","why":"opposition"}"#) == true)
    #expect(lines.first?.contains(#""key":""#) == true)
    #expect(lines.last?.contains(#""claims":[]"#) == true)
  }

  @Test("A sentence without a word of stance says so")
  func noWord() {
    #expect(
      explain("The sun shone.").output.contains(
        "○ No statement: no word of the sentence is known to show a position."))
  }

  @Test("A text without words is an error")
  func empty() {
    #expect(explain("  ").exitCode == .unusable)
  }
}
