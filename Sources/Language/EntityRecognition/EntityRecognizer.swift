/// Marks the named entities of documents from left to right (https://spacy.io/api/entityrecognizer).
///
/// It has an embedding and an encoder of its own, and never lets an entity cross a sentence.
final class EntityRecognizer {
  /// What was decided for a token.
  struct Mark {
    var kind: EntityKind?
    var isBeginning = false
  }

  private let system: BILUO
  private let scorer: StateScorer
  private var features = [Int](repeating: -1, count: BILUO.featureCount)

  init(system: BILUO, network: TransitionNetwork, kernel: MatrixProducts) {
    self.system = system
    scorer = StateScorer(network: network, kernel: kernel)
  }

  /// Starts on a batch of documents, given the projected vectors of their tokens.
  func begin(inputs: UnsafePointer<Float>, count: Int) {
    scorer.begin(inputs: inputs, count: count)
  }

  /// Marks the tokens of one document of the batch.
  func recognize(
    _ document: Range<Int>, startsSentence: [Bool], isSpace: [Bool], into marks: inout [Mark]
  ) {
    var open: EntityKind?
    var openedAt = -1
    for token in document {
      features[0] = token
      features[1] = openedAt
      features[2] = open == nil ? -1 : token - 1
      let next = token + 1
      let action = system.actions[
        system.bestAction(
          scores: scorer.scores(features), open: open,
          mayContinue: next < document.upperBound && !startsSentence[next],
          isSpace: isSpace[token])]
      let opens = action.move == .begin || action.move == .unit
      marks[token] = Mark(kind: action.kind ?? open, isBeginning: opens)
      switch action.move {
      case .begin:
        open = action.kind
        openedAt = token
      case .inside: break
      case .last, .unit, .outside:
        open = nil
        openedAt = -1
      }
    }
  }
}
