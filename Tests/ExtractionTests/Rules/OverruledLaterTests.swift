import Testing

@testable import Extraction

@Suite("What is overruled further on")
struct OverruledLaterTests {
  @Test(
    "A position of the past falls where the next sentences tell that it turned",
    arguments: [
      (
        "Poland was against the Paris Agreement for years. Last week it came round and backed it.",
        ["Poland support treaty:paris"]
      ),
      (
        "Canada had said that it would sign the Paris Agreement. In the end it did not sign.",
        ["Canada neutral treaty:paris"]
      ),
      (
        "Chile, which had backed the Paris Agreement, now opposes it.",
        ["Chile oppose treaty:paris"]
      ),
    ])
  func falls(text: String, positions: [String]) throws {
    #expect(try ReadText(text).positions == positions)
  }

  @Test(
    "It stays where nothing turned, where somebody else turned, and where it holds now",
    arguments: [
      (
        "Poland was against the Paris Agreement. Peru came round and backed it.",
        ["Poland oppose treaty:paris", "Peru support treaty:paris"]
      ),
      (
        "Poland opposes the Paris Agreement. Poland backed it in 2015.",
        ["Poland oppose treaty:paris", "Poland support treaty:paris"]
      ),
      (
        "Poland opposed the Paris Agreement. Poland now opposes the Kyoto Protocol.",
        ["Poland oppose treaty:paris", "Poland oppose treaty:kyoto"]
      ),
    ])
  func stays(text: String, positions: [String]) throws {
    #expect(try ReadText(text).positions == positions)
  }
}
