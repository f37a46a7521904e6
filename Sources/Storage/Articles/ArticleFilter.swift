import Statements

/// Which articles of a store to look at; what is left nil asks for nothing.
public struct ArticleFilter: Hashable, Sendable {
  /// Words that the name of the outlet has; the case of A to Z is ignored.
  public var outlet: String?
  /// The first day; articles without a date are left out where a day is given.
  public var since: CalendarDate?
  /// The last day.
  public var until: CalendarDate?
  /// Those with a statement on it or on a part of it.
  public var treaty: TreatyID?
  /// True to look at replaced versions as well.
  public var includesSuperseded: Bool
  /// True to look at those alone that people have removed.
  public var onlyRemoved = false

  /// What is not given asks for nothing.
  public init(
    outlet: String? = nil, since: CalendarDate? = nil, until: CalendarDate? = nil,
    treaty: TreatyID? = nil, includesSuperseded: Bool = false
  ) {
    self.outlet = outlet
    self.since = since
    self.until = until
    self.treaty = treaty
    self.includesSuperseded = includesSuperseded
  }

  /// The filter as a condition on the table `article`. Hidden articles are found by no treaty.
  func sql(seenBy view: BlindView?) -> StatementQuery.SQL {
    var conditions = ["TRUE"]
    var values: [any SQLBindable] = []
    if onlyRemoved {
      conditions.append("article.id IN (SELECT article FROM removedArticle)")
    } else if !includesSuperseded {
      conditions.append(StatementQuery.isCurrent)
    }
    if let outlet {
      conditions.append("instr(lower(article.outlet), lower(?)) > 0")
      values.append(outlet)
    }
    if let since {
      conditions.append("article.date >= ?")
      values.append(since.description)
    }
    if let until {
      conditions.append("article.date <= ?")
      values.append(until.description)
    }
    if let treaty {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM statement WHERE statement.article = article.id
          AND statement.objectID = ? AND statement.objectKind <> 'actor'
          AND \(StatementQuery.isSeen))
        """)
      values += [treaty.rawValue, view.hiddenList] as [any SQLBindable]
    }
    return StatementQuery.SQL(text: conditions.joined(separator: " AND "), values: values)
  }
}
