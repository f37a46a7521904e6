/// What a file is, by its first bytes and else by its name.
enum DocumentFormat: Hashable {
  case text, page, pdf, feed
  /// Markup of some other sort.
  case xml

  init(of bytes: [UInt8], name: String) {
    let kind = FileKind(name: name)
    if bytes.starts(with: Array("%PDF-".utf8)) || kind == .pdf {
      self = .pdf
    } else if let markup = Self.markup(bytes) {
      self = markup
    } else {
      self = kind == .page ? .page : .text
    }
  }

  /// Pages and feeds begin with markup and soon say what they are.
  private static func markup(_ bytes: [UInt8]) -> DocumentFormat? {
    let head = bytes.prefix(1024).filter { $0 != 0 }.drop {
      $0.isSpace || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0xFE || $0 == 0xFF
    }
    guard head.first == 0x3C else { return nil }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if text.contains("<!doctype html") || text.contains("<html") || text.contains("<head")
      || text.contains("<body")
    {
      return .page
    }
    // A feed may declare so much before it begins that only the declaration names it.
    if text.contains("<rss") || text.contains("<feed") || text.contains("<rdf:rdf")
      || text.contains("<!doctype rss")
    {
      return .feed
    }
    return text.hasPrefix("<?xml") ? .xml : nil
  }
}
