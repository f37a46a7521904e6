/// Where words stand in a text: in a certain sentence rather than elsewhere.
///
/// White space in the words stands for any white space, as texts break their lines anywhere.
package struct WordFinder {
  let scalars: [Unicode.Scalar]
  private let sentence: ScalarRange

  /// `sentence` is the place to look first.
  package init(text: String, near sentence: ScalarRange) {
    scalars = Array(text.unicodeScalars)
    let end = min(sentence.end, scalars.count)
    self.sentence = ScalarRange(min(max(0, sentence.start), end), end)
  }

  /// The words in the sentence, else at their first place in the text; nil where they do not stand
  /// there.
  package func find(_ words: String) -> Quote? {
    inSentence(words) ?? find(words, within: ScalarRange(0, scalars.count))
  }

  /// The words at their first place in the sentence.
  package func inSentence(_ words: String) -> Quote? { find(words, within: sentence) }

  private func find(_ words: String, within range: ScalarRange) -> Quote? {
    let wanted = words.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    guard !wanted.isEmpty else { return nil }
    for start in range.start..<range.end where scalars[start] == wanted[0][0] {
      guard let end = end(of: wanted, from: start), end <= range.end else { continue }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      return Quote(text: String(view), range: ScalarRange(start, end))
    }
    return nil
  }

  private func end(of words: [[Unicode.Scalar]], from start: Int) -> Int? {
    var place = start
    for (number, word) in words.enumerated() {
      let gap = place
      while number > 0, place < scalars.count, scalars[place].properties.isWhitespace {
        place += 1
      }
      guard number == 0 || place > gap, scalars[place...].starts(with: word) else { return nil }
      place += word.count
    }
    return place
  }
}
