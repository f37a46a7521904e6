import Foundation

extension LinkedData {
  /// A statement a line, each with its graph.
  var nQuads: String {
    quads.map { quad in
      "<\(quad.subject)> <\(quad.predicate)> \(Self.line(quad.object)) <\(quad.graph)> .\n"
    }.joined()
  }

  /// Turtle, which has no named graphs: what an article tells is found by `prov:wasQuotedFrom`.
  var turtle: String {
    var text = LinkedVocabulary.prefixes.map { "@prefix \($0.key): <\($0.value)> .\n" }.joined()
    for subject in subjects(of: quads) {
      text += "\n\(Self.short(subject.name))"
      let lines = subject.properties.map { property in
        let values = property.values.map { value -> String in
          if case .iri(let iri) = value { return Self.short(iri) }
          return Self.line(value)
        }
        let predicate = Self.short(property.name)
        return "  \(predicate == "rdf:type" ? "a" : predicate) \(values.joined(separator: ", "))"
      }
      text += "\n" + lines.joined(separator: " ;\n") + " .\n"
    }
    return text
  }

  /// JSON-LD with its context inside, absolute names, and decimals as text.
  var jsonLD: String {
    let graphs = Dictionary(grouping: quads, by: \.graph)
    var seen: Set<String> = []
    let order = quads.map(\.graph).filter { seen.insert($0).inserted }
    let bodies = order.map { name in
      let nodes = subjects(of: graphs[name] ?? []).map { subject in
        let fields = subject.properties.map { property -> String in
          let isType = property.name == LinkedVocabulary.iri("rdf:type")
          let values = property.values.map { isType ? Self.type($0) : Self.json($0) }
          let key = isType ? "@type" : Self.compact(property.name)
          return "\(JSONLines.quoted(key)):[\(values.joined(separator: ","))]"
        }
        let id = "\"@id\":\(JSONLines.quoted(subject.name))"
        return "    {" + ([id] + fields).joined(separator: ",") + "}"
      }
      return
        "  {\"@id\":\(JSONLines.quoted(name)),\"@graph\":[\n\(nodes.joined(separator: ",\n"))\n  ]}"
    }
    let context = LinkedVocabulary.prefixes
      .map { "\(JSONLines.quoted($0.key)):\(JSONLines.quoted($0.value))" }.joined(separator: ",")
    return "{\"@context\":{\(context)},\"@graph\":[\n\(bodies.joined(separator: ",\n"))\n]}\n"
  }

  private struct Property {
    var name: String
    var values: [LinkedTerm]
  }

  private struct Subject {
    var name: String
    var properties: [Property]
  }

  /// Statements by subject and predicate, in their order, each once whichever graph it is in.
  private func subjects(of quads: [LinkedQuad]) -> [Subject] {
    var order: [String] = []
    var found: [String: [Property]] = [:]
    for quad in quads {
      if found[quad.subject] == nil { order.append(quad.subject) }
      var properties = found[quad.subject] ?? []
      if let place = properties.firstIndex(where: { $0.name == quad.predicate }) {
        if !properties[place].values.contains(quad.object) {
          properties[place].values.append(quad.object)
        }
      } else {
        properties.append(Property(name: quad.predicate, values: [quad.object]))
      }
      found[quad.subject] = properties
    }
    return order.map { Subject(name: $0, properties: found[$0] ?? []) }
  }

  /// With its prefix where what is left are letters only, else whole.
  private static func compact(_ iri: String) -> String {
    for (prefix, address) in LinkedVocabulary.prefixes where iri.hasPrefix(address) {
      let rest = iri.dropFirst(address.count)
      if !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isLetter }) {
        return "\(prefix):\(rest)"
      }
    }
    return iri
  }

  private static func short(_ iri: String) -> String {
    let compact = compact(iri)
    return compact == iri ? "<\(iri)>" : compact
  }

  private static func line(_ term: LinkedTerm) -> String {
    switch term {
    case .iri(let iri): "<\(iri)>"
    case .english(let text): "\"\(escaped(text))\"@en"
    case .plain(let text): "\"\(escaped(text))\""
    case .typed(let text, let type):
      "\"\(text)\"^^<\(LinkedVocabulary.iri("xsd:" + type.rawValue))>"
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case "\0"..."\u{1F}", "\u{7F}": escaped += "\\u00" + hex(scalar.value)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func type(_ term: LinkedTerm) -> String {
    guard case .iri(let iri) = term else { return json(term) }
    return JSONLines.quoted(compact(iri))
  }

  private static func json(_ term: LinkedTerm) -> String {
    switch term {
    case .iri(let iri): "{\"@id\":\(JSONLines.quoted(iri))}"
    case .english(let text): "{\"@value\":\(JSONLines.quoted(text)),\"@language\":\"en\"}"
    case .plain(let text): "{\"@value\":\(JSONLines.quoted(text))}"
    case .typed(let text, let type):
      "{\"@value\":\(JSONLines.quoted(text)),\"@type\":\"xsd:\(type.rawValue)\"}"
    }
  }
}
