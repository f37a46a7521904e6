import CIGraph
import Synchronization

/// The communities of a weighted network, and how central its nodes are, as igraph finds them.
///
/// Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
/// Scientific Reports 9 (2019), maximising modularity.
struct Communities: Hashable, Sendable {
  struct Edge: Hashable, Sendable {
    var left: Int
    var right: Int
    var weight: Double
  }

  /// The number of each node's community.
  let membership: [Int]
  /// What the Leiden algorithm reports.
  let quality: Double
  /// What igraph calculates from the membership.
  let modularity: Double
  /// The sum of the weights of each node's edges.
  let strength: [Double]
  /// On how many shortest paths each node lies, heavy edges being short.
  let betweenness: [Double]

  private static let runs = 10

  /// igraph's random numbers and error handler are global: one network at a time.
  private static let turn = Mutex(())

  init(nodeCount: Int, _ edges: [Edge]) throws(GraphingError) {
    self = try Self.turn.withLock { _ throws(GraphingError) in
      try Self(unlocked: nodeCount, edges)
    }
  }

  /// The groups whose nodes hang together by more than a weight on the average: those of the constant
  /// Potts model, whose size does not depend on that of the network. For many thousand nodes.
  static func groups(
    nodeCount: Int, _ edges: [Edge], leastWeight: Double
  ) throws(GraphingError) -> [Int] {
    guard !edges.isEmpty else { return Array(0..<nodeCount) }
    return try turn.withLock { _ throws(GraphingError) in
      let ends = edges.flatMap { [Int64($0.left), Int64($0.right)] }
      let count = Int64(edges.count)
      var graph = igraph_t()
      try check(treatygraph_make(&graph, Int64(nodeCount), ends, count))
      defer { treatygraph_destroy(&graph) }
      let ones = [Double](repeating: 1, count: nodeCount)
      var membership = [Int64](repeating: 0, count: nodeCount)
      var quality = 0.0
      try check(
        treatygraph_leiden(
          &graph, edges.map(\.weight), count, ones, leastWeight, Self.rounds, 1, &membership,
          &quality))
      return membership.map { Int($0) }
    }
  }

  /// How often a run goes over the network at most. Few are needed; to wait for the last gain may take
  /// for ever, as rounding makes some.
  private static let rounds: Int64 = 10

  private init(unlocked nodeCount: Int, _ edges: [Edge]) throws(GraphingError) {
    let weights = edges.map(\.weight)
    let total = weights.reduce(0, +)
    guard total > 0 else {
      membership = Array(0..<nodeCount)
      quality = 0
      modularity = 0
      strength = [Double](repeating: 0, count: nodeCount)
      betweenness = strength
      return
    }
    let ends = edges.flatMap { [Int64($0.left), Int64($0.right)] }
    let count = Int64(edges.count)
    var graph = igraph_t()
    try Self.check(treatygraph_make(&graph, Int64(nodeCount), ends, count))
    defer { treatygraph_destroy(&graph) }
    var strength = [Double](repeating: 0, count: nodeCount)
    try Self.check(treatygraph_strength(&graph, weights, count, &strength))
    var membership = [Int64](repeating: 0, count: nodeCount)
    var quality = -Double.infinity
    // A run ends in a local maximum: the best of several is kept.
    for seed in 1...Self.runs {
      var candidate = membership
      var candidateQuality = 0.0
      // With the strengths as node weights, this resolution makes the quality the modularity.
      try Self.check(
        treatygraph_leiden(
          &graph, weights, count, strength, 1 / (2 * total), Self.rounds, UInt64(seed), &candidate,
          &candidateQuality))
      guard candidateQuality > quality else { continue }
      (membership, quality) = (candidate, candidateQuality)
    }
    var modularity = 0.0
    try Self.check(treatygraph_modularity(&graph, weights, count, membership, &modularity))
    var betweenness = strength
    try Self.check(treatygraph_betweenness(&graph, weights.map { 1 / $0 }, count, &betweenness))
    self.membership = membership.map { Int($0) }
    self.quality = quality
    self.modularity = modularity
    self.strength = strength
    self.betweenness = betweenness
  }

  private static func check(_ code: Int32) throws(GraphingError) {
    guard code == 0 else {
      let name = treatygraph_reason(code)
      throw .network(message: name.map { String(cString: $0) } ?? "error \(code)")
    }
  }
}
