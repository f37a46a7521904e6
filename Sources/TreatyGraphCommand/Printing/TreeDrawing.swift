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

  /// Tokens to leave out go with all that hangs on them.
  init(_ sentence: ParsedSentence, leavingOut omitted: Set<Int> = []) {
    self.sentence = sentence
    var children = [[Int]](repeating: [], count: sentence.tokens.count)
    var roots: [Int] = []
    for (index, token) in sentence.tokens.enumerated() where !omitted.contains(index) {
      if token.head == index || !children.indices.contains(token.head) {
        roots.append(index)
      } else {
        children[token.head].append(index)
      }
    }
    self.children = children
    self.roots = roots
  }

  /// One line for each token; some may stand out, or stand under other names.
  func lines(
    marking marks: [Int: TextStyle] = [:], names: [Int: String] = [:]
  ) -> [StyledText] {
    // Trees of text can be thousands deep, so their way down is kept here and not on the stack.
    var pending = roots.reversed().map { Node(token: $0, lead: "", rest: "") }
    var lines: [StyledText] = []
    while let node = pending.popLast() {
      let name = names[node.token] ?? sentence.tokens[node.token].text
      lines.append(
        StyledText(node.lead, .faint) + StyledText(name, marks[node.token])
          + StyledText(facts(of: sentence.tokens[node.token]), .faint))
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

  /// `  NNP  nsubj  GPE`.
  private func facts(of token: Token) -> String {
    [token.tag, token.relation.rawValue, token.entity?.rawValue].compactMap(\.self)
      .map { "  \($0)" }.joined()
  }
}
