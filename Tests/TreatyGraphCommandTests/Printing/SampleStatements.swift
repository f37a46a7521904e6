import TestSupport
import TreatyGraph

extension SourcedStatement {
  /// "Ruritania backs the treaty." in an article of its own with all that is known of one.
  static func sample(_ id: Int64, on date: String, _ statement: Statement) -> SourcedStatement {
    let article = Article(
      name: "\(id).txt", title: "Talks enter week \(id)", date: CalendarDate(date),
      outlet: "The Gazette", address: nil)
    return SourcedStatement(id: id, statement: statement, article: article, articleID: id)
  }
}

extension Statement {
  func with(_ change: (inout Statement) -> Void) -> Statement {
    var copy = self
    change(&copy)
    return copy
  }
}
