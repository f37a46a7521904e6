import CLibXML2

/// The elements of a small XML document, in their order.
struct XMLElements {
  struct Element {
    var name: String
    var attributes: [String: String] = [:]
    /// What stands right inside it.
    var text = ""
  }

  private(set) var all: [Element] = []

  /// Nil where it is no XML.
  init?(_ xml: [UInt8]) {
    var open: [Int] = []
    let isXML = XMLNodes.read(xml) { reader in
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        if xmlTextReaderIsEmptyElement(reader) == 0 { open.append(all.count) }
        all.append(Self.element(reader))
      case XML_READER_TYPE_END_ELEMENT.rawValue: _ = open.popLast()
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
        if let index = open.last, let value = xmlTextReaderConstValue(reader) {
          all[index].text += String(cString: value)
        }
      default: break
      }
    }
    guard isXML else { return nil }
  }

  private static func element(_ reader: xmlTextReaderPtr) -> Element {
    var element = Element(
      name: xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "")
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard let name = xmlTextReaderConstLocalName(reader),
        let value = xmlTextReaderConstValue(reader)
      else { continue }
      element.attributes[String(cString: name)] = String(cString: value)
    }
    xmlTextReaderMoveToElement(reader)
    return element
  }
}
