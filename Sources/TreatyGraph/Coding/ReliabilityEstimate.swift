import Foundation
import Statements

/// Fits what is added to the log-odds of each pattern and rule so that reviews come out likeliest.
///
/// A logistic regression whose offset is the confidence that the program tells, so that a pattern of
/// which as many are right as are said to be is left alone; each shift is held near to 0 by a normal
/// prior, so that few reviews change little. Coordinates are solved in turn by Newton's method.
package struct ReliabilityEstimate: Sendable {
  /// A statement that somebody has reviewed.
  package struct Sample: Hashable, Sendable {
    /// Statements of one article succeed and fail together.
    package var article: Int64
    /// What the program said, from 0 to 1.
    package var confidence: Double
    /// The pattern and the rules that made it.
    package var names: [String]
    /// Whether actor, side and object are right.
    package var isRight: Bool

    package init(article: Int64, confidence: Double, names: [String], isRight: Bool) {
      self.article = article
      self.confidence = confidence
      self.names = names
      self.isRight = isRight
    }
  }

  /// What fewer reviews are on is left alone.
  package static let leastCount = 10
  private static let priorVariance = 1.0
  private static let roundLimit = 100
  private static let foldCount: Int64 = 5

  /// What follows for the statements to come.
  package let reliability: Reliability

  /// O(rounds · names of all samples).
  package init(_ samples: [Sample]) {
    var places: [String: [Int]] = [:]
    for (place, sample) in samples.enumerated() {
      for name in Set(sample.names) { places[name, default: []].append(place) }
    }
    let names = places.filter { $0.value.count >= Self.leastCount }.keys.sorted()
    var logOdds = samples.map { sample in
      let confidence = min(max(sample.confidence, 0.01), 0.99)
      return log(confidence / (1 - confidence))
    }
    var shifts = Dictionary(uniqueKeysWithValues: names.map { ($0, 0.0) })
    for _ in 0..<Self.roundLimit {
      var largest = 0.0
      for name in names {
        let shift = shifts[name] ?? 0
        var slope = shift / Self.priorVariance
        var curvature = 1 / Self.priorVariance
        for place in places[name] ?? [] {
          let probability = 1 / (1 + exp(-logOdds[place]))
          slope += probability - (samples[place].isRight ? 1 : 0)
          curvature += probability * (1 - probability)
        }
        let step = min(max(-slope / curvature, -1), 1)
        shifts[name] = shift + step
        for place in places[name] ?? [] { logOdds[place] += step }
        largest = max(largest, abs(step))
      }
      if largest < 1e-6 { break }
    }
    reliability = Reliability(shifts: shifts)
  }

  /// The mean squared distance of confidence and truth, with the shifts of the others for each fifth of
  /// the articles: what applying them would come to. Nil where fewer than five articles are reviewed.
  package static func crossValidatedError(_ samples: [Sample]) -> Double? {
    let articles = Set(samples.map(\.article)).sorted()
    guard articles.count >= foldCount else { return nil }
    let folds = Dictionary(
      uniqueKeysWithValues: articles.enumerated().map { ($0.element, Int64($0.offset) % foldCount) }
    )
    var sum = 0.0
    for fold in 0..<foldCount {
      let others = samples.filter { folds[$0.article] != fold }
      let reliability = ReliabilityEstimate(others).reliability
      sum += samples.filter { folds[$0.article] == fold }.map { reliability.error(of: $0) }
        .reduce(0, +)
    }
    return sum / Double(samples.count)
  }

  /// The same as the program tells it now.
  package static func error(_ samples: [Sample]) -> Double {
    let none = Reliability(shifts: [:])
    return samples.map { none.error(of: $0) }.reduce(0, +) / Double(max(1, samples.count))
  }
}

extension Reliability {
  fileprivate func error(of sample: ReliabilityEstimate.Sample) -> Double {
    let distance = applied(to: sample.confidence, of: sample.names) - (sample.isRight ? 1 : 0)
    return distance * distance
  }
}
