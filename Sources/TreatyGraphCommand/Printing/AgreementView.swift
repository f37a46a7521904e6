import TreatyGraph

/// Prints how far coders agree, and what they say differently.
struct AgreementView {
  var report: AgreementReport
  /// At most so many disagreements; nil for all.
  var limit: Int?

  func print(as format: Console.Format, on console: Console) throws -> ExitCode {
    if console.printsJSON(format) {
      for variable in AgreementReport.Variable.allCases {
        try console.printJSON(AgreementJSON(report, variable))
      }
    } else {
      console.print(page(width: console.terminal.width))
    }
    guard report.articleCount == 0 else { return .success }
    console.note(
      "no article was coded by two people: treatygraph assign gives articles to coders")
    return .someFailed
  }

  func page(width: Int) -> Page {
    var page = Page()
    guard report.articleCount > 0 else { return page }
    page.add(
      StyledText(report.coders.joined(separator: ", "), .bold)
        + StyledText("  \(counted(report.articleCount, "article"))", .faint))
    page.add()
    let table = Table(
      columns: [
        .text("AGREE ON"), .number("UNITS"), .text("PERCENT"), .text("KAPPA"), .text("ALPHA"),
      ],
      rows: AgreementReport.Variable.allCases.compactMap { variable in
        report.measures[variable].map { measures in
          [
            Table.Cell(variable.words), Table.Cell(String(measures.unitCount)),
            Table.Cell(measures.percent.map { percent($0) } ?? "–"),
            Table.Cell(report.coders.count == 2 ? measures.kappa.map(figure) ?? "–" : "–"),
            Table.Cell(measures.alpha.map(figure) ?? "–"),
          ]
        }
      })
    page.add(table.lines(width: width))
    let shown = report.disagreements.prefix(limit ?? report.disagreements.count)
    for disagreement in shown { add(disagreement, to: &page, width: min(width, 100)) }
    if shown.count < report.disagreements.count {
      page.remark("\(report.disagreements.count - shown.count) more are left out by --limit")
    }
    if report.hiddenCount > 0 {
      page.remark(
        "\(report.hiddenCount) more are in articles that you code blind, and not shown")
    }
    return page
  }

  private func add(
    _ disagreement: AgreementReport.Disagreement, to page: inout Page, width: Int
  ) {
    let what = disagreement.variables.map(\.words).joined(separator: ", ")
    page.add()
    page.add(StyledText("article \(disagreement.article) · \(what)", .bold))
    for line in StyledText("“\(disagreement.sentence)”", .faint).lines(width: width - 2) {
      page.add(StyledText("  ") + line)
    }
    for coding in disagreement.codings {
      var line = StyledText("\(coding.coder): ", .bold)
      if let statement = coding.statement {
        let style = TextStyle(statement.polarity)
        line =
          line + StyledText("\(statement.polarity.symbol) ", style)
          + StyledText("\(statement.actor.name) ") + StyledText(statement.stanceWords, style)
          + StyledText(": \(statement.objectWords.truncated(toWidth: 80))")
          + StyledText(coding.concept.map { " [\($0)]" } ?? "")
      } else {
        line = line + StyledText(coding.claim == nil ? "nothing" : "no statement")
      }
      if let claim = coding.claim { line = line + StyledText(" · \(claim)", .faint) }
      for line in line.lines(width: width - 2) { page.add(StyledText("  ") + line) }
    }
  }

  private func figure(_ figure: AgreementMeasures.Figure) -> String {
    "\(figure.value.hundredths) (\(figure.low.hundredths), \(figure.high.hundredths))"
  }

  private func percent(_ figure: AgreementMeasures.Figure) -> String {
    "\(figure.value.percent) (\(figure.low.percent), \(figure.high.percent))"
  }
}

/// How far coders agree on one question, as a line of JSON.
private struct AgreementJSON: Encodable {
  struct Figure: Encodable {
    var value: Double
    var low: Double
    var high: Double

    init(_ figure: AgreementMeasures.Figure) {
      (value, low, high) = (figure.value, figure.low, figure.high)
    }
  }

  var variable: String
  var coders: [String]
  var articles: Int
  var units: Int
  var disagreements: Int
  var percent: Figure?
  var kappa: Figure?
  var alpha: Figure?

  init(_ report: AgreementReport, _ variable: AgreementReport.Variable) {
    let measures = report.measures[variable]
    self.variable = variable.rawValue
    coders = report.coders
    articles = report.articleCount
    units = measures?.unitCount ?? 0
    disagreements = report.disagreements.count { $0.variables.contains(variable) }
    percent = measures?.percent.map { Figure($0) }
    kappa = report.coders.count == 2 ? measures?.kappa.map { Figure($0) } : nil
    alpha = measures?.alpha.map { Figure($0) }
  }
}

extension Double {
  /// Two digits behind the point: `0.81`.
  fileprivate var hundredths: String {
    let rounded = Int((abs(self) * 100).rounded())
    let digits = String(rounded % 100)
    let sign = self < 0 && rounded > 0 ? "−" : ""
    return "\(sign)\(rounded / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
