/// What a file is, by its first bytes and else by its name.
enum DocumentFormat: Hashable {
  case text, page, pdf, feed
  /// Markup of some other sort.
  case xml
  case message, mailbox, package, richText, links, json
  case export(ExportFormat)

  /// So many bytes tell what a file is.
  static let headSize = 1 << 16

  init(of bytes: [UInt8], name: String) {
    let kind = FileKind(name: name)
    if bytes.starts(with: Array("%PDF-".utf8)) || kind == .pdf {
      self = .pdf
    } else if let markup = Self.markup(bytes) {
      self = markup
    } else if let other = Self.binary(bytes) ?? Self.plain(bytes, name: name) {
      self = other
    } else {
      self = kind == .page ? .page : .text
    }
  }

  /// True where a file may hold several articles, or one inside of something.
  var isCollection: Bool {
    switch self {
    case .message, .mailbox, .package, .richText, .links, .export: true
    case .text, .page, .pdf, .feed, .xml, .json: false
    }
  }

  private static func binary(_ bytes: [UInt8]) -> DocumentFormat? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .package }
    return bytes.starts(with: Array("{\\rtf".utf8)) ? .richText : nil
  }

  private static func plain(_ bytes: [UInt8], name: String) -> DocumentFormat? {
    let head = Array(bytes.prefix(headSize))
    let isMarked = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if !isMarked && Mailbox.begins(head) { return .mailbox }
    if !isMarked && MessageHead.begins(head) { return .message }
    if let text = try? SourceText(bytes: Array(bytes.prefix(isMarked ? headSize : 0)), name: name),
      let export = ExportFormat(head: text.bytes)
    {
      return .export(export)
    }
    if let export = ExportFormat(head: head) { return .export(export) }
    if LinkList.begins(head) { return .links }
    let first = head.first { !$0.isSpace && $0 < 0x80 }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    return isJSON && head.contains(UInt8(ascii: "\"")) && JSONValue(bytes) != nil ? .json : nil
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
