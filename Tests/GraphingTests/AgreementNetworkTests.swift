import Statements
import TestSupport
import Testing

@testable import Graphing

@Suite("Agreement network")
struct AgreementNetworkTests {
  /// Stances from rows of signed counts: 2 is in favour twice, -1 against once.
  private func stances(_ rows: [[Double]]) -> [AgreementNetwork.Stance] {
    rows.enumerated().flatMap { actor, row in
      row.enumerated().filter { $0.element != 0 }.map { object, count in
        AgreementNetwork.Stance(
          actor: actor, object: object, isSupport: count > 0, count: abs(count))
      }
    }
  }

  @Test("The measures of two actors are those of the handbook, worked out by hand")
  func byHand() {
    let rows: [[Double]] = [[2, 1, -1, 0], [1, -3, -1, 1]]
    let network = AgreementNetwork(actorCount: 2, stances(rows))
    #expect(network.weight(0, 1, .congruence, .none) == 2 * 1 + 1 * 1)
    #expect(network.weight(0, 1, .conflict, .none) == 1 * 3)
    #expect(network.weight(0, 1, .subtract, .none) == 0)
    #expect(network.weight(0, 1, .congruence, .averageActivity) == 3 / ((4.0 + 6.0) / 2))
    // Only the first says 1, only the second says 3 and 1; what both say weighs 3.
    #expect(network.weight(0, 1, .congruence, .jaccard) == 3 / (1.0 + 4.0 + 3.0))
    #expect(
      abs(network.weight(0, 1, .congruence, .cosine) - 3 / (6.0 * 12.0).squareRoot()) < 1e-12)
  }

  @Test("Who says nothing agrees with nobody, and nothing is divided by zero")
  func silence() {
    let network = AgreementNetwork(actorCount: 2, stances([[1], [0]]))
    for measure in AgreementNetwork.Measure.allCases {
      for normalization in AgreementNetwork.Normalization.allCases {
        #expect(network.weight(0, 1, measure, normalization) == 0)
      }
    }
  }

  @Test("On 120 actors each measure equals products of whole matrices")
  func matrices() {
    var random = SplitMix64(seed: 11)
    let count = 120
    let rows = (0..<count).map { _ in
      (0..<30).map { _ in Double(random.next(below: 7)) - 3 }.map { abs($0) == 3 ? 0 : $0 }
    }
    let network = AgreementNetwork(actorCount: count, stances(rows))
    let support = rows.map { $0.map { max(0, $0) } }
    let oppose = rows.map { $0.map { max(0, -$0) } }
    func product(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).map { $0 * $1 }.reduce(0, +)
    }
    for left in 0..<count {
      for right in 0..<count where left != right {
        let congruence =
          product(support[left], support[right]) + product(oppose[left], oppose[right])
        let conflict =
          product(support[left], oppose[right]) + product(oppose[left], support[right])
        let norm =
          (product(rows[left], rows[left]) * product(rows[right], rows[right])).squareRoot()
        #expect(network.weight(left, right, .congruence, .none) == congruence)
        #expect(network.weight(left, right, .conflict, .none) == conflict)
        let cosine = network.weight(left, right, .subtract, .cosine)
        #expect(abs(cosine - (congruence - conflict) / norm) < 1e-12)
      }
    }
  }
}

@Suite("Communities")
struct CommunitiesTests {
  private func cliques() -> [Communities.Edge] {
    var edges: [Communities.Edge] = []
    for first in [0, 5] {
      for left in first..<(first + 5) {
        for right in (left + 1)..<(first + 5) {
          edges.append(Communities.Edge(left: left, right: right, weight: 1))
        }
      }
    }
    edges.append(Communities.Edge(left: 0, right: 5, weight: 0.5))
    return edges
  }

  @Test("Two cliques with one weak tie are two communities, and the tie's ends lie between")
  func twoCliques() throws {
    let communities = try Communities(nodeCount: 10, cliques())
    #expect(Set(communities.membership.prefix(5)).count == 1)
    #expect(Set(communities.membership.suffix(5)).count == 1)
    #expect(communities.membership[0] != communities.membership[5])
    #expect(communities.betweenness[0] > communities.betweenness[1])
    #expect(communities.strength[0] == 4.5)
  }

  @Test("What Leiden maximised is igraph's modularity, and the formula's")
  func modularity() throws {
    let edges = cliques()
    let communities = try Communities(nodeCount: 10, edges)
    #expect(abs(communities.quality - communities.modularity) < 1e-12)
    let total = edges.map(\.weight).reduce(0, +)
    let expected = Set(communities.membership).map { group -> Double in
      let inside = edges.filter {
        communities.membership[$0.left] == group && communities.membership[$0.right] == group
      }.map(\.weight).reduce(0, +)
      let degree = (0..<10).filter { communities.membership[$0] == group }
        .map { communities.strength[$0] }.reduce(0, +)
      return inside / total - (degree / (2 * total)) * (degree / (2 * total))
    }.reduce(0, +)
    #expect(abs(communities.modularity - expected) < 1e-12)
  }

  @Test("A network without edges has as many communities as nodes")
  func noEdges() throws {
    #expect(try Communities(nodeCount: 3, []).membership == [0, 1, 2])
  }
}
