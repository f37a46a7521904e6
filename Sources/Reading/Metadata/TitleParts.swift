/// The title of a page cut into headline and outlet: "Headline | Outlet".
struct TitleParts: Hashable {
  var title: String
  var outlet: String?

  /// Cuts at the last separator that has spaces round it.
  init(_ text: String) {
    title = text
    let words = text.split(separator: " ")
    guard
      let cut = words.lastIndex(where: {
        $0.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && $0.value > 0x20 }
          && Self.separators.contains(String($0))
      }), cut > 0, cut + 1 < words.count
    else { return }
    title = words[..<cut].joined(separator: " ")
    outlet = words[(cut + 1)...].joined(separator: " ")
  }

  private static let separators: Set<String> = ["|", "-", "–", "—", "::", "»", "·", "•"]
}
