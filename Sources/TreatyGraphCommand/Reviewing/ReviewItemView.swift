import TreatyGraph

/// A statement as a person looks at it: its sentence, and each of its parts on a line.
struct ReviewItemView {
  private static let margin = 12

  var item: ReviewItem
  /// As it is now; nil where it is refused.
  var statement: Statement?
  var marks: StatementMarks?
  var place: Int
  var count: Int

  private var shown: Statement { statement ?? item.statement.statement }

  func lines(width: Int) -> [StyledText] {
    let why = item.reasons.map(\.words).joined(separator: ", ")
    let head = "\(place) of \(count) · statement \(item.statement.id)"
    return [StyledText(head, .bold) + StyledText(why.isEmpty ? "" : " · \(why)", .warning)]
      + StyledText(item.statement.placeWords, .faint).lines(width: width) + [StyledText("")]
      + sentence.lines(width: width) + [StyledText("")] + parts(width: width)
  }

  private var sentence: StyledText {
    let sentence = shown.evidence.sentence
    var text = StyledText(sentence.text)
    if sentence.text.unicodeScalars.count == sentence.range.count {
      text.mark(shown, from: sentence.range.start)
    }
    return text
  }

  private func parts(width: Int) -> [StyledText] {
    var parts: [StyledText] = []
    func add(_ name: String, _ value: String?, _ style: TextStyle? = nil) {
      guard let value, !value.isEmpty else { return }
      let label = name + String(repeating: " ", count: max(1, Self.margin - name.count))
      let lines = StyledText(value, style).lines(width: width - Self.margin)
      for (index, line) in lines.enumerated() {
        let margin = String(repeating: " ", count: Self.margin)
        parts.append(StyledText(index == 0 ? label : margin, .faint) + line)
      }
    }
    add("actor", shown.actor.id.map { "\(shown.actor.name) (\($0))" } ?? shown.actor.name, .bold)
    add(
      "stands", "\(shown.polarity.symbol) \(shown.stanceWords)", TextStyle(shown.polarity))
    add("on", shown.objectWords)
    if shown.object.kind != .treaty, let id = shown.object.id { add("of", id) }
    add("condition", shown.condition?.text)
    add("said by", shown.speaker?.name)
    add("date", shown.date?.description)
    add("sure", "\(shown.confidence.percent), \(shown.pattern)", .faint)
    if statement == nil { add("now", "it counts as no statement", .warning) }
    for words in marks?.words ?? [] { add("", words, .faint) }
    return parts
  }
}
