/// The heads and relations of one document after the last action, and the sentences they form.
struct DependencyTree {
  /// Heads as indices into the document; a root's is its own.
  private(set) var heads: [Int32]
  private(set) var relations: [DependencyRelation]
  /// The first and the last token that hang from each token.
  private var leftEdges: [Int32] = []
  private var rightEdges: [Int32] = []
  private(set) var startsSentence: [Bool]

  /// Rounds in which the edges settle; spaCy gives up after as many.
  private static let edgeRounds = 12

  init(_ state: ArcEagerState, system: ArcEager, isSpace: [Bool]) {
    heads = state.heads
    relations = Array(repeating: .root, count: heads.count)
    startsSentence = Array(repeating: false, count: heads.count)
    var lifted: [DependencyRelation?] = Array(repeating: nil, count: heads.count)
    var hasLifted = false
    for token in heads.indices {
      if heads[token] < 0 {
        heads[token] = Int32(token)
        continue
      }
      let label = system.labels[Int(state.labels[token])]
      relations[token] = label.relation ?? .root
      lifted[token] = label.liftedTo
      hasLifted = hasLifted || label.liftedTo != nil
    }
    settleEdges()
    if hasLifted {
      lower(lifted, isSpace: isSpace)
      settleEdges()
    }
    for token in heads.indices where heads[token] == Int32(token) {
      startsSentence[Int(leftEdges[token])] = true
    }
  }

  private mutating func settleEdges() {
    leftEdges = heads.indices.map { Int32($0) }
    rightEdges = leftEdges
    for _ in 0..<Self.edgeRounds {
      for token in heads.indices { spread(token) }
      for token in heads.indices.reversed() { spread(token) }
      if edgesAreSettled() { return }
    }
  }

  private mutating func spread(_ token: Int) {
    let head = Int(heads[token])
    if leftEdges[head] > leftEdges[token] { leftEdges[head] = leftEdges[token] }
    if rightEdges[head] < rightEdges[token] { rightEdges[head] = rightEdges[token] }
  }

  /// True if no head lies outside the sentence that the edges give its token.
  private func edgesAreSettled() -> Bool {
    var isStart = [Bool](repeating: false, count: heads.count)
    for token in heads.indices where heads[token] == Int32(token) {
      isStart[Int(leftEdges[token])] = true
    }
    var start = 0
    for token in heads.indices where (token > 0 && isStart[token]) || token == heads.count - 1 {
      for inner in start..<token where heads[inner] < start || heads[inner] > token {
        return false
      }
      start = token
    }
    return true
  }

  /// Hangs lifted tokens below the head that their label asks for: the search of Nivre and Nilsson.
  private mutating func lower(_ lifted: [DependencyRelation?], isSpace: [Bool]) {
    // A lifted token's label is not that of its relation until its turn comes.
    var pending = lifted.map { $0 != nil }
    for token in heads.indices {
      guard let relation = lifted[token] else { continue }
      if let head = lowerHead(for: token, relation: relation, pending: pending, isSpace: isSpace) {
        heads[token] = head
      }
      pending[token] = false
    }
  }

  private func lowerHead(
    for token: Int, relation: DependencyRelation, pending: [Bool], isSpace: [Bool]
  ) -> Int32? {
    var queue = [heads[token]]
    while !queue.isEmpty {
      var following: [Int32] = []
      for node in queue {
        for child in leftEdges[Int(node)]...rightEdges[Int(node)]
        where heads[Int(child)] == node && child != node {
          if isSpace[Int(child)] || child == Int32(token) { continue }
          if relations[Int(child)] == relation && !pending[Int(child)] { return child }
          following.append(child)
        }
      }
      queue = following
    }
    return nil
  }
}
