/// Parses documents into dependency trees, deciding sentence boundaries on the way.
///
/// https://spacy.io/api/dependencyparser. Greedy: the best action in each state.
final class DependencyParser {
  private let system: ArcEager
  private let scorer: StateScorer
  private var features = [Int](repeating: -1, count: ArcEager.featureCount)

  init(system: ArcEager, network: TransitionNetwork, kernel: MatrixProducts) {
    self.system = system
    scorer = StateScorer(network: network, kernel: kernel)
  }

  /// Starts on a batch of documents, given the projected vectors of their tokens.
  func begin(inputs: UnsafePointer<Float>, count: Int) {
    scorer.begin(inputs: inputs, count: count)
  }

  /// Parses the document at a range of the batch's tokens.
  func parse(_ document: Range<Int>, isSpace: [Bool]) -> DependencyTree {
    var state = ArcEagerState(count: document.count)
    while !state.isFinished {
      state.readFeatures(base: document.lowerBound, into: &features)
      let action = state.bestAction(of: system, scores: scorer.scores(features))
      state.apply(action, of: system)
    }
    return DependencyTree(state, system: system, isSpace: isSpace)
  }
}
