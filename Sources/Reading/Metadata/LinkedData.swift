import Statements

/// The JSON-LD of a page: what its author tells search engines about the article.
struct LinkedData {
  private var article: JSONValue?
  private var byID: [String: JSONValue] = [:]

  /// Larger scripts hold something other than a description of the article.
  private static let largest = 1 << 20

  init(of tree: HTMLTree) {
    var objects: [JSONValue] = []
    for (index, node) in tree.nodes.enumerated()
    where node.tag == .script && node.attributes[.type]?.lowercased() == "application/ld+json" {
      let text = tree.nodes[index..<node.end].compactMap(\.text).joined()
      guard text.utf8.count <= Self.largest,
        let value = JSONValue(Array(text.utf8)) ?? JSONValue(Self.withoutComments(text))
      else { continue }
      collect(value, into: &objects)
    }
    for object in objects {
      if let id = object["@id"]?.text, object["name"] != nil { byID[id] = object }
    }
    article = objects.first { Self.rank($0) == 2 } ?? objects.first { Self.rank($0) == 1 }
  }

  /// Without the marks that hide a script from old browsers: `//<![CDATA[`, `<!--`.
  private static func withoutComments(_ script: String) -> [UInt8] {
    var bytes = Array(script.utf8)[...]
    for mark in ["<![CDATA[", "<!--"] {
      if let end = bytes.prefix(64).end(of: Array(mark.utf8)) { bytes = bytes[end...] }
    }
    while let first = bytes.first, first != 0x7B && first != 0x5B { bytes.removeFirst() }
    let marks = ["]]>", "-->", "//", "/*"].compactMap { mark in
      bytes.suffix(24).end(of: Array(mark.utf8)).map { $0 - mark.utf8.count }
    }
    if let end = marks.min() { bytes = bytes[..<end] }
    return Array(bytes)
  }

  private func collect(_ value: JSONValue, into objects: inout [JSONValue]) {
    switch value {
    case .array(let values): for value in values { collect(value, into: &objects) }
    case .object:
      objects.append(value)
      if let graph = value["@graph"] { collect(graph, into: &objects) }
    default: break
    }
  }

  /// An article is better than a page; neither is no use.
  private static func rank(_ object: JSONValue) -> Int {
    let types: [String]
    switch object["@type"] {
    case .array(let values): types = values.compactMap(\.text)
    case let value: types = value?.text.map { [$0] } ?? []
    }
    if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }) { return 2 }
    return types.contains { $0.hasSuffix("Page") || $0 == "Report" } ? 1 : 0
  }

  /// The headline and the name, which are two where the first is no headline at all.
  var titles: [String] {
    ["headline", "name"].compactMap { article?[$0]?.text }.map { PlainText($0).text }
  }
  /// The text, as far as the page tells it beside what readers see.
  var paragraphs: [String] {
    guard let body = article?["articleBody"]?.text else { return [] }
    return body.replacing("</p>", with: "\n").replacing("<br", with: "\n<br")
      .split(whereSeparator: \.isNewline)
      .map { PlainText(String($0)).text.foldingWhiteSpace() }
      .filter { $0.utf8.contains(where: \.isAlphanumeric) }
  }
  var date: String? { (article?["datePublished"] ?? article?["dateCreated"])?.text }
  var language: String? { article?["inLanguage"]?.text }

  var address: String? {
    let page = article?["mainEntityOfPage"]
    return [article?["url"]?.text, page?.text, page?["@id"]?.text].lazy.compactMap { $0 }.first {
      $0.hasPrefix("http")
    }
  }

  var outlet: String? {
    var publisher = article?["publisher"] ?? article?["sourceOrganization"]
    if case .array(let values) = publisher { publisher = values.first }
    let name = publisher?["name"] ?? publisher?["@id"]?.text.flatMap { byID[$0]?["name"] }
    return name?.text ?? publisher.flatMap { if case .string(let name) = $0 { name } else { nil } }
  }
}

extension ArraySlice<UInt8> {
  /// The index behind the first occurrence of a word.
  fileprivate func end(of word: [UInt8]) -> Int? {
    guard count >= word.count else { return nil }
    return (startIndex...endIndex - word.count).first { self[$0...].starts(with: word) }
      .map { $0 + word.count }
  }
}
