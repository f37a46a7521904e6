import Testing

@testable import TreatyGraphCommand

@Suite("Explaining sentences")
struct ExplainCommandTests {
  @Test("A sentence with a position shows its tree, its statement and what it comes from")
  func conclusion() {
    let transcript = Transcript("explain", "France supports the weather.")
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
            pattern verb-of-stance: The subject of an active verb of stance holds the position on
        """))
    #expect(transcript.output.contains("because “supports” stands in line "))
  }

  @Test("A list of actors stands in the tree as one")
  func list() {
    let output = Transcript("explain", "Russia, China and Syria, opposed by Norway, left it.")
      .output
    #expect(output.contains("├─ Russia, China, Syria  NNP  nsubj  GPE\n  ├─ it  "))
  }

  @Test("What is no actor takes no position, and that is said")
  func noActor() {
    #expect(
      Transcript("explain", "The table supports the cup.").output.contains(
        "“The table” stands where the"))
  }

  @Test("A condition claims nothing, and that is said")
  func notClaimed() {
    #expect(
      Transcript("explain", "If France signs the treaty, others follow.").output.contains(
        "nothing is claimed."))
  }

  @Test("A sentence without a word of stance says so")
  func noWord() {
    #expect(
      Transcript("explain", "The sun shone.").output.contains(
        "○ No statement: no word of the sentence is known to show a position."))
  }

  @Test("A text without words is an error")
  func empty() {
    #expect(Transcript("explain", "  ").exitCode == .unusable)
  }
}
