import Statements

/// A statement as an entry of a history: when, what, the words themselves, and where they stand.
struct StatementEntry {
  private static let margin = 12

  var sourced: SourcedStatement
  /// Said where the object is not the one that the history is about.
  var namesObject = false
  /// Said where the actor is not the one that the history is about.
  var namesActor = false

  private var statement: Statement { sourced.statement }

  func print(on console: Console) {
    let date = sourced.date?.description ?? "no date"
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
    let objects =
      statement.object.spans.isEmpty ? [statement.object.quote.range] : statement.object.spans
    text.apply(.bold, to: statement.actor.quote.range, from: sentence.range.start)
    text.apply(
      TextStyle(statement.polarity), to: statement.predicate.quote.range, from: sentence.range.start
    )
    for range in objects { text.apply(.underlined, to: range, from: sentence.range.start) }
    return text
  }

  /// `said by Bloomberg · Slate, “Biden administration plans …” · page 3 · article 7`.
  var source: String {
    let article = sourced.article
    let title = article.title.map { "“\($0.truncated(toWidth: 60))”" } ?? article.name
    var parts = [([article.outlet].compactMap(\.self) + [title]).joined(separator: ", ")]
    if let speaker = statement.speaker { parts.insert("said by \(speaker.name)", at: 0) }
    if let page = statement.evidence.page { parts.append("page \(page)") }
    parts.append("article \(sourced.articleID)")
    return parts.joined(separator: " · ")
  }
}

extension StyledText {
  /// Styles a range that is counted in a text of which this one starts at an offset.
  fileprivate mutating func apply(_ style: TextStyle, to range: ScalarRange, from offset: Int) {
    apply(style, to: ScalarRange(range.start - offset, range.end - offset))
  }
}
