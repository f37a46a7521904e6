/// What keeps an evaluation from being made.
package enum EvaluationError: Error, Hashable, CustomStringConvertible {
  case unreadable(String)
  case malformed(file: String, line: Int, reason: String)
  case malformedLabels(file: String, reason: String)
  case missingDocument(String, gold: String)

  package var description: String {
    switch self {
    case .unreadable(let file): "cannot read the gold standard \(file): is it there, and UTF-8?"
    case .malformed(let file, let line, let reason):
      "\(file):\(line): \(reason); each line is a JSON object with a sentence and its positions"
    case .malformedLabels(let file, let reason):
      "\(file): \(reason); it is one JSON object with the statements of an article"
    case .missingDocument(let document, let gold):
      "\(gold) names \(document), which is not there; run from the folder that holds it"
    }
  }
}
