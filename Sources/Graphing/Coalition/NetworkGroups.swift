/// How strongly two nodes of a network belong together.
package struct WeightedLink: Hashable, Sendable {
  package var left: Int
  package var right: Int
  package var weight: Double

  package init(left: Int, right: Int, weight: Double) {
    self.left = left
    self.right = right
    self.weight = weight
  }
}

/// The groups into which a network falls, without what a picture of it wants to know besides.
package enum NetworkGroups {
  /// The number of each node's group: by the Leiden algorithm, whose groups hang together by more than
  /// a weight on the average. The same network gives the same groups.
  package static func membership(
    nodeCount: Int, _ links: [WeightedLink], leastWeight: Double
  ) throws(GraphingError) -> [Int] {
    try Communities.groups(
      nodeCount: nodeCount,
      links.map { Communities.Edge(left: $0.left, right: $0.right, weight: $0.weight) },
      leastWeight: leastWeight)
  }
}
