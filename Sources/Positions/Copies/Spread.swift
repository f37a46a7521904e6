import Statements

/// How far some statements are spread: in how many articles and outlets they are printed.
public struct Spread: Hashable, Sendable {
  /// Copies of one report and repeats of one quote count once.
  public private(set) var reportCount = 0
  /// All articles that print them.
  public private(set) var articleCount = 0
  /// Who published those, as far as the articles tell it.
  public private(set) var outlets: Set<String> = []
  /// False where an article does not tell its outlet.
  public private(set) var knowsAllOutlets = true

  /// Counts the articles of some statements and of their repeats.
  public init(of statements: some Sequence<SourcedStatement>) {
    var reports: Set<Int64> = []
    var articles: Set<Int64> = []
    for statement in statements {
      reports.insert(statement.reportID)
      for place in [statement] + statement.repeats where articles.insert(place.articleID).inserted {
        if let outlet = place.article.outlet {
          outlets.insert(outlet)
        } else {
          knowsAllOutlets = false
        }
      }
    }
    reportCount = reports.count
    articleCount = articles.count
  }

  /// Articles that were not counted, as they repeat others.
  public var repeatCount: Int { max(0, articleCount - reportCount) }

  /// The numbers alone.
  public var counts: SpreadCounts {
    SpreadCounts(
      reportCount: reportCount, articleCount: articleCount, outletCount: outlets.count,
      knowsAllOutlets: knowsAllOutlets)
  }

  /// `3 outlets`; `printed 3 times` where that is not known, or one outlet repeats itself; nil where
  /// nothing is repeated.
  public var words: String? { counts.words }
}

extension Sequence<SourcedStatement> {
  /// How many articles they stand in, copies of one report counted once.
  public var reportCount: Int { Set(lazy.map(\.reportID)).count }
  /// In how many articles and outlets they are printed.
  public var spread: Spread { Spread(of: self) }
}
