import TreatyGraph

/// Shows the statements of articles as they are found.
struct ExtractionView {
  private let console: Console
  private let format: Console.Format
  private let printsArticles: Bool
  private var progress: ProgressLine
  private var done = 0
  private var failures = 0

  /// With articles, each is printed before its statements as the format's record.
  init(format: Console.Format, printsArticles: Bool = false, on console: Console) {
    self.console = console
    self.format = printsArticles ? .json : format
    self.printsArticles = printsArticles
    progress = ProgressLine(unit: "articles", on: console)
  }

  mutating func show(_ source: ArticleSource, _ outcome: StatementExtraction.Outcome) {
    done += 1
    progress.clear()
    switch outcome {
    case .failed(let diagnostic):
      failures += 1
      console.report(diagnostic)
    case .extracted(let article):
      let extracted = article.content
      for note in article.notes { console.report(note) }
      if console.printsJSON(format) {
        if printsArticles { console.print(article.record.jsonLine) }
        let name = extracted.document.article.name
        for claim in extracted.claims {
          guard let statement = claim.statement else { continue }
          console.print(statement.jsonLine(document: name, decisions: claim.decisions))
        }
      } else {
        console.print(Self.page(of: extracted, width: console.terminal.width))
      }
    }
    progress.show(done: done, of: nil, current: source.path)
  }

  private static func page(of extracted: ExtractedDocument, width: Int) -> Page {
    let article = extracted.document.article
    let counts =
      counted(extracted.sentenceCount, "sentence") + ", "
      + counted(extracted.statements.count, "statement")
    var page = Page()
    page.add(StyledText(article.title ?? article.name, .bold))
    page.add(StyledText(counts, .faint))
    for sentence in extracted.statements.groupedBySentence {
      page.add()
      page.add(StatementEntry(sentence, article: article, namesActor: true).lines(width: width))
    }
    page.add()
    return page
  }

  mutating func close() -> ExitCode {
    progress.clear()
    return failures == 0 ? .success : .someFailed
  }
}

extension [Statement] {
  /// Neighbours of one sentence put together.
  fileprivate var groupedBySentence: [[Statement]] {
    reduce(into: []) { groups, statement in
      if groups.last?.first?.evidence == statement.evidence {
        groups[groups.count - 1].append(statement)
      } else {
        groups.append([statement])
      }
    }
  }
}
