import TreatyGraph

/// The figures of an evaluation on news.
struct NewsReport {
  let evaluation: NewsEvaluation
  let console: Console

  func printFigures() {
    let news = evaluation
    console.print(
      "\(counted(news.articleCount, "article")), \(counted(news.sureCount, "position"))")
    var table = Table(columns: [
      .text("MEASURE"), .number("OF"), .number("RIGHT"), .number("SHARE"),
    ])
    table.rows = [
      row("positions found", of: news.sureCount, news.foundCount),
      row("positions told that are right", of: news.saidCount, news.rightCount),
      row("told with the opposite side", of: news.saidCount, news.oppositeCount),
      row("pairs of actor and treaty found", of: news.pairCount, news.foundPairCount),
      row("pairs named together", of: news.pairCount, news.foundTogetherCount),
      row("told at 0.8 and more: pair right", of: news.confidentCount, news.confidentPairCount),
    ]
    console.print()
    for line in table.lines(for: console) { console.print(line) }
    console.print()
    console.print("pairs told for each labelled one \(each(news.claimedPairCount))")
    console.print("pairs named together for each labelled one \(each(news.namedTogetherCount))")
    console.print(
      "F1 \(Fraction.text(news.f1)), precision \(Fraction.text(news.precision)), "
        + "recall \(Fraction.text(news.recall))")
  }

  /// The mistakes in the first articles that have any, a line each.
  func printErrors(limit: Int) {
    var articles: [String] = []
    for mistake in evaluation.mistakes {
      if articles.last != mistake.article {
        guard articles.count < limit else { return }
        articles.append(mistake.article)
        console.print("\n\(console.styled(mistake.article, .bold))")
      }
      console.print(
        "  \(mistake.kind.rawValue): \(mistake.actor) \(mistake.sign?.rawValue ?? "-") "
          + (mistake.treaty ?? "a treaty without a name"))
    }
  }

  private func each(_ count: Int) -> String {
    let pairs = evaluation.pairCount
    return Fraction.text(pairs == 0 ? nil : Double(count) / Double(pairs))
  }

  private func row(_ name: String, of count: Int, _ right: Int) -> [Table.Cell] {
    let share = count == 0 ? nil : Double(right) / Double(count)
    return [name, "\(count)", "\(right)", Fraction.text(share)].map { Table.Cell($0) }
  }
}
