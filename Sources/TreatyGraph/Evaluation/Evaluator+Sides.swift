import Extraction
import Statements

/// A side that the judge was asked about in labelled news.
package struct LabelledSide: Encodable, Sendable {
  package let article: String
  /// Actor, treaty and side: what is the same position, wherever it shows.
  package let position: [String]
  /// By the names of `judging.tsv`.
  package let factors: [String: Double]
  /// Nil where careful readers differ.
  package let isRight: Bool?
  /// The numbers of the sure labels that it agrees with.
  package let labels: [Int]
  /// How many sure labels the article has.
  package let labelCount: Int
}

extension Evaluator {
  /// Every side that the judge was asked about in a folder of news, as far as it is on a treaty, and
  /// whether it is right.
  package func labelledSides(_ news: NewsStandard) throws -> [LabelledSide] {
    let comparison = NewsComparison(words: comparisonWords, directory: directory)
    return try news.items.flatMap { item -> [LabelledSide] in
      let labels = comparison.labelled(item.positions)
      let sure = labels.filter(\.isSure)
      let document = try read(ArticleSource(path: item.path))
      return try judgedSides(document).compactMap { side -> LabelledSide? in
        guard let found = comparison.found(side.statement), let sign = found.sign else {
          return nil
        }
        let agreeing = sure.indices.filter { comparison.agrees(found, sure[$0]) }
        let isOpen = agreeing.isEmpty && labels.contains { comparison.agrees(found, $0) }
        return LabelledSide(
          article: item.name, position: [found.actor, found.treaty, sign.rawValue],
          factors: side.factors, isRight: isOpen ? nil : !agreeing.isEmpty, labels: agreeing,
          labelCount: sure.count)
      }
    }
  }
}
