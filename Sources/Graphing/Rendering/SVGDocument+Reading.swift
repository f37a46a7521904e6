extension SVGDocument {
  /// What Graphviz drew for one node or edge.
  struct Drawing {
    enum Element: Hashable {
      case background
      case shape(ShapeID)
      case line(Int)
    }

    var element: Element
    var lines: [Substring]
  }

  /// The drawings in their order. Graphviz writes a line for each element, begins a group with the
  /// line `<g id="…"`, and names a node in the line of its title.
  static func drawings(in svg: [UInt8]) -> [Drawing] {
    var drawings = [Drawing(element: .background, lines: [])]
    var isEdge = false
    for line in String(decoding: svg, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("<g id=\"e") {
        isEdge = line.contains("class=\"edge\"")
        guard isEdge, let number = Int(line.dropFirst(8).prefix { $0 != "\"" }) else { continue }
        drawings.append(Drawing(element: .line(number), lines: []))
      } else if line.hasPrefix("<g id=\"node") {
        isEdge = false
      } else if line.hasPrefix("<title>n"), !isEdge,
        let index = Int(line.dropFirst(8).prefix { $0 != "<" })
      {
        drawings.append(Drawing(element: .shape(ShapeID(index)), lines: []))
      } else if isDrawn(line) {
        drawings[drawings.count - 1].lines.append(line)
      }
    }
    return drawings
  }

  private static func isDrawn(_ line: Substring) -> Bool {
    guard line.utf8.first == 60 else { return false }
    let name = line.dropFirst().prefix { $0 != " " }
    return switch name {
    case "path", "polygon", "polyline", "ellipse", "text": true
    default: false
    }
  }
}
