import Statements
import Storage

/// The articles in which words were found: what `treatygraph search` prints.
public struct SearchReport: Hashable, Sendable {
  /// Words of an article around what was found.
  public struct Passage: Hashable, Sendable {
    /// Without the line ends of the article; an ellipsis where it is cut.
    public let text: String
    /// Where the words stand in it.
    public let places: [ScalarRange]
  }

  /// An article with the places that were found.
  public struct Hit: Hashable, Sendable {
    /// What is known of it besides its text.
    public let article: ArticleEntry
    /// How often the words stand in its text; 0 where only the title has them.
    public let placeCount: Int
    /// The first of them with what stands around them.
    public let passages: [Passage]
    /// The statements of the sentences in which the words stand.
    public let statements: [SourcedStatement]
  }

  /// The best first.
  public let hits: [Hit]
  /// How many articles have the words, also those that are left out.
  public let articleCount: Int
  /// What each word was looked for as: the word, then other names of whom it names.
  public let understood: [[String]]

  /// Looks for the words of a question.
  init(
    _ question: SearchQuestion, among filter: ArticleFilter, limit: Int, in store: StatementStore
  ) throws {
    let terms = question.terms
    let answer = try store.search(terms, among: filter, limit: limit)
    hits = try answer.found.map { found in
      let statements = try store.statements(
        matching: StatementQuery(article: found.article.id, includesSuperseded: true))
      return Hit(found, statements: statements)
    }
    articleCount = answer.count
    understood = terms.map { term in
      let beside = term.neighbours.isEmpty ? [] : [term.neighbours.map { $0.last ?? "" }]
      return (term.spellings + beside.map { $0.joined(separator: " … ") })
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }
}

extension SearchReport.Hit {
  init(_ found: FoundText, statements: [SourcedStatement]) {
    article = ArticleEntry(found.article)
    placeCount = found.places.count
    passages = SearchReport.Passage.passages(of: found)
    self.statements = statements.filter { sourced in
      let sentence = sourced.statement.evidence.sentence.range
      return found.places.contains { $0.start < sentence.end && sentence.start < $0.end }
    }
  }
}

extension SearchReport.Passage {
  private static let reach = 70
  private static let most = 3

  /// The first places with the words around them; what is near stands in one passage.
  fileprivate static func passages(of found: FoundText) -> [SearchReport.Passage] {
    let scalars = Array(found.text.unicodeScalars)
    var groups: [[ScalarRange]] = []
    for place in found.places {
      if let last = groups.last?.last, place.start - last.end < reach {
        groups[groups.count - 1].append(place)
      } else if groups.count < most {
        groups.append([place])
      } else {
        break
      }
    }
    return groups.map { passage(around: $0, in: scalars) }
  }

  private static func passage(
    around places: [ScalarRange], in scalars: [Unicode.Scalar]
  ) -> SearchReport.Passage {
    func isSpace(_ index: Int) -> Bool { scalars[index].properties.isWhitespace }
    var start = max(0, (places.first?.start ?? 0) - reach)
    var end = min(scalars.count, (places.last?.end ?? 0) + reach)
    // From the beginning of a word to the end of one.
    while start > 0, start < places[0].start, !isSpace(start - 1) { start += 1 }
    while end < scalars.count, end > places[places.count - 1].end, !isSpace(end) { end -= 1 }
    var words = String.UnicodeScalarView()
    if start > 0 { words.append(contentsOf: "… ".unicodeScalars) }
    let offset = words.count - start
    for index in start..<end { words.append(isSpace(index) ? " " : scalars[index]) }
    if end < scalars.count { words.append(contentsOf: " …".unicodeScalars) }
    return SearchReport.Passage(
      text: String(words),
      places: places.map { ScalarRange($0.start + offset, $0.end + offset) })
  }
}

extension SearchReport.Hit: Encodable {
  private enum Key: String, CodingKey {
    case number, date, outlet, title, name, address, places, passages, statements
  }

  /// One flat object, as `treatygraph search` prints it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(article.number, forKey: .number)
    try fields.encodeIfPresent(article.article.date, forKey: .date)
    try fields.encodeIfPresent(article.article.outlet, forKey: .outlet)
    try fields.encodeIfPresent(article.article.title, forKey: .title)
    try fields.encode(article.article.name, forKey: .name)
    try fields.encodeIfPresent(article.article.address, forKey: .address)
    try fields.encode(placeCount, forKey: .places)
    try fields.encode(passages.map(\.text), forKey: .passages)
    try fields.encode(statements.map(\.id), forKey: .statements)
  }
}
