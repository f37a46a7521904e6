import TreatyGraph

/// A statement as an entry of a history: when, what, the words themselves, and where they stand.
struct StatementEntry {
  private static let margin = 12

  private var statement: Statement
  private var article: Article
  private var articleID: Int64?
  /// Said where the object is not the one that the history is about.
  private var namesObject: Bool
  /// Said where the actor is not the one that the history is about.
  private var namesActor: Bool

  init(
    statement: Statement, article: Article, articleID: Int64? = nil, namesObject: Bool = false,
    namesActor: Bool = false
  ) {
    self.statement = statement
    self.article = article
    self.articleID = articleID
    self.namesObject = namesObject
    self.namesActor = namesActor
  }

  init(_ sourced: SourcedStatement, namesObject: Bool = false) {
    self.init(
      statement: sourced.statement, article: sourced.article, articleID: sourced.articleID,
      namesObject: namesObject)
  }

  func print(on console: Console) {
    let date = (statement.date ?? article.date)?.description ?? "no date"
    let style = TextStyle(statement.polarity)
    var head = StyledText(date, .faint) + StyledText(padding(after: date))
    head = head + StyledText("\(statement.polarity.symbol) ", style)
    if namesActor { head = head + StyledText(statement.actor.name + " ", .bold) }
    head = head + StyledText(statement.stanceWords, style)
    if namesObject { head = head + StyledText(" \(statement.object.name)", .underlined) }
    console.print(
      head.rendered(on: console) + console.styled("  \(statement.confidence.percent)", .faint))
    for line in details(width: min(console.terminal.width, 110) - Self.margin) {
      console.print(String(repeating: " ", count: Self.margin) + line.rendered(on: console))
    }
  }

  private func padding(after text: String) -> String {
    String(repeating: " ", count: max(1, Self.margin - text.count))
  }

  private func details(width: Int) -> [StyledText] {
    var lines = (StyledText("“") + markedSentence + StyledText("”")).lines(width: width)
    if let condition = statement.condition {
      lines += StyledText("condition: \(condition.text)").lines(width: width)
    }
    lines += StyledText(source, .faint).lines(width: width)
    return lines
  }

  /// The sentence, with actor, predicate and object standing out.
  var markedSentence: StyledText {
    let sentence = statement.evidence.sentence
    var text = StyledText(sentence.text)
    // Where the sentence was folded for reading, its offsets are not those of its text.
    guard sentence.text.unicodeScalars.count == sentence.range.count else { return text }
    text.mark(statement, from: sentence.range.start)
    return text
  }

  /// `said by Bloomberg · Slate, “Biden administration plans …” · page 3 · article 7`.
  var source: String {
    let title = article.title.map { "“\($0.truncated(toWidth: 60))”" } ?? article.name
    var parts = [([article.outlet].compactMap(\.self) + [title]).joined(separator: ", ")]
    if let speaker = statement.speaker { parts.insert("said by \(speaker.name)", at: 0) }
    if let page = statement.evidence.page { parts.append("page \(page)") }
    if let articleID { parts.append("article \(articleID)") }
    return parts.joined(separator: " · ")
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
