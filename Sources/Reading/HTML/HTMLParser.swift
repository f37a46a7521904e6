import CLibXML2

/// Parses pages with libxml2, its limits on.
///
/// libxml2 stops at elements nested deeper than 256 and never opens what a page refers to.
struct HTMLParser {
  enum Fault: Error {
    case noElement, nestedTooDeep
  }

  func parse(_ page: [UInt8]) throws(Fault) -> HTMLTree {
    guard Self.isReady, let context = htmlNewParserCtxt() else { throw .noElement }
    defer { htmlFreeParserCtxt(context) }
    tg_xml_be_quiet()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let document = page.withUnsafeBytes { bytes in
      htmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil,
        "UTF-8", Int32(options))
    }
    guard let document else { throw .noElement }
    defer { xmlFreeDoc(document) }
    // libxml2 gives up in the middle and keeps what it has; half an article is no article.
    guard context.pointee.lastError.code != Int32(XML_ERR_INTERNAL_ERROR.rawValue) else {
      throw .nestedTooDeep
    }
    guard let root = xmlDocGetRootElement(document) else { throw .noElement }
    return Self.tree(of: root)
  }

  /// libxml2 must be made ready once, before threads use it.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Walks without recursion: the depth of a page is its author's choice.
  private static func tree(of root: xmlNodePtr) -> HTMLTree {
    var tree = HTMLTree()
    var open: [Int] = []
    var current = root
    while true {
      let index = tree.nodes.count
      tree.nodes.append(node(current, parent: open.last ?? 0))
      if current.pointee.type == XML_ELEMENT_NODE, let child = current.pointee.children {
        open.append(index)
        current = child
        continue
      }
      tree.nodes[index].end = index + 1
      while current.pointee.next == nil || current == root {
        guard current != root, let closed = open.popLast(), let parent = current.pointee.parent
        else { return tree }
        tree.nodes[closed].end = tree.nodes.count
        current = parent
      }
      guard let next = current.pointee.next else { return tree }
      current = next
    }
  }

  private static func node(_ node: xmlNodePtr, parent: Int) -> HTMLTree.Node {
    var result = HTMLTree.Node(tag: nil, parent: parent, end: 0)
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      result.text = node.pointee.content.map { String(cString: $0) }
    case XML_ELEMENT_NODE:
      result.tag = node.pointee.name.flatMap { HTMLTag(rawValue: String(cString: $0).lowercased()) }
      var attribute = node.pointee.properties
      while let current = attribute {
        attribute = current.pointee.next
        guard let name = current.pointee.name,
          let known = HTMLAttribute(rawValue: String(cString: name).lowercased())
        else { continue }
        guard let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
        else {
          result.attributes[known] = ""
          continue
        }
        defer { tg_xml_free(value) }
        result.attributes[known] = String(cString: value)
      }
    default: break
    }
    return result
  }
}
