import CLibXML2
import Statements

/// Reads RSS and Atom through libxml2, forgiving faults in their markup.
///
/// Entities that a feed declares are never expanded, so that none can swell; nothing that a feed
/// refers to is opened. Of a feed that breaks off the items before the break are read.
struct FeedParser {
  private let dates: DateReader
  /// Where the feed was fetched: what its links are relative to, if it does not say.
  private let address: String?
  private var feed = Feed()
  private var home: String?
  private var item: Draft?
  /// The element whose text is being read, and how deep it stands.
  private var element: FeedElement?
  private var elementDepth: Int32 = 0
  private var text = ""

  private struct Draft {
    var item = Feed.Item(id: "")
    var summary = ""
    var fallbackDate: CalendarDate?
    /// An id that is an address.
    var permanentLink: String?
  }

  /// More items than a feed ever has.
  private static let mostItems = 20_000
  /// More faults in the markup than a feed ever has.
  private static let mostFaults = 20_000

  /// Nil where the text, which is UTF-8 whatever it says, is no feed.
  static func feed(of text: [UInt8], at address: String?, dates: DateReader) -> Feed? {
    var parser = FeedParser(dates: dates, address: address)
    let bytes = namingEntities(in: text)
    var isFeed = false
    tg_xml_be_quiet()
    bytes.withUnsafeBytes { bytes in
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      // The tree is made first, because the stream reader gives up at the first fault, and feeds
      // are full of loose ampersands.
      guard
        let document = tg_xml_read(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
          Int32(options), Self.mostFaults)
      else { return }
      defer { xmlFreeDoc(document) }
      guard let reader = xmlReaderWalker(document) else { return }
      defer { xmlFreeTextReader(reader) }
      while xmlTextReaderRead(reader) == 1, parser.feed.items.count < Self.mostItems {
        if xmlTextReaderDepth(reader) == 0, let root = Self.name(reader) {
          isFeed = isFeed || root == "rss" || root == "feed" || root == "RDF"
        }
        parser.take(reader)
      }
    }
    // The parser closes what a broken feed left open: its last item is only a part of one.
    let end = String(decoding: bytes.suffix(200), as: UTF8.self)
    if !end.contains("</rss>") && !end.contains("feed>") && !end.contains("RDF>") {
      parser.feed.items = parser.feed.items.dropLast()
    }
    return isFeed ? parser.feed : nil
  }

  private init(dates: DateReader, address: String?) {
    self.dates = dates
    self.address = address
  }

  /// With the characters in place of entities that XML does not know, as `&ocirc;`: the parser would
  /// drop them.
  private static func namingEntities(in text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let name = text[(index + 1)...].prefix(10).prefix(while: \.isAlphanumeric)
      if text[index] == 0x26, name.count > 1, name.endIndex < text.count,
        text[name.endIndex] == 0x3B,
        let entity = htmlEntityLookup(String(decoding: name, as: UTF8.self)),
        let scalar = Unicode.Scalar(entity.pointee.value), entity.pointee.value > 0x7F
      {
        output += Array(String(Character(scalar)).utf8)
        index = name.endIndex + 1
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return output
  }

  private static func name(_ reader: xmlTextReaderPtr) -> String? {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) }
  }

  private static func element(_ reader: xmlTextReaderPtr) -> FeedElement? {
    guard let name = name(reader) else { return nil }
    let prefix = xmlTextReaderConstPrefix(reader).map { String(cString: $0) }
    // Where the prefix is not declared, it is a part of the name.
    let parts = name.split(separator: ":")
    return FeedElement(
      name: parts.last.map(String.init) ?? name,
      prefix: parts.count == 2 ? String(parts[0]) : prefix)
  }

  private mutating func take(_ reader: xmlTextReaderPtr) {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue: start(reader)
    case XML_READER_TYPE_END_ELEMENT.rawValue: end(reader)
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      if element != nil, let value = xmlTextReaderConstValue(reader) {
        text += String(cString: value)
      }
    default: break
    }
  }

  private mutating func start(_ reader: xmlTextReaderPtr) {
    // Markup inside a text, as Atom's XHTML content has it: its words count, the tags do not.
    guard element == nil else {
      if text.utf8.last != 0x20 { text += " " }
      return
    }
    guard let found = Self.element(reader) else { return }
    let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
    if case .item = found {
      item = isEmpty ? nil : Draft()
      return
    }
    if case .address = found, let address = attribute("href", reader) {
      let relation = attribute("rel", reader)
      if relation == nil || relation == "alternate" { finish(found, address, reader) }
    }
    guard !isEmpty else { return }
    element = found
    elementDepth = xmlTextReaderDepth(reader)
    text = ""
  }

  private mutating func end(_ reader: xmlTextReaderPtr) {
    if let element, xmlTextReaderDepth(reader) == elementDepth {
      finish(element, text, reader)
      self.element = nil
      return
    }
    guard element == nil, case .item? = Self.element(reader), var draft = item else { return }
    item = nil
    if draft.item.content.isEmpty { draft.item.content = draft.summary }
    draft.item.date = draft.item.date ?? draft.fallbackDate
    draft.item.address = draft.item.address ?? draft.permanentLink
    if draft.item.id.isEmpty { draft.item.id = draft.item.address ?? draft.item.title ?? "" }
    if !draft.item.id.isEmpty { feed.items.append(draft.item) }
  }

  private func attribute(_ name: String, _ reader: xmlTextReaderPtr) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { tg_xml_free(value) }
    return String(cString: value)
  }

  /// The address that a link of the feed leads to.
  private func resolved(_ link: String, _ reader: xmlTextReaderPtr) -> String? {
    if PageFetcher.isAddress(link) { return link }
    let told = xmlTextReaderConstBaseUri(reader).map { String(cString: $0) }
    guard
      let base = [told, home, address].lazy.compactMap({ $0 }).first(where: {
        PageFetcher.isAddress($0)
      }), let built = xmlBuildURI(link, base)
    else { return nil }
    defer { tg_xml_free(built) }
    let found = String(cString: built)
    return PageFetcher.isAddress(found) ? found : nil
  }

  private mutating func finish(
    _ element: FeedElement, _ raw: String, _ reader: xmlTextReaderPtr
  ) {
    let value = raw.foldingWhiteSpace()
    guard !value.isEmpty else { return }
    guard var draft = item else {
      if case .title = element { feed.title = feed.title ?? PlainText(value).text }
      if case .address = element { home = home ?? value }
      return
    }
    switch element {
    case .item, .other: break
    case .title: draft.item.title = draft.item.title ?? PlainText(value).text.foldingWhiteSpace()
    case .address: draft.item.address = draft.item.address ?? resolved(value, reader)
    case .id:
      if draft.item.id.isEmpty { draft.item.id = value }
      if Self.name(reader) == "guid", PageFetcher.isAddress(value) { draft.permanentLink = value }
    case .date: draft.item.date = draft.item.date ?? date(value)
    case .fallbackDate: draft.fallbackDate = draft.fallbackDate ?? date(value)
    case .content:
      if raw.utf8.count > draft.item.content.utf8.count { draft.item.content = raw }
    case .summary:
      if raw.utf8.count > draft.summary.utf8.count { draft.summary = raw }
    }
    item = draft
  }

  private func date(_ text: String) -> CalendarDate? {
    if case .date(let date) = dates.read(text) { date } else { nil }
  }
}
