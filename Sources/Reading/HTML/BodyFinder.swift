import Statements

/// Finds the element that holds the article: the subtree whose blocks have the largest weight.
///
/// Prose adds its words, menus take theirs away, so that an element that holds the whole article
/// outweighs both its parts and the page round it. After Pasternack and Roth, "Extracting article
/// text from the web with maximum subsequence segmentation" (WWW 2009), over the tree in place of
/// the token sequence.
struct BodyFinder {
  let tree: HTMLTree
  let hints: PageHints
  /// What stands above it is no part of the article.
  let headline: Int?

  /// The share of the heaviest subtree that an element marked as the body must have.
  private static let trustedShare = 0.6
  /// The share that an element must have that holds all of the article by its nature.
  private static let narrowedShare = 0.8
  /// An article has at least so many.
  private static let fewestWords = 20

  /// The blocks of the article; empty where the page has no prose.
  func body(of blocks: [PageBlock]) -> [PageBlock] {
    var weights = [Int](repeating: 0, count: tree.nodes.count)
    let blocks = below(blocks)
    for block in blocks { weights[block.node] += block.weight }
    for index in tree.nodes.indices.dropFirst().reversed() {
      weights[tree[index].parent] += weights[index]
    }
    var best = 0
    for index in weights.indices where weights[index] >= weights[best] { best = index }
    guard !weights.isEmpty, weights[best] > 0 else { return [] }
    let post = firstPost(weights)
    let marked = post == nil ? marked(weights).map { joined($0, weights, blocks) } : nil
    best = post ?? marked ?? narrowed(best, weights)
    let inside = blocks.filter { best <= $0.node && $0.node < tree[best].end }
    // What the page itself calls the body has no bylines round the prose, but greetings.
    return marked == nil ? trimmed(inside) : inside.filter { !$0.isMostlyLinks }
  }

  /// The opening contribution where the page is a thread of a forum.
  private func firstPost(_ weights: [Int]) -> Int? {
    tree.nodes.indices.first {
      weights[$0] > 0 && !tree[$0].attributes.isEmpty && hints.kind(of: tree[$0]) == .post
    }
  }

  /// The blocks below the headline, if there is any text.
  private func below(_ blocks: [PageBlock]) -> [PageBlock] {
    guard let headline, let start = blocks.firstIndex(where: { $0.node >= headline }) else {
      return blocks
    }
    let words = blocks[start...].reduce(0) { $1.isProse ? $0 + $1.wordCount : $0 }
    return words >= Self.fewestWords ? Array(blocks[start...]) : blocks
  }

  /// The article element or the cell of a layout table that holds nearly all of the heaviest
  /// subtree, or what holds the headline and a third of it: what stands beside is no part of it.
  private func narrowed(_ heaviest: Int, _ weights: [Int]) -> Int {
    var best = heaviest
    var index = headline ?? heaviest
    while index > heaviest && 3 * weights[index] < weights[heaviest] { index = tree[index].parent }
    if index > heaviest, index < tree[heaviest].end { best = index }
    let inside = (best..<tree[best].end).filter {
      switch tree[$0].tag {
      case .article, .td: Double(weights[$0]) >= Self.narrowedShare * Double(weights[best])
      default: false
      }
    }
    return inside.last ?? best
  }

  private func marked(_ weights: [Int]) -> Int? {
    guard let top = weights.max() else { return nil }
    let candidates = tree.nodes.indices.filter {
      Double(weights[$0]) >= Self.trustedShare * Double(top) && !tree[$0].attributes.isEmpty
        && hints.kind(of: tree[$0]) == .body
    }
    return candidates.max { weights[$0] < weights[$1] }
  }

  /// What holds all parts of a body that is cut in several, as round an advertisement: elements marked
  /// alike, without a heading between them that would begin another article.
  private func joined(_ part: Int, _ weights: [Int], _ blocks: [PageBlock]) -> Int {
    let own = tree[part]
    let others = tree.nodes.indices.filter { other in
      weights[other] >= Self.fewestWords && (tree[other].end <= part || other >= own.end)
        && tree[other].tag == own.tag && !tree[other].attributes.isEmpty
        && hints.kind(of: tree[other]) == .body
    }
    return others.reduce(part) { whole, other in
      let (first, last) = other < part ? (other, part) : (part, other)
      let isApart = blocks.contains {
        $0.kind == .heading && $0.node >= tree[first].end && $0.node < last
      }
      var common = whole
      while common > 0, !(common <= other && tree[other].end <= tree[common].end) {
        common = tree[common].parent
      }
      // What lies round the parts must not be more than the parts.
      return isApart || weights[common] < weights[whole] ? whole : common
    }
  }

  /// Without bylines and dates above the first prose, without what follows the last, and without
  /// lists of links and the headings over them.
  private func trimmed(_ blocks: [PageBlock]) -> [PageBlock] {
    guard let first = blocks.firstIndex(where: \.isProse),
      var last = blocks.lastIndex(where: {
        $0.isProse || ($0.kind == .listItem && !$0.isMostlyLinks)
      })
    else { return [] }
    last += tableLength(in: blocks[(last + 1)...])
    var kept: [PageBlock] = []
    for (index, block) in blocks.enumerated() where index <= last {
      let isText = block.isProse || (index > first && !isFiller(block))
      if isText || block.kind == .heading { kept.append(block) }
    }
    return kept.enumerated().filter { index, block in
      guard block.kind == .heading else { return true }
      return !block.isMostlyLinks && index + 1 < kept.count
    }.map(\.element)
  }

  /// How many of the first blocks are a table, with the heading over it: figures and votes stand at the
  /// end of articles, as do tables of links.
  private func tableLength(in blocks: ArraySlice<PageBlock>) -> Int {
    let start = blocks.prefix { $0.kind == .heading && !$0.isMostlyLinks }.endIndex
    guard start < blocks.endIndex, let table = table(around: blocks[start]) else { return 0 }
    let cells = blocks[start...].prefix { $0.node < tree[table].end }
    let isData =
      cells.count >= 4 && cells.allSatisfy { $0.kind == .tableCell && $0.linkLength == 0 }
    return isData ? cells.endIndex - blocks.startIndex : 0
  }

  private func table(around block: PageBlock) -> Int? {
    var index = block.node
    while index > 0, tree[index].tag != .table { index = tree[index].parent }
    return index > 0 ? index : nil
  }

  private func isFiller(_ block: PageBlock) -> Bool {
    if block.isMostlyLinks { return true }
    return block.kind == .paragraph && !block.endsSentence && block.wordCount < 4
  }
}
