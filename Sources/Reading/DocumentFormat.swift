/// What a file is, by its first bytes and else by its name.
enum DocumentFormat: Hashable {
  case text, page, pdf

  init(of bytes: [UInt8], name: String) {
    let name = name.lowercased().prefix { $0 != "?" && $0 != "#" }
    if bytes.starts(with: Array("%PDF-".utf8)) || name.hasSuffix(".pdf") {
      self = .pdf
      return
    }
    self = Self.isPage(bytes) || name.hasSuffix(".html") || name.hasSuffix(".htm") ? .page : .text
  }

  /// Pages begin with markup and soon say that they are HTML.
  private static func isPage(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1024).filter { $0 != 0 }.drop {
      $0.isSpace || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0xFE || $0 == 0xFF
    }
    guard head.first == 0x3C else { return false }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    return text.contains("<!doctype html") || text.contains("<html") || text.contains("<head")
      || text.contains("<body")
  }
}
