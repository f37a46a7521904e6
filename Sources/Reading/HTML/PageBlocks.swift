import Statements

/// Cuts a page into its blocks, leaving out what is no part of any article.
struct PageBlocks {
  private let tree: HTMLTree
  private let hints: PageHints
  private let trust: Trust
  private let prose: PageProse
  private(set) var blocks: [PageBlock] = []
  private var text = ""
  private var linkLength = 0
  private var linkEnd = 0
  /// The block elements that are open, outermost first.
  private var open: [Int] = [0]

  /// Forms that hold more are not forms but pages inside a form.
  private static let longestForm = 1500

  /// How far what elements are called is believed.
  enum Trust {
    case all
    /// On a second try, when going by the hints left nothing.
    case onlyTalk
    /// On a last one; what is there for readers without scripts counts too.
    case nothing
  }

  init(of tree: HTMLTree, hints: PageHints, trust: Trust, prose: PageProse) {
    self.tree = tree
    self.hints = hints
    self.trust = trust
    self.prose = prose
    var index = 0
    while index < tree.nodes.count {
      closeElements(before: index)
      index = take(index)
    }
    closeElements(before: tree.nodes.count)
    flush()
  }

  private mutating func closeElements(before index: Int) {
    while open.count > 1, let last = open.last, tree[last].end <= index {
      flush()
      open.removeLast()
    }
  }

  /// The index to go on with.
  private mutating func take(_ index: Int) -> Int {
    let node = tree[index]
    if let piece = node.text {
      text += piece
      if index < linkEnd { linkLength += piece.foldingWhiteSpace().unicodeScalars.count }
      return index + 1
    }
    guard let tag = node.tag else { return index + 1 }
    if isSkipped(index, node, tag) {
      if tag.isBlock { flush() }
      return node.end
    }
    switch tag {
    case .br:
      // Two in a row end a paragraph; the separator is white space to everybody else.
      if text.last(where: { $0 != " " && $0 != "\n" && $0 != "\t" && $0 != "\r\n" }) == "\u{2028}" {
        flush()
      } else {
        text += "\u{2028}"
      }
    case .hr: flush()
    case .a where node.attributes[.href] != nil: linkEnd = max(linkEnd, node.end)
    default:
      if tag.isBlock {
        flush()
        open.append(index)
      }
    }
    return index + 1
  }

  private func isSkipped(_ index: Int, _ node: HTMLTree.Node, _ tag: HTMLTag) -> Bool {
    switch tag {
    case .html, .body, .main: return false
    case .form:
      if length(of: index, atMost: Self.longestForm) >= Self.longestForm { return false }
    case .figure:
      if contains(.table, in: index) { return false }
    case .header:
      if !contains(.h1, in: index) && !prose.isAmongOther(index, in: tree) { return true }
    case .sup: return !tree.text(of: index).contains { $0.isLetter }
    case .noscript where trust == .nothing: return false
    case .aside, .dialog:
      if prose.isMost(index, in: tree) { return false }
    default: break
    }
    if tag.isNeverRead || isHidden(node) { return true }
    // Inside a line even a dateline or a credit belongs to the sentence.
    guard trust != .nothing && tag.isBlock else { return false }
    switch hints.kind(of: node) {
    case .talk: return !isWrapper(index)
    case .skip: return trust == .all && !isWrapper(index) && !prose.isMost(index, in: tree)
    case .lead:
      return trust == .all && !isWrapper(index) && !prose.isAmongOther(index, in: tree)
        && !holdsBody(index)
    default: return false
    }
  }

  /// A class that speaks of a dialog may stand on what is wrapped round the whole page.
  private func isWrapper(_ index: Int) -> Bool {
    contains(.main, in: index) || contains(.h1, in: index)
  }

  /// Papers that ask for money cut the body into what is a teaser and what remains.
  private func holdsBody(_ index: Int) -> Bool {
    tree.nodes[(index + 1)..<tree[index].end].contains {
      !$0.attributes.isEmpty && hints.kind(of: $0) == .body
    }
  }

  private func isHidden(_ node: HTMLTree.Node) -> Bool {
    node.attributes[.hidden] != nil || node.attributes[.ariaHidden] == "true"
      || node.attributes[.style].map {
        $0.lowercased().filter { $0 != " " }.contains("display:none")
      } ?? false
  }

  private func contains(_ tag: HTMLTag, in index: Int) -> Bool {
    tree.nodes[index..<tree[index].end].contains { $0.tag == tag }
  }

  private func length(of index: Int, atMost limit: Int) -> Int {
    var length = 0
    for node in tree.nodes[index..<tree[index].end] where length < limit {
      length += node.text?.utf8.count ?? 0
    }
    return length
  }

  private mutating func flush() {
    defer {
      text = ""
      linkLength = 0
    }
    let folded = text.foldingWhiteSpace()
    guard folded.utf8.contains(where: \.isAlphanumeric) else { return }
    blocks.append(
      PageBlock(
        kind: kind(of: folded), text: folded, linkLength: linkLength, node: open.last ?? 0))
  }

  private func endsSentence(_ text: String) -> Bool {
    LineBreaks(bytes: Array(text.utf8)).endsSentence(0..<text.utf8.count)
  }

  private func kind(of text: String) -> Passage.Kind {
    var isParagraph = false
    for index in open.reversed() {
      switch tree[index].tag {
      case .p: isParagraph = true
      case .h1, .h2, .h3, .h4, .h5, .h6:
        // A heading that nobody closed holds the article.
        if isParagraph && text.utf8.count > 80 && endsSentence(text) { return .paragraph }
        return .heading
      case .li, .dt, .dd: return .listItem
      case .blockquote: return .quotation
      // Old pages are laid out with tables: what is long or a sentence is no cell of one.
      case .td, .th:
        let isText = text.utf8.count > 200 || isParagraph && endsSentence(text)
        return isText ? .paragraph : .tableCell
      default: break
      }
    }
    return .paragraph
  }
}
