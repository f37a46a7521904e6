import Language
import Statements

extension Extractor {
  /// Where the sentences of a document stand in its text, in the order in which statements number
  /// them; what has no word in it is no sentence.
  ///
  /// `parses` holds the sentences of each text of `prepared.texts`, in order.
  package func sentences(
    of prepared: PreparedDocument, parses: [[ParsedSentence]]
  ) -> [ScalarRange] {
    var ranges: [ScalarRange] = []
    for (condensed, sentences) in zip(prepared.passages, parses) {
      var end = 0
      for (position, sentence) in sentences.enumerated() {
        let tree = SentenceTree(sentence, condensed: condensed)
        let isLast = position == sentences.count - 1
        guard let evidence = evidence(of: tree, number: ranges.count, after: end, isLast: isLast)
        else { continue }
        end = evidence.passageEnd
        ranges.append(evidence.value.sentence.range)
      }
    }
    return ranges
  }
}
