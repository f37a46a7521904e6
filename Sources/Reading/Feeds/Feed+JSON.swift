import Statements

extension Feed {
  /// Reads a JSON Feed; nil where it is none.
  init?(json bytes: [UInt8], dates: DateReader) {
    guard let value = JSONValue(bytes), value["version"]?.text?.contains("jsonfeed.org") == true,
      case .array(let items) = value["items"]
    else { return nil }
    self.init(title: value["title"]?.text)
    for item in items {
      let address = [item["url"]?.text, item["external_url"]?.text].compactMap { $0 }
        .first(where: PageFetcher.isAddress)
      guard let id = item["id"]?.text ?? address else { continue }
      let date = item["date_published"] ?? item["date_modified"]
      var found = Item(
        id: id, title: item["title"]?.text.map { PlainText($0).text }, address: address,
        content: item["content_html"]?.text ?? item["content_text"]?.text
          ?? item["summary"]?.text ?? "")
      if let date = date?.text, case .date(let day) = dates.read(date) { found.date = day }
      self.items.append(found)
    }
  }
}
