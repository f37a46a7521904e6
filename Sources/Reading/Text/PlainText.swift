import CLibXML2

/// The words of a text that has markup in it where only words belong: a title in a feed, a headline
/// in JSON.
///
///     PlainText("Norway &#8216;<em>backs</em>&#8217; it").text  // Norway ‘backs’ it
struct PlainText {
  let text: String

  init(_ markup: String) {
    guard markup.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else {
      text = markup
      return
    }
    // What is escaped twice is a title in HTML that a program took for words.
    let once = Self.decoded(Self.withoutTags(markup))
    text = Self.decoded(Self.withoutTags(once))
  }

  private static func withoutTags(_ markup: String) -> String {
    var text = ""
    var rest = markup[...]
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      let tag = rest[rest.index(after: start)...]
      guard let first = tag.first, first.isLetter && first.isASCII || first == "/",
        let end = tag.prefix(500).firstIndex(of: ">")
      else {
        text += "<"
        rest = tag
        continue
      }
      rest = tag[tag.index(after: end)...]
    }
    return text + rest
  }

  /// With the character that each entity stands for.
  static func decoded(_ markup: String) -> String {
    var text = ""
    var rest = markup[...]
    while let start = rest.firstIndex(of: "&") {
      text += rest[..<start]
      let behind = rest[rest.index(after: start)...]
      guard let end = behind.prefix(32).firstIndex(of: ";"),
        let scalar = scalar(named: behind[..<end])
      else {
        text += "&"
        rest = behind
        continue
      }
      text.unicodeScalars.append(scalar)
      rest = behind[behind.index(after: end)...]
    }
    return text + rest
  }

  private static func scalar(named name: Substring) -> Unicode.Scalar? {
    guard name.first == "#" else {
      guard let entity = htmlEntityLookup(String(name)) else {
        return name == "apos" ? "'" : nil
      }
      return Unicode.Scalar(entity.pointee.value)
    }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20 else { return nil }
    return Unicode.Scalar(value)
  }
}
