import TreatyGraph

/// Statements of one sentence as an entry of a history: when, what, the words, and where they stand.
struct StatementEntry {
  private static let margin = 12
  /// So many of the articles that repeat it are named.
  private static let namedRepeats = 4

  /// Of one sentence of the article.
  private var statements: [Statement]
  /// The store's numbers of the statements; empty where they are in no store.
  private var numbers: [Int64] = []
  private var article: Article
  /// Nil where the article is in no store.
  private var articleID: Int64?
  /// The first statement with its repeats in other articles, those of the others among them.
  private var leading: SourcedStatement?
  /// False where all statements are one actor's, named above.
  private var namesActor: Bool

  init(
    _ statements: [Statement], article: Article, articleID: Int64? = nil, namesActor: Bool = false
  ) {
    self.statements = statements
    self.article = article
    self.articleID = articleID
    self.namesActor = namesActor
  }

  private init(_ sourced: SourcedStatement) {
    self.init([sourced.statement], article: sourced.article, articleID: sourced.articleID)
    leading = sourced
    numbers = [sourced.id]
  }

  /// The entries of statements, in their order; those of one sentence are put together.
  static func entries(
    of sourced: [SourcedStatement], namingActors: Bool = false
  ) -> [StatementEntry] {
    sourced.reduce(into: []) { entries, next in
      if let last = entries.last, last.articleID == next.articleID,
        last.statements[0].evidence == next.statement.evidence,
        last.statements[0].date == next.statement.date
      {
        entries[entries.count - 1].statements.append(next.statement)
        entries[entries.count - 1].numbers.append(next.id)
        let known = Set(last.leading?.repeats.map(\.articleID) ?? [])
        entries[entries.count - 1].leading?.repeats +=
          next.repeats.filter { !known.contains($0.articleID) }
      } else {
        var entry = StatementEntry(next)
        entry.namesActor = namingActors
        entries.append(entry)
      }
    }
  }

  func print(on console: Console) {
    for line in lines(width: console.terminal.width) { console.print(line.rendered(on: console)) }
  }

  /// The date, then beside it what and whose words, cut to a width.
  func lines(width available: Int) -> [StyledText] {
    let width = min(available, 110) - Self.margin
    let margin = StyledText(String(repeating: " ", count: Self.margin))
    let date = (statements[0].date ?? article.date)?.description ?? "no date"
    let label = date + String(repeating: " ", count: max(1, Self.margin - date.count))
    let lines = statements.flatMap { head($0).lines(width: width) } + details(width: width)
    return lines.enumerated().map { index, line in
      (index == 0 ? StyledText(label, .faint) : margin) + line
    }
  }

  /// `+ supports, planned · 91% · said by Bloomberg`.
  private func head(_ statement: Statement) -> StyledText {
    let style = TextStyle(statement.polarity)
    var line = StyledText("\(statement.polarity.symbol) ", style)
    if namesActor { line = line + StyledText(statement.actor.name + " ", .bold) }
    line = line + StyledText(statement.stanceWords, style)
    // A history is about a treaty; what is about a part of it says so.
    if namesActor || statement.object.kind != .treaty {
      line = line + StyledText(": \(statement.objectWords.truncated(toWidth: 80))")
    }
    let notes = [
      statement.condition.map { "condition: \($0.text)" },
      statement.speaker.map { "said by \($0.name)" }, statement.confidence.percent,
    ]
    return line + StyledText(notes.compactMap { $0.map { " · \($0)" } }.joined(), .faint)
  }

  private func details(width: Int) -> [StyledText] {
    (StyledText("“") + markedSentence + StyledText("”")).lines(width: width)
      + StyledText(source, .faint).lines(width: width)
      + (repeated.map { StyledText($0, .faint).lines(width: width) } ?? [])
  }

  /// The sentence, with actors, predicates and objects standing out.
  private var markedSentence: StyledText {
    let sentence = statements[0].evidence.sentence
    var text = StyledText(sentence.text)
    // Where the sentence was folded for reading, its offsets are not those of its text.
    guard sentence.text.unicodeScalars.count == sentence.range.count else { return text }
    for statement in statements { text.mark(statement, from: sentence.range.start) }
    return text
  }

  /// `Slate, “Biden administration plans …” · page 3 · article 7`.
  private var source: String {
    let title = article.title.map { "“\($0.truncated(toWidth: 60))”" } ?? article.name
    var parts = [([article.outlet].compactMap(\.self) + [title]).joined(separator: ", ")]
    if let page = statements[0].evidence.page { parts.append("page \(page)") }
    if let articleID { parts.append("article \(articleID)") }
    if !numbers.isEmpty {
      let list = numbers.map { String($0) }.joined(separator: ", ")
      parts.append((numbers.count == 1 ? "statement " : "statements ") + list)
    }
    return parts.joined(separator: " · ")
  }

  /// `3 outlets: also Gazette (article 9) and Herald (article 12)`.
  private var repeated: String? {
    guard let places = leading?.repeats, !places.isEmpty else { return nil }
    var names = places.prefix(Self.namedRepeats).map { place in
      (place.article.outlet ?? place.article.title ?? place.article.name).truncated(toWidth: 40)
        + " (article \(place.articleID))"
    }
    if places.count > names.count { names.append("\(places.count - names.count) more") }
    let list = names.dropLast().joined(separator: ", ")
    let spread = leading.flatMap { [$0].spread.words }.map { "\($0): " } ?? ""
    return spread + "also " + (list.isEmpty ? "" : list + " and ") + (names.last ?? "")
  }
}

extension StyledText {
  /// Lets a statement's actor, predicate and object stand out in text that starts at an offset.
  mutating func mark(_ statement: Statement, from offset: Int) {
    let object = statement.object
    apply(.bold, to: statement.actor.quote.range.moved(by: -offset))
    apply(TextStyle(statement.polarity), to: statement.predicate.quote.range.moved(by: -offset))
    for range in object.spans.isEmpty ? [object.quote.range] : object.spans {
      apply(.underlined, to: range.moved(by: -offset))
    }
  }
}

extension ScalarRange {
  fileprivate func moved(by distance: Int) -> ScalarRange {
    ScalarRange(start + distance, end + distance)
  }
}
