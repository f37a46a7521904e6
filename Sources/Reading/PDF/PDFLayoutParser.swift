import CLibXML2
import Statements

/// Reads what `pdftotext -bbox-layout` writes: pages, flows, blocks, lines and words with their
/// boxes.
struct PDFLayoutParser {
  private var layout = PDFLayout()
  private var flow = 0
  private var block = 0
  private var line: PDFLine?
  private var word: PDFLine.Word?
  private var isInTitle = false

  static func layout(of output: [UInt8]) -> PDFLayout {
    // Fonts without a proper encoding give characters that XML does not allow.
    var clean = output.map { $0 < 0x20 && !$0.isSpace ? 0x20 : $0 }
    for index in clean.indices.dropLast(2) where clean[index] == 0xEF && clean[index + 1] == 0xBF {
      if clean[index + 2] >= 0xBE { clean[index + 2] = 0xBD }
    }
    var parser = PDFLayoutParser()
    tg_xml_be_quiet()
    clean.withUnsafeBytes { bytes in
      guard
        let reader = xmlReaderForMemory(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8",
          Int32(
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
              | XML_PARSE_NOWARNING.rawValue))
      else { return }
      defer { xmlFreeTextReader(reader) }
      while xmlTextReaderRead(reader) == 1 { parser.take(reader) }
    }
    return parser.layout
  }

  private mutating func take(_ reader: xmlTextReaderPtr) {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue: start(name(reader), reader)
    case XML_READER_TYPE_END_ELEMENT.rawValue: end(name(reader))
    case XML_READER_TYPE_TEXT.rawValue:
      guard let value = xmlTextReaderConstValue(reader).map({ String(cString: $0) }) else { return }
      word?.text += value
      if isInTitle { layout.informationTitle = value.foldingWhiteSpace() }
    default: break
    }
  }

  private func name(_ reader: xmlTextReaderPtr) -> String {
    xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
  }

  private mutating func start(_ name: String, _ reader: xmlTextReaderPtr) {
    switch name {
    case "title": isInTitle = true
    case "page": layout.pageHeights.append(number("height", reader))
    case "flow": flow += 1
    case "block": block += 1
    case "line":
      line = PDFLine(
        words: [], box: box(reader), page: layout.pageHeights.count, flow: flow, block: block)
    case "word": word = PDFLine.Word(text: "", box: box(reader))
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "title": isInTitle = false
    case "word":
      if let word, !word.text.isEmpty { line?.words.append(word) }
      word = nil
    case "line":
      if let line, !line.words.isEmpty { add(line) }
      line = nil
    default: break
    }
  }

  /// poppler cuts a justified line where its spaces are wide; the parts become one line again.
  private mutating func add(_ line: PDFLine) {
    guard var last = layout.lines.last, last.block == line.block, last.page == line.page,
      abs(last.box.bottom - line.box.bottom) < 0.3 * line.box.height,
      line.box.left >= last.box.right, line.box.left - last.box.right < 4 * line.box.height
    else {
      layout.lines.append(line)
      return
    }
    last.words += line.words
    last.box.right = line.box.right
    last.box.top = min(last.box.top, line.box.top)
    last.box.bottom = max(last.box.bottom, line.box.bottom)
    layout.lines[layout.lines.count - 1] = last
  }

  private func box(_ reader: xmlTextReaderPtr) -> PageBox {
    PageBox(
      left: number("xMin", reader), top: number("yMin", reader), right: number("xMax", reader),
      bottom: number("yMax", reader))
  }

  private func number(_ name: String, _ reader: xmlTextReaderPtr) -> Double {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return 0 }
    defer { tg_xml_free(value) }
    let number = Double(String(cString: value)) ?? 0
    return number.isFinite ? number : 0
  }
}
