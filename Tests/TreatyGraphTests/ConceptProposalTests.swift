import Testing

@testable import TreatyGraph

@Suite("Proposed groups of objects")
struct ConceptProposalTests {
  @Test("The object leads that is most like all of its group, however much others are discussed")
  func leader() throws {
    let others = (0..<30).map { "chair\($0) and table\($0)" }
    let objects =
      [
        "the urgent need of a levy on aviation fuel", "levy on aviation fuel",
        "a levy on aviation fuel by all parties",
      ] + others
    let proposals = try ConceptProposals(
      of: objects.map { name in
        ConceptProposals.Object(
          name: name, treaty: nil, statementCount: name.count, holders: [])
      })
    #expect(proposals.groups.map { $0.map(\.name) }.map(\.first) == ["levy on aviation fuel"])
    #expect(proposals.loneCount == others.count)
  }

  @Test("Of two objects the more discussed leads: neither is more like both")
  func pair() {
    let vectors = WordVectors(of: [["levy", "fuel"], ["levy", "fuel", "new"], ["chair"]])
    let likeness = vectors.likeness(ofEachTo: [0, 1])
    #expect(likeness[0] == likeness[1])
    #expect(vectors.cosine(0, 2) == 0)
    #expect(vectors.cosine(0, 0) > 0.999)
  }
}
