import Statements

/// Where the headline may stand: the headings that the page's own title has in it.
struct PageHeadlines {
  /// Of the title element, white space folded.
  let pageTitle: String
  private let tree: HTMLTree
  private let headings: [Int]

  /// Shorter ones are in many a title by chance.
  private static let shortest = 8
  /// A longer title names nothing.
  private static let longest = 500
  /// A page with more headings is a list, or means no good.
  private static let mostHeadings = 500

  init(of tree: HTMLTree) {
    self.tree = tree
    let pageTitle = tree.first(.title).map(tree.text(of:)) ?? ""
    self.pageTitle = pageTitle
    headings = tree.nodes.indices.lazy.filter { tree[$0].tag?.isHeading == true }
      .prefix(Self.mostHeadings)
      .filter { Self.isPart(tree.text(of: $0), of: pageTitle) }
  }

  private static func isPart(_ text: String, of pageTitle: String) -> Bool {
    text.utf8.count >= shortest && text.utf8.count <= longest && pageTitle.utf8.count <= longest
      && (text == pageTitle || TitleParts(pageTitle, around: text) != nil)
  }

  /// The article stands below it, whether it is the headline or the outlet's name.
  var first: Int? { headings.first ?? tree.first(.h1) }

  /// The last one above the article, as the outlet's name comes before the headline; without any the
  /// first heading of the first rank, else the last text that the title has in it.
  func last(before end: Int) -> Int? {
    if let heading = headings.last(where: { $0 <= end }) { return heading }
    if let heading = headings.first ?? tree.first(.h1) { return heading }
    let body = tree.first(.body) ?? 0
    let last = end < tree.nodes.count ? tree[end].end : end
    return tree.nodes.indices.prefix(last).last {
      $0 > body && tree[$0].text.map { Self.isPart($0.foldingWhiteSpace(), of: pageTitle) } == true
    }
  }
}
