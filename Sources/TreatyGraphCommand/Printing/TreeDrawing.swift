import TreatyGraph

/// A sentence's dependency tree, drawn downwards from its root.
///
///     signed  VBD  ROOT
///     ├─ France  NNP  nsubj  GPE
///     └─ treaty  NN  dobj
///        └─ the  DT  det
struct TreeDrawing {
  private let sentence: ParsedSentence
  private let children: [[Int]]
  private let roots: [Int]

  init(_ sentence: ParsedSentence) {
    self.sentence = sentence
    var children = [[Int]](repeating: [], count: sentence.tokens.count)
    var roots: [Int] = []
    for (index, token) in sentence.tokens.enumerated() {
      if token.head == index || !children.indices.contains(token.head) {
        roots.append(index)
      } else {
        children[token.head].append(index)
      }
    }
    self.children = children
    self.roots = roots
  }

  /// One line for each token; a word in the list of marks stands out.
  func lines(marking marks: [Int: TextStyle] = [:]) -> [StyledText] {
    // Trees of text can be thousands deep, so their way down is kept here and not on the stack.
    var pending = roots.reversed().map { Node(token: $0, lead: "", rest: "") }
    var lines: [StyledText] = []
    while let node = pending.popLast() {
      lines.append(StyledText(node.lead, .faint) + line(of: node.token, marks[node.token]))
      let children = children[node.token]
      for child in children.reversed() {
        let isLast = child == children.last
        pending.append(
          Node(
            token: child, lead: node.rest + (isLast ? "└─ " : "├─ "),
            rest: node.rest + (isLast ? "   " : "│  ")))
      }
    }
    return lines
  }

  private struct Node {
    var token: Int
    /// What stands before the word, and before the words below it.
    var lead: String
    var rest: String
  }

  private func line(of index: Int, _ style: TextStyle?) -> StyledText {
    let token = sentence.tokens[index]
    let facts = [token.tag, token.relation.rawValue, token.entity?.rawValue].compactMap(\.self)
    return StyledText(token.text, style)
      + StyledText(facts.map { "  \($0)" }.joined(), .faint)
  }
}
