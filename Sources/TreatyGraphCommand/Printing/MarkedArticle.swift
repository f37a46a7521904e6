import TreatyGraph

extension ArticleEntry {
  /// `12, Gazette, “Talks end”`: its number, who printed it, and its title.
  var words: String {
    let title = article.title.map { "“\($0.truncated(toWidth: 60))”" } ?? article.name
    return ["\(number)", article.outlet, title].compactMap(\.self).joined(separator: ", ")
  }
}

/// An article's text, with what was understood below each sentence that shows a position.
struct MarkedArticle {
  private static let namedCopies = 6

  var report: ArticleReport

  func page(width available: Int) -> Page {
    let width = min(available, 100)
    var page = Page()
    page.add(head(width: width))
    for segment in report.segments {
      page.add(
        segment.statements.isEmpty
          ? plain(segment.text, width: width) : sentence(segment, width: width))
    }
    let showsSigns = report.statements.map(\.statement).contains { statement in
      statement.relation.polarity != statement.polarity
    }
    if showsSigns { page.addSignLegend(width: width) }
    return page
  }

  private func head(width: Int) -> [StyledText] {
    let entry = report.article
    let known = entry.article
    let facts = [known.date?.description, known.outlet, known.address ?? known.name]
    let counts = [
      counted(entry.sentenceCount, "sentence"), counted(report.statements.count, "statement"),
    ]
    var notes = copyNotes + [origins].compactMap(\.self) + (report.marks[0]?.words ?? [])
    if entry.isRemoved { notes.append("removed: it counts nowhere") }
    notes.insert((facts.compactMap(\.self) + counts).joined(separator: " · "), at: 0)
    return StyledText(known.title ?? known.name, .bold).lines(width: width)
      + notes.flatMap { StyledText($0, .faint).lines(width: width) } + [StyledText("")]
  }

  /// Which article it is a copy of, and which are copies of it.
  private var copyNotes: [String] {
    var notes: [String] = []
    if let original = report.original { notes.append("a copy of article \(original.words)") }
    if !report.copies.isEmpty {
      let named = report.copies.prefix(Self.namedCopies).map(\.words).joined(separator: "; ")
      let rest = report.copies.count - Self.namedCopies
      notes.append(
        "\(report.copies.count == 1 ? "its copy" : "its copies"): article \(named)"
          + (rest > 0 ? "; and \(rest) more" : ""))
    }
    return notes
  }

  /// `title from JSON-LD · date from the visible page`.
  private var origins: String? {
    let origins = report.origins
    let found = [
      origins.title.map { "title from \($0.place)" }, origins.date.map { "date from \($0.place)" },
      origins.outlet.map { "outlet from \($0.place)" },
      origins.address.map { "address from \($0.place)" },
    ].compactMap(\.self)
    return found.isEmpty ? nil : found.joined(separator: " · ")
  }

  /// What lies between sentences with statements, its paragraphs apart as in the text.
  private func plain(_ part: String, width: Int) -> [StyledText] {
    let paragraphs = part.split(separator: "\n", omittingEmptySubsequences: false)
    return paragraphs.enumerated().flatMap { index, paragraph in
      guard paragraph.allSatisfy(\.isWhitespace) else {
        return StyledText(String(paragraph), .faint).lines(width: width)
      }
      // The first and the last may be no more than the ends of their neighbours.
      return index > 0 && index < paragraphs.count - 1 ? [StyledText("")] : []
    }
  }

  private func sentence(_ segment: ArticleReport.Segment, width: Int) -> [StyledText] {
    let statements = segment.statements.map(\.statement)
    var marked = StyledText(segment.text)
    for statement in statements {
      marked.mark(statement, from: statement.evidence.sentence.range.start)
    }
    let summaries = segment.statements.flatMap { sourced in
      summary(sourced).lines(width: width - 5).enumerated().map { index, line in
        StyledText(index == 0 ? "   " : "     ") + line
      }
    }
    return marked.lines(width: width) + summaries
  }

  /// `− France (“it”) opposes: the draft → Plastics Treaty · said by an envoy · 81% · statement 37 ·
  /// subject-of-stance-verb`.
  private func summary(_ sourced: SourcedStatement) -> StyledText {
    let statement = sourced.statement
    let actor = statement.actor.name + (unnamed(sourced).map { " (\($0))" } ?? "")
    let head = "\(statement.polarity.symbol) \(actor) \(statement.stanceWords): "
    let treaty = report.treaties[sourced.id].map { " → \($0)" } ?? ""
    let notes =
      [
        statement.condition.map { "condition: \($0.text)" },
        statement.speaker.map { "said by \($0.name)" },
        statement.evidence.page.map { "page \($0)" }, statement.confidence.percent,
        "statement \(sourced.id)", statement.pattern,
      ] + (report.marks[sourced.id]?.words ?? [])
    return StyledText(head, TextStyle(statement.polarity))
      + StyledText(statement.object.quote.text) + StyledText(treaty, .faint)
      + StyledText(notes.compactMap { $0.map { " · \($0)" } }.joined(), .faint)
  }
}

extension MarkedArticle {
  /// What stands in the sentence where it does not name the actor: `“it”`.
  private func unnamed(_ sourced: SourcedStatement) -> String? {
    guard report.unnamed.contains(sourced.id) else { return nil }
    let words = sourced.statement.actor.quote.text
    return words.isEmpty ? "not named here" : "“\(words.truncated(toWidth: 40))”"
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
