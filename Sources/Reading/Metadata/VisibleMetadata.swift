import Statements

/// What readers of a page see of its title, outlet and date.
struct VisibleMetadata {
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var address: String?
  private(set) var date: CalendarDate?

  /// A longer text is no dateline but a sentence with a date in it.
  private static let longestDateline = 120
  /// So many elements and texts before the headline still belong to it.
  private static let nearest = 12
  /// A title of more parts names no outlet.
  private static let mostParts = 4

  init(
    of tree: HTMLTree, headlines: PageHeadlines, bodyStart: Int?, dates: DateReader,
    rules: ReadingRules
  ) {
    let end = bodyStart ?? tree.nodes.count
    let pageTitle = headlines.pageTitle
    let place = headlines.last(before: end)
    let heading = place.map(tree.text(of:)).flatMap { $0.isEmpty ? nil : $0 }
    title = heading
    let around = heading.flatMap { TitleParts(pageTitle, around: $0) }
    if !pageTitle.isEmpty, let parts = around ?? (heading == nil ? TitleParts(pageTitle) : nil) {
      title = parts.title
      outlet = parts.outlet ?? Self.outlet(among: parts.before, in: tree, rules)
    }
    // Where the title is another one than the headline, its end may still name the outlet.
    outlet = outlet ?? Self.outlet(among: TitleParts(pageTitle).after, in: tree, rules)
    outlet = outlet ?? Self.rightsHolder(in: tree, rules)
    address =
      tree.nodes.first { $0.tag == .link && $0.attributes[.rel] == "canonical" }?
      .attributes[.href]
    date =
      Self.markedDate(in: tree, dates: dates)
      ?? Self.dateline(
        in: tree, headline: place, bodyStart: bodyStart, dates: dates, words: rules.dateWords)
  }

  /// A name before the headline is the outlet's where the page has it elsewhere or it sounds so.
  private static func outlet(
    among parts: [String], in tree: HTMLTree, _ rules: ReadingRules
  ) -> String? {
    parts.prefix(mostParts).first { part in
      part.split(separator: " ").contains { rules.isPublisher(String($0)) }
        || tree.nodes.contains {
          guard let text = $0.text, text.utf8.count <= longestDateline else { return false }
          return text.contains(part) && tree[$0.parent].tag != .title
        }
    }
  }

  /// The name behind the last copyright sign: "© Copyright 2009 Southern Cross Times".
  private static func rightsHolder(in tree: HTMLTree, _ rules: ReadingRules) -> String? {
    let node = tree.nodes.last { $0.text?.unicodeScalars.contains("©") == true }
    guard let text = node?.text?.unicodeScalars, let sign = text.lastIndex(of: "©") else {
      return nil
    }
    var words = String(text[sign...].dropFirst().prefix(200)).split { $0.isWhitespace }[...]
    // Years come first, and perhaps a word before them.
    while let word = words.first,
      !word.contains(where: \.isLetter) || words.dropFirst().first?.first?.isNumber == true
    {
      words.removeFirst()
    }
    var name: [Substring] = []
    for word in words {
      guard let first = word.first, first.isLetter || first == "&", name.count < 8 else { break }
      let bare = word.prefix { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" || $0 == "&" }
      name.append(bare)
      if bare.endIndex != word.endIndex { break }
    }
    let holder = name.joined(separator: " ")
    guard holder.first?.isUppercase == true,
      name.contains(where: { rules.isPublisher(String($0)) })
    else { return nil }
    return holder
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

  /// The date of the short text nearest to the headline: below it, just above it, else anywhere;
  /// one that is said to be another day's only where there is no other.
  private static func dateline(
    in tree: HTMLTree, headline: Int?, bodyStart: Int?, dates: DateReader,
    words: [String: DateWord]
  ) -> CalendarDate? {
    let start = headline ?? tree.first(.h2) ?? tree.first(.body) ?? 0
    // Broken pages have headlines outside their body.
    let body = min(start, tree.first(.body) ?? 0)
    let end = bodyStart ?? tree.nodes.count
    let places = [headline, bodyStart].compactMap { $0 }
    var other: CalendarDate?
    func first(_ indices: some Sequence<Int>) -> CalendarDate? {
      for index in indices {
        guard let text = Self.dateline(at: index, in: tree, besides: places) else { continue }
        let said = Dateline(text, words: words)
        guard let date = dates.find(in: said.text) else { continue }
        guard said.isOther else { return date }
        other = other ?? date
      }
      return nil
    }
    let found =
      first(start..<max(start, end))
      ?? first((max(body, start - nearest)..<start).reversed())
      ?? first(start..<tree.nodes.count) ?? first(body..<start)
    return found ?? other
  }

  /// What stands behind a word such as "published", and whether only the like of "updated" is there.
  private struct Dateline {
    var text: String
    var isOther = false

    init(_ text: String, words: [String: DateWord]) {
      self.text = text
      var rest = text[...]
      while let start = rest.firstIndex(where: \.isLetter) {
        let word = rest[start...].prefix { $0.isLetter }
        rest = rest[word.endIndex...]
        switch words[word.lowercased()] {
        case .published:
          self.text = String(rest)
          isOther = false
          return
        case .other: isOther = true
        case nil: break
        }
      }
    }
  }

  /// A short text with a digit in it; what stands in a table of facts is no dateline.
  private static func dateline(at index: Int, in tree: HTMLTree, besides places: [Int]) -> String? {
    guard let text = tree[index].text, text.utf8.count <= longestDateline,
      text.utf8.contains(where: \.isDigit)
    else { return nil }
    var parent = tree[index].parent
    while parent > 0 {
      switch tree[parent].tag {
      case .script, .style, .noscript, .template: return nil
      case .table:
        // Old pages are laid out with tables, which hold the headline or the body too.
        guard places.contains(where: { parent < $0 && $0 < tree[parent].end }) else { return nil }
      default: break
      }
      parent = tree[parent].parent
    }
    return text
  }
}
