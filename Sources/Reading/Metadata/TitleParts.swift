/// The title of a page cut into headline and what else is in it: "Headline | Outlet".
struct TitleParts: Hashable {
  var title: String
  /// What stands before the headline, the outermost first.
  var before: [String] = []
  var after: [String] = []

  /// Cuts at the last separator that has spaces round it.
  init(_ text: String) {
    title = text
    let words = text.split(separator: " ")
    guard let cut = words.lastIndex(where: Self.isSeparator), cut > 0, cut + 1 < words.count else {
      return
    }
    title = words[..<cut].joined(separator: " ")
    after = [words[(cut + 1)...].joined(separator: " ")]
  }

  /// Nil where the headline is not in the title, or where no separator stands beside it.
  ///
  ///     TitleParts("Boards • View topic - A day in Fiji", around: "A day in Fiji")?.before
  ///     // ["Boards", "View topic"]
  init?(_ text: String, around headline: String) {
    let words = text.split(separator: " ")
    let wanted = headline.split(separator: " ")
    guard let first = wanted.first, wanted.count < words.count,
      let start = words.indices.dropLast(wanted.count - 1).first(where: {
        words[$0] == first && words[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return nil }
    title = headline
    let head = words[..<start]
    let tail = words[(start + wanted.count)...]
    guard head.last.map({ Self.isSeparator($0) || $0.hasSuffix(":") }) ?? true,
      tail.first.map(Self.isSeparator) ?? true
    else { return nil }
    before = Self.parts(of: head)
    after = Self.parts(of: tail)
  }

  var outlet: String? { after.last }

  private static func parts(of words: ArraySlice<Substring>) -> [String] {
    words.split(whereSeparator: isSeparator).map { part in
      let text = part.joined(separator: " ")
      return text.hasSuffix(":") ? String(text.dropLast()) : text
    }
  }

  private static func isSeparator(_ word: Substring) -> Bool { separators.contains(String(word)) }

  private static let separators: Set<String> = [
    "|", "-", "–", "—", "::", ":", "»", "«", "·", "•", ">",
  ]
}
