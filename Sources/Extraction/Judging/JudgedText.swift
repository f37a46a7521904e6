/// A sentence with what stands around it, as the judge reads it.
package struct JudgedText: Hashable, Sendable {
  /// The two sentences before it in its passage.
  var before = ""
  var sentence: String
  /// The sentence behind it in its passage.
  var after = ""
  /// The article's title.
  var title = ""

  package init(before: String = "", sentence: String, after: String = "", title: String = "") {
    self.before = before
    self.sentence = sentence
    self.after = after
    self.title = title
  }
}

extension JudgedText {
  /// A sentence of a passage; those without words are nil.
  init(at position: Int, of sentences: [String?], title: String) {
    before = sentences[..<position].compactMap(\.self).suffix(2).joined(separator: " ")
    sentence = sentences[position] ?? ""
    after = sentences[(position + 1)...].lazy.compactMap(\.self).first ?? ""
    self.title = title
  }
}
