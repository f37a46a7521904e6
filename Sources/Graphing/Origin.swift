import Positions
import Statements

/// What a picture is made from: printed below its title and at its foot.
struct Origin: Hashable, Sendable {
  var articleCount: Int
  /// Articles that repeat others, and so are not counted.
  var repeatCount: Int
  var statementCount: Int
  var period: String?
  /// Statements that were not sure enough to be drawn.
  var uncertainCount: Int
  /// Actors found in too few articles to be drawn.
  var hiddenActors: Int
  /// Statements on something else than what is drawn, or on what their words leave open.
  var onOtherObjects: Int
  var drawnOn: CalendarDate?

  init(
    counted: [SourcedStatement], uncertain: Int, hiddenActors: Int,
    _ options: GraphOptions, onOtherObjects: Int = 0
  ) {
    let spread = counted.spread
    articleCount = spread.reportCount
    repeatCount = spread.repeatCount
    statementCount = counted.count
    let dates = counted.compactMap(\.date)
    let first = options.since ?? dates.min()
    let last = options.until ?? dates.max()
    if let first, let last { period = Caption.period(from: first, to: last) }
    uncertainCount = uncertain
    self.hiddenActors = hiddenActors
    self.onOtherObjects = onOtherObjects
    drawnOn = options.drawnOn
  }

  init(_ overview: StanceOverview, _ options: GraphOptions) {
    articleCount = overview.spread.reportCount
    repeatCount = overview.spread.repeatCount
    statementCount = overview.statementCount
    if let first = options.since ?? overview.firstDate,
      let last = options.until ?? overview.lastDate
    {
      period = Caption.period(from: first, to: last)
    }
    uncertainCount = overview.uncertainCount
    hiddenActors = overview.hiddenCount
    onOtherObjects = overview.onOtherObjects
    drawnOn = options.drawnOn
  }

  /// `45 articles, May 2018 to October 2025`
  var subtitle: String {
    [Caption.articles(articleCount), period].compactMap { $0 }.joined(separator: ", ")
  }

  /// What was left out, and who drew it when.
  func footer(minimumArticles: Int) -> String {
    var parts = ["Drawn by TreatyGraph"]
    if let drawnOn { parts[0] += " on \(Caption.day(drawnOn))" }
    parts[0] += " from \(Caption.statements(statementCount)) in \(Caption.articles(articleCount))"
    if repeatCount > 0 {
      parts.append("\(Caption.moreArticles(repeatCount)) \(Caption.repeatThem(repeatCount))")
    }
    if uncertainCount > 0 {
      parts.append("\(Caption.statements(uncertainCount)) too uncertain to draw left out")
    }
    if hiddenActors > 0 {
      parts.append(
        "\(Caption.actors(hiddenActors)) in fewer than \(Caption.articles(minimumArticles)) left out"
      )
    }
    if onOtherObjects > 0 {
      parts.append(
        "\(Caption.statements(onOtherObjects)) on other or unnamed objects left out")
    }
    return parts.joined(separator: ". ") + "."
  }
}
