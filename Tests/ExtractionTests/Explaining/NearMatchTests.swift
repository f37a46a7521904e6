import Testing

@testable import Extraction

@Suite("Why no pattern matches")
struct NearMatchTests {
  private let matcher: PatternMatcher

  init() throws {
    let knowledge = try ShippedData.knowledge()
    matcher = PatternMatcher(
      book: knowledge.patterns, lexicon: knowledge.predicates, lists: knowledge.lists,
      clauses: ClauseReader(lists: knowledge.lists))
  }

  /// What `verb-of-stance` does not find at a word.
  private func obstacles(
    at word: String, in sketch: String
  ) throws -> [SentenceExplanation.Obstacle] {
    let tree = try SentenceTree(sketch: sketch)
    let index = try #require(tree.index(of: word))
    return matcher.nearMatches(at: index, in: tree) { tree.groups[$0] != nil }
      .filter { $0.patterns.contains("verb-of-stance") }.map(\.obstacle)
  }

  @Test("An actor that is missing is told with the way to it")
  func node() throws {
    let sketch = """
      Rain           NNP  nsubj  rejected
      rejected/reject VBD ROOT
      talks/talk     NNS  dobj   rejected
      """
    #expect(
      try obstacles(at: "rejected", in: sketch).contains(.noNode("actor", by: "subject")))
  }

  @Test("A preposition that does not follow, and an object of another kind, are told")
  func complement() throws {
    let sketch = """
      Peru*          NNP  nsubj  called
      called/call    VBD  ROOT
      .              .    punct  called
      """
    let obstacles = try obstacles(at: "called", in: sketch)
    #expect(
      obstacles.contains {
        if case .noPreposition(let words) = $0 { words.contains("for") } else { false }
      })
    let rejected = try self.obstacles(
      at: "rejected",
      in: sketch.replacing("called", with: "rejected").replacing("/call", with: "/reject"))
    #expect(
      rejected.contains {
        if case .otherComplement(_, let follows) = $0 { follows == "none" } else { false }
      })
  }

  @Test("The wrong voice is told")
  func voice() throws {
    let sketch = """
      Talks/talk       NNS  nsubjpass  rejected
      were/be          VBD  auxpass    rejected
      rejected/reject  VBN  ROOT
      today            NN   npadvmod   rejected
      """
    #expect(try obstacles(at: "rejected", in: sketch).contains(.otherAnchor))
  }

  @Test("Where a pattern matches it lacks nothing, and a word that is unknown has none")
  func match() throws {
    let sketch = """
      Peru*            NNP  nsubj  rejected
      rejected/reject  VBD  ROOT
      talks/talk       NNS  dobj   rejected
      """
    #expect(try obstacles(at: "rejected", in: sketch).isEmpty)
    #expect(try obstacles(at: "talks", in: sketch).isEmpty)
  }
}
