import TreatyGraph

extension StoredArticle {
  /// `12, Gazette, “Talks end”`: its number, who printed it, and its title.
  var words: String {
    let title = article.title.map { "“\($0.truncated(toWidth: 60))”" } ?? article.name
    return ["\(id)", article.outlet, title].compactMap(\.self).joined(separator: ", ")
  }
}

/// An article's text, with what was understood below each sentence that shows a position.
struct MarkedArticle {
  private static let namedCopies = 6

  var view: ArticleView

  func print(on console: Console) {
    printHead(on: console)
    for segment in view.segments {
      if segment.statements.isEmpty {
        printPlain(segment.text, on: console)
      } else {
        printSentence(segment, on: console)
      }
    }
  }

  private func printHead(on console: Console) {
    let article = view.article
    let known = article.article
    console.print(console.styled((known.title ?? known.name).printable, .bold))
    let facts = [known.date?.description, known.outlet, known.address ?? known.name]
    let counts = [
      counted(article.sentenceCount, "sentence"), counted(article.statementCount, "statement"),
    ]
    console.print(
      console.styled(
        (facts.compactMap(\.self) + counts).joined(separator: " · ").printable, .faint))
    for line in copyNotes + [origins].compactMap(\.self) {
      for part in StyledText(line, .faint).lines(width: width(on: console)) {
        console.print(part.rendered(on: console))
      }
    }
    console.print()
  }

  /// Which article it is a copy of, and which are copies of it.
  private var copyNotes: [String] {
    var notes: [String] = []
    if let original = view.original { notes.append("a copy of article \(original.words)") }
    if !view.copies.isEmpty {
      let named = view.copies.prefix(Self.namedCopies).map(\.words).joined(separator: "; ")
      let rest = view.copies.count - Self.namedCopies
      notes.append(
        "\(view.copies.count == 1 ? "its copy" : "its copies"): article \(named)"
          + (rest > 0 ? "; and \(rest) more" : ""))
    }
    return notes
  }

  /// `title from JSON-LD · date from the visible page`.
  private var origins: String? {
    let origins = view.origins
    let found = [
      origins.title.map { "title from \($0.place)" }, origins.date.map { "date from \($0.place)" },
      origins.outlet.map { "outlet from \($0.place)" },
      origins.address.map { "address from \($0.place)" },
    ].compactMap(\.self)
    return found.isEmpty ? nil : found.joined(separator: " · ")
  }

  private func width(on console: Console) -> Int { min(console.terminal.width, 100) }

  /// What lies between sentences with statements, its paragraphs apart as in the text.
  private func printPlain(_ part: String, on console: Console) {
    let paragraphs = part.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, paragraph) in paragraphs.enumerated() {
      let isEmpty = paragraph.allSatisfy(\.isWhitespace)
      // The first and the last may be no more than the ends of their neighbours.
      if isEmpty, index > 0, index < paragraphs.count - 1 { console.print() }
      if isEmpty { continue }
      for line in StyledText(String(paragraph), .faint).lines(width: width(on: console)) {
        console.print(line.rendered(on: console))
      }
    }
  }

  private func printSentence(_ segment: ArticleView.Segment, on console: Console) {
    let statements = segment.statements.map(\.statement)
    var marked = StyledText(segment.text)
    for statement in statements {
      marked.mark(statement, from: statement.evidence.sentence.range.start)
    }
    for line in marked.lines(width: width(on: console)) {
      console.print(line.rendered(on: console))
    }
    for statement in statements {
      for (index, line) in summary(statement).lines(width: width(on: console) - 5).enumerated() {
        console.print((index == 0 ? "   " : "     ") + line.rendered(on: console))
      }
    }
  }

  /// `− France opposes: the draft · said by an envoy · 81% · subject-of-stance-verb`.
  private func summary(_ statement: Statement) -> StyledText {
    let head = "\(statement.polarity.symbol) \(statement.actor.name) \(statement.stanceWords): "
    let notes = [
      statement.condition.map { "condition: \($0.text)" },
      statement.speaker.map { "said by \($0.name)" },
      statement.evidence.page.map { "page \($0)" }, statement.confidence.percent,
      statement.pattern,
    ]
    return StyledText(head, TextStyle(statement.polarity))
      + StyledText(statement.object.quote.text)
      + StyledText(notes.compactMap { $0.map { " · \($0)" } }.joined(), .faint)
  }
}

extension MetadataOrigin {
  /// As a reader of the page would look for it.
  fileprivate var place: String {
    switch self {
    case .jsonLD: "its JSON-LD"
    case .openGraph: "its OpenGraph tags"
    case .meta: "its meta tags"
    case .page: "the visible page"
    }
  }
}
