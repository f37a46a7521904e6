import TreatyGraph

/// A sentence in which the words stand out that show who stands where.
struct MarkedSentence {
  private struct Mark {
    var range: ScalarRange
    var name: String
  }

  private let text: String
  private let start: Int
  private var marks: [Mark] = []

  /// The sentence's words are those of its statements' article.
  init(_ sentence: Quote, _ statements: [Statement]) {
    self.init(sentence.text, from: sentence.range.start, statements)
    // Where the sentence was folded for reading, its offsets are not those of its text.
    if sentence.text.unicodeScalars.count != sentence.range.count { marks = [] }
  }

  /// A stretch of a text that begins at an offset.
  init(_ text: String, from start: Int, _ statements: [Statement]) {
    self.text = text
    self.start = start
    for statement in statements {
      let object = statement.object
      marks.append(Mark(range: statement.actor.quote.range, name: "actor"))
      marks.append(
        Mark(range: statement.predicate.quote.range, name: "word \(statement.polarity.rawValue)"))
      for span in object.spans.isEmpty ? [object.quote.range] : object.spans {
        marks.append(Mark(range: span, name: "object"))
      }
    }
  }

  /// The words between all ends of marks, each with the names of those that it is in.
  var markup: Markup {
    let scalars = Array(text.unicodeScalars)
    let ends = marks.flatMap { [$0.range.start - start, $0.range.end - start] }
    let cuts = Set(ends.map { min(max($0, 0), scalars.count) } + [0, scalars.count]).sorted()
    var made = Markup()
    for (first, last) in zip(cuts, cuts.dropFirst()) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[first..<last])
      let names = marks.filter {
        $0.range.start - start <= first && last <= $0.range.end - start && $0.range.count > 0
      }.map(\.name)
      guard !names.isEmpty else {
        made.add(String(view))
        continue
      }
      made.add("span", class: Set(names).sorted().joined(separator: " ")) { $0.add(String(view)) }
    }
    return made
  }
}
