import Statements

/// What readers of a page see of its title, outlet and date.
struct VisibleMetadata {
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var address: String?
  private(set) var date: CalendarDate?

  /// A longer text is no dateline but a sentence with a date in it.
  private static let longestDateline = 120

  init(of tree: HTMLTree, dates: DateReader, heading: String?) {
    let pageTitle = tree.first(.title).map(tree.text(of:))
    title = heading
    if let pageTitle, !pageTitle.isEmpty {
      let parts = TitleParts(pageTitle)
      let isCut = heading == nil || parts.title == heading
      title = heading ?? parts.title
      if isCut { outlet = parts.outlet }
    }
    address =
      tree.nodes.first { $0.tag == .link && $0.attributes[.rel] == "canonical" }?
      .attributes[.href]
    date = Self.markedDate(in: tree, dates: dates) ?? Self.dateline(in: tree, dates: dates)
  }

  /// The date of an element that is marked as one; the one of publication before any other.
  private static func markedDate(in tree: HTMLTree, dates: DateReader) -> CalendarDate? {
    var first: CalendarDate?
    for (index, node) in tree.nodes.enumerated() {
      let isPublication = node.attributes[.itemprop] == "datePublished"
      guard node.tag == .time || isPublication else { continue }
      let texts = [node.attributes[.datetime], node.attributes[.content], tree.text(of: index)]
      let found = texts.lazy.compactMap { $0 }.compactMap { text -> CalendarDate? in
        if case .date(let date) = dates.read(text) { date } else { nil }
      }.first
      if isPublication, let found { return found }
      first = first ?? found
    }
    return first
  }

  /// The first short text with a date in it that follows the first heading, else any.
  private static func dateline(in tree: HTMLTree, dates: DateReader) -> CalendarDate? {
    let start = tree.first(.h1) ?? tree.first(.h2) ?? tree.first(.body) ?? 0
    return dateline(in: tree, from: start, dates: dates)
      ?? dateline(in: tree, from: tree.first(.body) ?? 0, dates: dates)
  }

  private static func dateline(
    in tree: HTMLTree, from start: Int, dates: DateReader
  ) -> CalendarDate? {
    for (index, node) in tree.nodes.enumerated().dropFirst(start) {
      guard let text = node.text, text.utf8.count <= longestDateline,
        text.utf8.contains(where: \.isDigit)
      else { continue }
      switch tree[tree[index].parent].tag {
      case .script, .style, .noscript, .template: continue
      default: break
      }
      if let date = dates.find(in: text) { return date }
    }
    return nil
  }
}
