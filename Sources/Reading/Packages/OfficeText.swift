import CLibXML2
import Statements

/// The paragraphs of a text document of Word (`document.xml`) or OpenDocument (`content.xml`).
///
/// What was deleted with changes tracked, notes and comments are not read.
struct OfficeText {
  private(set) var paragraphs: [String] = []
  /// The first paragraph that has the style of a title.
  private(set) var title: String?

  /// Paragraphs may stand in each other, as those of a text box do.
  private var open: [Paragraph] = []
  private var skippedAt: Int32?
  private var isInRun = false
  private let isOpenDocument: Bool

  private struct Paragraph {
    var text = ""
    var isTitle = false
  }

  /// Nil where it is no such document.
  init?(_ xml: [UInt8], isOpenDocument: Bool) {
    self.isOpenDocument = isOpenDocument
    guard XMLNodes.read(xml, { take($0) }) else { return nil }
  }

  private mutating func take(_ reader: xmlTextReaderPtr) {
    let depth = xmlTextReaderDepth(reader)
    if let at = skippedAt {
      if depth > at { return }
      skippedAt = nil
    }
    let name = xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      start(name, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1, depth, reader)
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      if name == "p" || name == "h" { close() }
      if name == "t" { isInRun = false }
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      if let value = xmlTextReaderConstValue(reader) { add(String(cString: value)) }
    default: break
    }
  }

  private mutating func start(
    _ name: String, isEmpty: Bool, _ depth: Int32, _ reader: xmlTextReaderPtr
  ) {
    switch name {
    case "del", "moveFrom", "Fallback", "tracked-changes", "annotation", "note", "ruby-text":
      if !isEmpty { skippedAt = depth }
    case "p", "h":
      guard !isEmpty else { return }
      open.append(Paragraph())
      if let style = attribute("style-name", reader), style == "Title" {
        open[open.count - 1].isTitle = true
      }
    case "pStyle":
      if attribute("val", reader) == "Title", !open.isEmpty { open[open.count - 1].isTitle = true }
    case "t": isInRun = !isEmpty
    case "tab", "br", "cr", "line-break", "s": append(" ")
    case "noBreakHyphen": append("-")
    default: break
    }
  }

  private func attribute(_ name: String, _ reader: xmlTextReaderPtr) -> String? {
    defer { xmlTextReaderMoveToElement(reader) }
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard let found = xmlTextReaderConstLocalName(reader), String(cString: found) == name,
        let value = xmlTextReaderConstValue(reader)
      else { continue }
      return String(cString: value)
    }
    return nil
  }

  /// Word has its words in runs; OpenDocument has them in the paragraph.
  private mutating func add(_ text: String) {
    if isInRun || isOpenDocument { append(text) }
  }

  private mutating func append(_ text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }

  private mutating func close() {
    guard let paragraph = open.popLast() else { return }
    let text = paragraph.text.foldingWhiteSpace()
    guard !text.isEmpty else { return }
    if paragraph.isTitle && title == nil { title = text } else { paragraphs.append(text) }
  }
}
