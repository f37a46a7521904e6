import CLibXML2
import Statements

/// The chapters of an EPUB file in the order of its spine, and what it says of itself.
struct BookText {
  private(set) var title: String?
  private(set) var date: String?
  private(set) var publisher: String?
  /// Each as XHTML.
  private(set) var chapters: [[UInt8]] = []

  /// Nil where the package is no such book.
  init?(_ package: PackageFile) {
    guard let container = package["META-INF/container.xml"],
      let place = XMLElements(container)?.all.first(where: { $0.name == "rootfile" })?
        .attributes["full-path"],
      let description = package[place], let elements = XMLElements(description)?.all
    else { return nil }
    let folder = place.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    func text(_ name: String) -> String? {
      elements.first { $0.name == name }.map { $0.text.foldingWhiteSpace() }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    title = text("title")
    date = text("date")
    publisher = text("publisher")
    var places: [String: String] = [:]
    for item in elements where item.name == "item" {
      // The list of contents is no chapter.
      guard let id = item.attributes["id"], let link = item.attributes["href"],
        item.attributes["properties"]?.contains("nav") != true
      else { continue }
      places[id] = folder + Self.unescaped(link)
    }
    chapters = elements.filter { $0.name == "itemref" && $0.attributes["linear"] != "no" }
      .compactMap { $0.attributes["idref"] }.compactMap { places[$0] }
      .compactMap { package[$0] }
  }

  private static func unescaped(_ link: String) -> String {
    guard let value = xmlURIUnescapeString(link, 0, nil) else { return link }
    defer { tg_xml_free_text(value) }
    return String(cString: value)
  }
}
