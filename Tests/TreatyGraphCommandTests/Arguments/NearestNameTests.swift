import Testing

@testable import TreatyGraphCommand

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "A slip of the hand is understood",
    arguments: [
      ["positons", "positions"], ["positiosn", "positions"], ["Graph", "graph"], ["ad", "add"],
      ["treatys", "treaties"],
    ])
  func slips(example: [String]) {
    let names = ["add", "positions", "graph", "treaties", "help"]
    #expect(nearestName(to: example[0], among: names) == example[1])
  }

  @Test("Another word is not", arguments: ["delete", "", "x", "graphql!"])
  func others(word: String) {
    #expect(nearestName(to: word, among: ["add", "positions", "graph"]) == nil)
  }

  @Test("A swap of neighbours is one edit, everything else counts as it should")
  func distances() {
    #expect(editDistance("ab", "ba") == 1)
    #expect(editDistance("kitten", "sitting") == 3)
    #expect(editDistance("", "abc") == 3)
    #expect(editDistance("abc", "") == 3)
    #expect(editDistance("same", "same") == 0)
  }
}
