import Statements

/// A page as its elements and texts, in document order.
struct HTMLTree {
  struct Node {
    /// Nil for a text, and for elements that have no meaning here.
    var tag: HTMLTag?
    var parent: Int
    /// The index behind the last node inside this one.
    var end: Int
    var attributes: [HTMLAttribute: String] = [:]
    var text: String?
  }

  /// The first is the root; a node stands before all that it holds.
  var nodes: [Node] = []

  subscript(index: Int) -> Node { nodes[index] }

  /// All texts inside a node, white space folded.
  func text(of index: Int) -> String {
    var text = ""
    for node in nodes[index..<nodes[index].end] { text += node.text ?? "" }
    return text.foldingWhiteSpace()
  }

  func first(_ tag: HTMLTag) -> Int? { nodes.firstIndex { $0.tag == tag } }
}
