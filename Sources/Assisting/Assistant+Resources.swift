import TreatyGraph

extension Assistant {
  private static let articles = "treatygraph://articles/"
  private static let treaties = "treatygraph://treaties/"

  /// The treaties, then the articles.
  func resources(_ parameters: JSONValue?, _ revision: Revision) throws -> JSONValue {
    let treaties = try archive.treaties().map { treaty -> JSONValue in
      [
        "uri": .string(Self.treaties + treaty.id.rawValue), "name": .string(treaty.id.rawValue),
        "title": .string(treaty.name), "mimeType": "text/markdown",
        "description": .string(
          counted(treaty.statementCount, "statement") + " of "
            + counted(treaty.actorCount, "actor")),
      ]
    }
    let articles = try archive.articles().map { entry -> JSONValue in
      let article = entry.article
      return [
        "uri": .string("\(Self.articles)\(entry.number)"),
        "name": .string("article \(entry.number)"),
        "title": .string(article.title ?? article.name), "mimeType": "text/plain",
        "description": .text(
          [article.date?.description, article.outlet].compactMap(\.self).joined(separator: " · ")),
      ]
    }
    let page = try page(treaties + articles, "resources", parameters)
    return revision.isStateless ? kept(page) : page
  }

  func resource(_ parameters: JSONValue?, _ revision: Revision) throws -> JSONValue {
    guard let address = parameters?["uri"]?.string else {
      throw Fault.parameters("no uri is given")
    }
    do {
      if address.hasPrefix(Self.articles),
        let number = Int64(address.dropFirst(Self.articles.count))
      {
        let text = try archive.article("\(number)").segments.map(\.text).joined()
        return ["uri": .string(address), "mimeType": "text/plain", "text": .string(text)]
      }
      if address.hasPrefix(Self.treaties) {
        let name = String(address.dropFirst(Self.treaties.count))
        let report = try archive.briefing(on: name).markdown
        return ["uri": .string(address), "mimeType": "text/markdown", "text": .string(report)]
      }
    } catch is TreatyGraphError {
      throw Fault.noResource(address, revision)
    }
    throw Fault.noResource(address, revision)
  }
}
