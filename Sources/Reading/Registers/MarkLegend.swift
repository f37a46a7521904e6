import Statements

/// What letters beside dates mean, where a heading or a line of the page explains them.
///
///     "a: Accession - s: Signature without reservation as to ratification"   // a, s
///     "RatificationR=Ratification, Acceptance A=Accession"                   // R, A; left: Ratification
struct MarkLegend {
  /// By the letters.
  private(set) var kinds: [String: ActKind] = [:]
  /// What stands before the first letter.
  private(set) var rest: Substring

  /// Of a heading, to whose words the first letter may be glued.
  init(glued heading: String, words: [String: ActKind]) {
    rest = heading[...]
    // A pattern is made anew each time; of thousands of cells next to none has a sign of it.
    guard heading.utf8.contains(UInt8(ascii: "=")) else { return }
    let marks = heading.matches(of: /([A-Z]{1,2}|[A-Z][a-z])=/)
    guard let first = marks.first else { return }
    rest = heading[..<first.range.lowerBound]
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : heading.endIndex
      add(mark.output.1, meaning: heading[mark.range.upperBound..<end], words)
    }
  }

  /// Of a line of text; empty where it explains less than two letters.
  init(line: String, words: [String: ActKind]) {
    rest = ""
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }) else {
      return
    }
    let marks = line.matches(of: /\b([A-Za-z]{1,2})\.? ?[:=] ?/)
    guard marks.count > 1 else { return }
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : line.endIndex
      add(mark.output.1, meaning: line[mark.range.upperBound..<end], words)
    }
  }

  private mutating func add(
    _ mark: Substring, meaning: Substring, _ words: [String: ActKind]
  ) {
    let first = meaning.split(separator: ",").first ?? ""
    guard let kind = ActHeading.kind(of: first.lowercased(), words) else { return }
    kinds[String(mark)] = kind
  }
}
