import Statements

extension Statement {
  /// The same words so many scalars further on, in a later sentence.
  package func moved(by count: Int) -> Statement {
    var moved = self
    moved.actor.quote = actor.quote.moved(by: count)
    moved.predicate.quote = predicate.quote.moved(by: count)
    moved.object.quote = object.quote.moved(by: count)
    moved.object.spans = object.spans.map { $0.moved(by: count) }
    moved.evidence.sentenceIndex += count
    moved.evidence.sentence = evidence.sentence.moved(by: count)
    return moved
  }
}

extension Quote {
  fileprivate func moved(by count: Int) -> Quote {
    Quote(text: text, range: range.moved(by: count))
  }
}

extension ScalarRange {
  fileprivate func moved(by count: Int) -> ScalarRange {
    ScalarRange(start + count, end + count)
  }
}
