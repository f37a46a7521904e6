import Extraction
import Statements

/// How well the positions of news articles are found: by actor, side and treaty.
package struct NewsEvaluation: Sendable {
  package private(set) var articleCount = 0
  /// The positions that every careful reader sees.
  package private(set) var sureCount = 0
  /// Positions that statements with a confidence of one half or more tell, and the right ones. Those
  /// that readers differ on count neither way.
  package private(set) var saidCount = 0
  package private(set) var rightCount = 0
  /// Sure pairs of an actor and a treaty, those that some statement is on, and all that there are.
  package private(set) var pairCount = 0
  package private(set) var foundPairCount = 0
  package private(set) var claimedPairCount = 0
  /// Sure pairs that some sentence speaks of together, with a statement or without one, and all pairs
  /// that sentences speak of.
  package private(set) var foundTogetherCount = 0
  package private(set) var namedTogetherCount = 0
  /// Positions told with a confidence of 0.8 or more, and those of a labelled actor and treaty.
  package private(set) var confidentCount = 0
  package private(set) var confidentPairCount = 0
  /// What went wrong, article by article, for those who mend it.
  package private(set) var mistakes: [Mistake] = []

  /// A position that was not found, or one that is wrong.
  package struct Mistake: Sendable {
    package enum Kind: String, Sendable {
      /// No sentence speaks of both actor and treaty.
      case apart = "not named together"
      case missed, wrong, opposite
    }

    package let article: String
    package let kind: Kind
    package let actor: String
    package let sign: Polarity?
    package let treaty: String?
  }

  /// The sure positions that a statement has.
  package var foundCount: Int {
    sureCount - mistakes.count { $0.kind == .missed || $0.kind == .apart }
  }

  /// Said of a labelled actor and treaty, with the opposite side.
  package var oppositeCount: Int { mistakes.count { $0.kind == .opposite } }

  package var precision: Double? {
    saidCount == 0 ? nil : Double(rightCount) / Double(saidCount)
  }

  package var recall: Double? {
    sureCount == 0 ? nil : Double(foundCount) / Double(sureCount)
  }

  /// The harmonic mean of precision and recall.
  package var f1: Double? {
    guard let precision, let recall, precision + recall > 0 else { return nil }
    return 2 * precision * recall / (precision + recall)
  }

  /// Counts one article.
  mutating func add(
    _ positions: [NewsPosition], _ statements: [Statement], naming named: [NamedPair],
    in article: String, by comparison: NewsComparison
  ) {
    articleCount += 1
    let labels = comparison.labelled(positions)
    let sure = labels.filter(\.isSure)
    let all = statements.compactMap { statement in comparison.found(statement) }
    let said = Self.joined(all.filter { $0.sign != nil && $0.confidence >= 0.5 }) {
      "\($0.actor)\t\($0.treaty)\t\($0.sign.map(\.rawValue) ?? "")"
    }
    sureCount += sure.count
    for position in said {
      let fitting = labels.filter { comparison.isPair(position, $0) }
      let agreeing = fitting.filter { comparison.agrees(position, $0) }
      if agreeing.contains(where: \.isSure) {
        saidCount += 1
        rightCount += 1
      } else if agreeing.isEmpty {
        saidCount += 1
        let isOpposite =
          position.sign != .neutral && fitting.contains { $0.sign != .neutral }
        mistakes.append(
          Mistake(
            article: article, kind: isOpposite ? .opposite : .wrong, actor: position.actor,
            sign: position.sign, treaty: position.treaty))
      }
      if position.confidence >= 0.8 {
        confidentCount += 1
        if !fitting.isEmpty { confidentPairCount += 1 }
      }
    }
    let told = pairs(all, of: sure, by: comparison)
    pairCount += told.labelled
    foundPairCount += told.found
    claimedPairCount += told.all
    let pairsNamed = named.compactMap { comparison.found($0) }
    let together = pairs(pairsNamed, of: sure, by: comparison)
    mistakes += sure.compactMap { label in
      guard !said.contains(where: { comparison.agrees($0, label) }) else { return nil }
      let isNamed = pairsNamed.contains { comparison.isPair($0, label) }
      return Mistake(
        article: article, kind: isNamed ? .missed : .apart, actor: label.actor, sign: label.sign,
        treaty: label.treaty)
    }
    foundTogetherCount += together.found
    namedTogetherCount += together.all
  }

  /// How many pairs of an actor and a treaty are labelled, found of these, and given in all.
  private struct PairCounts {
    let labelled: Int
    let found: Int
    let all: Int
  }

  private func pairs(
    _ found: [NewsComparison.Found], of sure: [NewsComparison.Labelled],
    by comparison: NewsComparison
  ) -> PairCounts {
    let pairs = Self.joined(found) { "\($0.actor)\t\($0.treaty)" }
    let wanted = Dictionary(grouping: sure) { [$0.actor, $0.treaty ?? ""] }
    return PairCounts(
      labelled: wanted.count,
      found: wanted.values.count { labels in
        labels.contains { label in pairs.contains { comparison.isPair($0, label) } }
      },
      all: pairs.count)
  }

  /// Those that are called alike as one, with all their names and the highest confidence.
  private static func joined(
    _ found: [NewsComparison.Found], by key: (NewsComparison.Found) -> String
  ) -> [NewsComparison.Found] {
    var joined: [NewsComparison.Found] = []
    var places: [String: Int] = [:]
    for one in found {
      if let place = places[key(one)] {
        joined[place].names.formUnion(one.names)
        joined[place].confidence = max(joined[place].confidence, one.confidence)
      } else {
        places[key(one)] = joined.count
        joined.append(one)
      }
    }
    return joined
  }
}

extension Evaluator {
  /// Reads the articles of a folder of news and compares who stands where in each.
  package func evaluate(_ news: NewsStandard) throws -> NewsEvaluation {
    var evaluation = NewsEvaluation()
    let comparison = NewsComparison(words: comparisonWords, directory: directory)
    for item in news.items {
      let document = try read(ArticleSource(path: item.path))
      evaluation.add(
        item.positions, try extract(document).statements, naming: try namedPairs(document),
        in: item.name, by: comparison)
    }
    return evaluation
  }
}
