import Language

/// Takes from the ends of an object what belongs to no phrase: marks, and conjunctions that led
/// over to what was cut off.
struct ObjectTrimmer {
  let lists: WordLists

  /// The tokens of a range without such ends; nil where none are left.
  func trimmed(_ first: Int, _ last: Int, in tree: SentenceTree) -> ClosedRange<Int>? {
    var first = first
    var last = last
    while first <= last, isMark(first, in: tree) {
      // `preferred | 'identifying' actions`: a quotation that ends before the object does.
      let opens = tree.tokens[first].tag == "``"
      if opens, (first..<last).contains(where: { tree.tokens[$0].tag == "''" }) { break }
      first += 1
    }
    while last >= first, isMark(last, in: tree) || isDangling(last, in: tree) {
      // The quotation mark that closes one inside belongs to the words.
      if closesQuotation(last, from: first, in: tree) { break }
      last -= 1
    }
    return first <= last ? first...last : nil
  }

  /// Adverbs and commas between a predicate and its object belong to neither.
  func isSkippedBefore(_ index: Int, in tree: SentenceTree) -> Bool {
    tree.tokens[index].partOfSpeech == .space
      || lists[.skippedBeforeObjects].contains(tree.lower(index))
  }

  private func closesQuotation(_ index: Int, from first: Int, in tree: SentenceTree) -> Bool {
    guard index > first, tree.tokens[index].tag == "''" else { return false }
    let marks = (first..<index).map { tree.tokens[$0].tag }
    return marks.filter { $0 == "``" }.count > marks.filter { $0 == "''" }.count
  }

  private func isMark(_ index: Int, in tree: SentenceTree) -> Bool {
    tree.tokens[index].partOfSpeech == .space
      || lists[.trailingMarks].contains(tree.tokens[index].text)
  }

  /// A conjunction that led over to what was cut off.
  private func isDangling(_ index: Int, in tree: SentenceTree) -> Bool {
    let token = tree.tokens[index]
    return token.partOfSpeech == .coordinatingConjunction
      || (token.partOfSpeech == .subordinatingConjunction
        && lists[.contrast].contains(tree.lower(index)))
  }
}
