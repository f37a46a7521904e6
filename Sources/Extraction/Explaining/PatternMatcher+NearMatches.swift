extension PatternMatcher {
  /// Why no pattern matches at a word: the first thing that each does not find, equal ones together.
  func nearMatches(
    at index: Int, in tree: SentenceTree, isActor: (Int) -> Bool
  ) -> [SentenceExplanation.NearMatch] {
    var nearMatches: [SentenceExplanation.NearMatch] = []
    for entry in entries(at: index, in: tree) {
      for pattern in book.patterns(for: entry.wordClass) {
        guard
          let obstacle = obstacle(to: pattern, of: entry, at: index, in: tree, isActor: isActor)
        else { continue }
        if let equal = nearMatches.firstIndex(where: {
          $0.lexiconLine == entry.line && $0.obstacle == obstacle
        }) {
          nearMatches[equal].patterns.append(pattern.id)
        } else {
          nearMatches.append(
            .init(patterns: [pattern.id], lexiconLine: entry.line, obstacle: obstacle))
        }
      }
    }
    return nearMatches
  }

  private func obstacle(
    to pattern: Pattern, of entry: PredicateEntry, at index: Int, in tree: SentenceTree,
    isActor: (Int) -> Bool
  ) -> SentenceExplanation.Obstacle? {
    guard let governed = surroundings.governed(by: entry, at: index, in: tree) else {
      return .noPreposition(entry.governs)
    }
    let last = governed.last ?? index
    guard surroundings.suit(entry, pattern, after: last, at: index, in: tree) else {
      return .otherComplement(
        takes: entry.complements.map(\.rawValue).sorted(),
        follows: surroundings.complement(after: last, of: index, in: tree).rawValue)
    }
    guard let anchor = pattern.nodes.first, accepts(anchor, index, tree, isActor) else {
      return .otherAnchor
    }
    var bound = [anchor.name: index]
    for node in pattern.nodes.dropFirst() {
      guard let from = node.from.flatMap({ bound[$0] }), let step = node.by else { return nil }
      let found = reach(step, from: from, in: tree).first { accepts(node, $0, tree, isActor) }
      if node.absent == true {
        if found != nil { return .forbiddenNode(node.name) }
      } else {
        guard let found else { return .noNode(node.name, by: step.rawValue) }
        bound[node.name] = found
      }
    }
    return nil
  }
}
