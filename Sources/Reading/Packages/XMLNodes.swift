import CLibXML2

/// The nodes of an XML document in memory.
enum XMLNodes {
  private static let mostFaults = 1000

  /// Shows each node in its turn; false where it is no XML.
  static func read(_ xml: [UInt8], _ show: (xmlTextReaderPtr) -> Void) -> Bool {
    tg_xml_be_quiet()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let document = xml.withUnsafeBytes {
      tg_xml_read(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), Int32(options),
        mostFaults)
    }
    guard let document else { return false }
    defer { xmlFreeDoc(document) }
    guard let reader = xmlReaderWalker(document) else { return false }
    defer { xmlFreeTextReader(reader) }
    while xmlTextReaderRead(reader) == 1 { show(reader) }
    return true
  }
}
