import Statements

/// How much running text each element of a page holds: long texts outside of links, menus and what
/// readers say.
struct PageProse {
  /// Words of prose, and of links, before each node.
  private var words: [Int] = [0]
  private var links: [Int] = [0]

  /// Shorter texts are labels.
  private static let shortest = 10
  /// A page with less has no prose to go by.
  private static let least = 20

  init(of tree: HTMLTree, hints: PageHints) {
    words.reserveCapacity(tree.nodes.count + 1)
    links.reserveCapacity(tree.nodes.count + 1)
    var ignoredEnd = 0
    var linkEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      var count = 0
      var linked = 0
      if let text = node.text, index >= ignoredEnd {
        let length = text.split { $0.isWhitespace }.count
        if index < linkEnd { linked = length } else if length >= Self.shortest { count = length }
      } else if let tag = node.tag, index >= ignoredEnd {
        switch tag {
        case .head, .script, .style, .noscript, .template, .nav, .footer: ignoredEnd = node.end
        case .a where node.attributes[.href] != nil: linkEnd = max(linkEnd, node.end)
        default:
          if tag.isBlock, !node.attributes.isEmpty, hints.kind(of: node) == .talk {
            ignoredEnd = node.end
          }
        }
      }
      words.append(words[index] + count)
      links.append(links[index] + linked)
    }
  }

  private func words(in index: Int, of tree: HTMLTree) -> Int {
    words[tree[index].end] - words[index]
  }

  /// True of an element that holds more than half of the page's prose.
  func isMost(_ index: Int, in tree: HTMLTree) -> Bool {
    let all = words[words.count - 1]
    return all >= Self.least && 2 * words(in: index, of: tree) > all
  }

  /// True of prose without links that has more beside it, or that stands in an article.
  func isAmongOther(_ index: Int, in tree: HTMLTree) -> Bool {
    let own = words(in: index, of: tree)
    guard own > 0, 8 * (links[tree[index].end] - links[index]) < own else { return false }
    var parent = index
    for _ in 0..<2 where parent > 0 {
      parent = tree[parent].parent
      if tree[parent].tag == .body { return false }
      if words(in: parent, of: tree) > own { return true }
    }
    return false
  }
}
