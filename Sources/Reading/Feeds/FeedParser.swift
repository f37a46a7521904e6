import CLibXML2
import Statements

/// Reads RSS and Atom through libxml2, forgiving faults in their markup.
///
/// Entities that a feed declares are never expanded, so that none can swell; nothing that a feed
/// refers to is opened. Of a feed that breaks off the items before the break are read.
struct FeedParser {
  private let dates: DateReader
  private var feed = Feed()
  private var item: Draft?
  /// The element whose text is being read, and how deep it stands.
  private var element: FeedElement?
  private var elementDepth: Int32 = 0
  private var text = ""

  private struct Draft {
    var item = Feed.Item(id: "")
    var summary = ""
    var fallbackDate: CalendarDate?
  }

  /// More items than a feed ever has.
  private static let mostItems = 20_000
  /// More faults in the markup than a feed ever has.
  private static let mostFaults = 20_000

  /// Nil where it is no feed.
  static func feed(of bytes: [UInt8], dates: DateReader) -> Feed? {
    var parser = FeedParser(dates: dates)
    var isFeed = false
    tg_xml_be_quiet()
    bytes.withUnsafeBytes { bytes in
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue
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

  private init(dates: DateReader) { self.dates = dates }

  private static func name(_ reader: xmlTextReaderPtr) -> String? {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) }
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
    guard let name = Self.name(reader), let found = FeedElement(name: name) else { return }
    let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
    if case .item = found {
      item = isEmpty ? nil : Draft()
      return
    }
    if case .address = found, let address = attribute("href", reader) {
      let relation = attribute("rel", reader)
      if relation == nil || relation == "alternate" { finish(found, address) }
    }
    guard !isEmpty else { return }
    element = found
    elementDepth = xmlTextReaderDepth(reader)
    text = ""
  }

  private mutating func end(_ reader: xmlTextReaderPtr) {
    if let element, xmlTextReaderDepth(reader) == elementDepth {
      finish(element, text)
      self.element = nil
      return
    }
    guard element == nil, let name = Self.name(reader), let found = FeedElement(name: name),
      case .item = found, var draft = item
    else { return }
    item = nil
    if draft.item.content.isEmpty { draft.item.content = draft.summary }
    draft.item.date = draft.item.date ?? draft.fallbackDate
    if draft.item.id.isEmpty { draft.item.id = draft.item.address ?? draft.item.title ?? "" }
    if !draft.item.id.isEmpty { feed.items.append(draft.item) }
  }

  private func attribute(_ name: String, _ reader: xmlTextReaderPtr) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { tg_xml_free(value) }
    return String(cString: value)
  }

  private mutating func finish(_ element: FeedElement, _ raw: String) {
    let value = raw.foldingWhiteSpace()
    guard !value.isEmpty else { return }
    guard var draft = item else {
      if case .title = element { feed.title = feed.title ?? value }
      return
    }
    switch element {
    case .item: break
    case .title: draft.item.title = draft.item.title ?? value
    case .address:
      if PageFetcher.isAddress(value) { draft.item.address = draft.item.address ?? value }
    case .id: if draft.item.id.isEmpty { draft.item.id = value }
    case .date: draft.item.date = draft.item.date ?? date(value)
    case .fallbackDate: draft.fallbackDate = draft.fallbackDate ?? date(value)
    case .content: draft.item.content = raw
    case .summary: draft.summary = raw
    }
    item = draft
  }

  private func date(_ text: String) -> CalendarDate? {
    if case .date(let date) = dates.read(text) { date } else { nil }
  }
}
