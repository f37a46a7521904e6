import Storage

extension Archive {
  /// What the answers that the store keeps say otherwise than its statements weighed anew; empty where
  /// they agree. O(statements).
  public func answerFaults() throws -> [String] {
    try openForReading().answerFaults().map(\.description)
  }

  /// Weighs all answers that the store keeps anew. O(statements).
  public func rebuildAnswers() throws {
    try openToDecide().rebuildAnswers()
  }
}
