import Language
import Statements

/// Finds the fronted frame of a sentence: `the budget` in "On the budget, the EU proposed …".
struct TopicReader {
  let lists: WordLists
  let objects: ObjectReader

  func topic(of tree: SentenceTree, in sentence: ScalarRange) -> Quote? {
    for omission in tree.condensed.omissions {
      guard let topic = omission.topic else { continue }
      let quote = tree.condensed.quote(topic)
      if sentence.contains(quote.range) { return quote }
    }
    guard let comma = tree.tokens.firstIndex(where: { $0.text == "," }), comma > 1 else {
      return nil
    }
    let words = (0..<min(comma, 4)).map(tree.lower)
    var length = min(words.count, 3)
    while length > 0, !lists[.topicMarkers].contains(words.prefix(length).joined(separator: " ")) {
      length -= 1
    }
    guard length > 0, length < comma else { return nil }
    // The comma that closes the frame, not one inside it: the last before the first subject.
    var end = comma
    if let subject = tree.tokens.indices.first(where: {
      $0 > comma && [.nominalSubject, .passiveNominalSubject].contains(tree.tokens[$0].relation)
        && tree.groups[$0] != nil
    }) {
      let first = tree.leftEdge[subject]
      if first > 0, tree.tokens[first - 1].text == "," { end = first - 1 }
    }
    // `On Monday` tells when, not what.
    guard !(length..<end).contains(where: { [.date, .time].contains(tree.tokens[$0].entity) })
    else {
      return nil
    }
    guard !(length..<end).contains(where: { tree.tokens[$0].relation == .root }) else { return nil }
    return objects.trimmed(length, end - 1, in: tree).map { tree.quote($0) }
  }
}
