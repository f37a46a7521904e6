import Foundation
import TreatyGraph

/// How a graph is to look.
enum GraphingOptions {
  static let output = Option(
    "output", short: "o", .file(), "The file to write: .svg, .pdf, .png or .dot; required")
  static let view = DefaultedOption(
    "view", ValueKind<GraphView>.choice("VIEW"), default: .stance,
    "What to show; --list-views tells what each is")
  static let listViews = Flag("list-views", "List the views and stop")
  static let theme = DefaultedOption(
    "theme", ValueKind<GraphTheme>.choice("THEME"), default: .light,
    "Colours for a light page, a dark one, or a printer without colours")
  static let grouping = DefaultedOption(
    "group-by", ValueKind<GraphOptions.Grouping>.choice("WHAT"), default: .none,
    "Put the actors of a side together by bloc or kind")
  static let minimumArticles = DefaultedOption(
    "min-articles", .integer("N", in: 1...1_000_000), default: 1,
    "Draw only who is found in so many articles")
  static let maximumActors = DefaultedOption(
    "max-actors", .integer("N", in: 1...2_000), default: 40,
    "Draw so many actors; the others are counted")
  static let title = Option("title", .text("TITLE"), "The title of the picture")

  static let undated = Flag(
    "undated", "Leave out the day of drawing, so that the same store always gives the same bytes")

  static let looks = [
    view.parameter, listViews.parameter, theme.parameter, grouping.parameter,
    minimumArticles.parameter, maximumActors.parameter,
    title.parameter, undated.parameter,
  ]
}

extension CalendarDate {
  /// The day on this machine's clock, where it is.
  fileprivate static var today: CalendarDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

extension Invocation {
  /// The options of a graph that is written to a file of this name.
  func graphOptions(for fileName: String) throws(UsageError) -> GraphOptions {
    guard let format = GraphFormat(fileName: fileName) else {
      throw .badValue(
        fileName, name: "--output", expectation: "a file named .svg, .pdf, .png or .dot")
    }
    var options = GraphOptions(subject: "")
    options.format = format
    options.view = self[GraphingOptions.view]
    options.theme = self[GraphingOptions.theme]
    options.grouping = self[GraphingOptions.grouping]
    options.minimumArticles = self[GraphingOptions.minimumArticles]
    options.maximumActors = self[GraphingOptions.maximumActors]
    options.title = self[GraphingOptions.title]
    options.drawnOn = self[GraphingOptions.undated] ? nil : .today
    return options
  }
}
