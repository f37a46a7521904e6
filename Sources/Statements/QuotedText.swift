/// A document's text as its quotes are checked against it.
package struct QuotedText: Sendable {
  private let scalars: [Unicode.Scalar]
  private let digest: Int64

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    digest = TextDigest.of(text)
  }

  /// Why a statement cannot be one of this text: a quote has other words than stand at its place,
  /// or no place in it; nil where all is in order.
  ///
  /// An empty quote without a length is in order anywhere in the text: what a user recorded need
  /// not be in the words.
  package func fault(in statement: Statement) -> StatementLineError? {
    guard statement.evidence.sentenceIndex >= 0 else {
      return StatementLineError(
        "the field \"sentence.index\": \(statement.evidence.sentenceIndex) is less than 0")
    }
    guard statement.evidence.page.map({ $0 > 0 }) ?? true else {
      return StatementLineError("the field \"page\" counts from 1")
    }
    guard (0...1).contains(statement.confidence) else {
      return StatementLineError(
        "the field \"confidence\": \(statement.confidence) is not between 0 and 1")
    }
    if let key = statement.key, key.text != digest {
      return StatementLineError("the field \"key\": \"\(key)\" is a key of another text")
    }
    return fault(in: statement.evidence.sentence, "sentence")
      ?? fault(in: statement.actor.quote, "actor")
      ?? fault(in: statement.predicate.quote, "predicate")
      ?? fault(in: statement.object)
      ?? statement.topic.flatMap { fault(in: $0, "topic") }
      ?? statement.speaker.flatMap { fault(in: $0.quote, "speaker") }
      ?? statement.condition.flatMap { fault(in: $0, "condition") }
  }

  private func fault(in quote: Quote, _ field: String) -> StatementLineError? {
    fault(in: quote.text, at: [quote.range], field)
  }

  private func fault(in object: StatementObject) -> StatementLineError? {
    guard !object.spans.isEmpty else { return fault(in: object.quote, "object") }
    return fault(in: object.quote.text, at: object.spans, "object.spans")
      ?? (object.quote.range.lies(in: scalars.count)
        ? nil : outside(object.quote.range, "object"))
  }

  /// The parts of an object stand joined by one space.
  private func fault(
    in words: String, at ranges: [ScalarRange], _ field: String
  ) -> StatementLineError? {
    if let wrong = ranges.first(where: { !$0.lies(in: scalars.count) }) {
      return outside(wrong, field)
    }
    let found = Array(ranges.map { scalars[$0.start..<$0.end] }.joined(separator: [" "]))
    guard !words.unicodeScalars.elementsEqual(found) else { return nil }
    return StatementLineError(
      "the field \"\(field)\": \(quoted(words.unicodeScalars)) does not stand at "
        + "\(ranges[0].start) to \(ranges[ranges.count - 1].end), where the text has "
        + quoted(found))
  }

  private func outside(_ range: ScalarRange, _ field: String) -> StatementLineError {
    StatementLineError(
      "the field \"\(field)\": \(range.start) to \(range.end) is outside of the text, "
        + "which has \(scalars.count) characters")
  }

  private func quoted(_ scalars: some Collection<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.prefix(40))
    return "\"\(String(view))\(scalars.count > 40 ? "…" : "")\""
  }
}
