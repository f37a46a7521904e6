/// A drawing in the DOT language, with the place of each node and edge in it.
///
/// `neato -n2` draws it exactly as it is; other layout programs of Graphviz may place it anew.
package struct DOTDocument: Hashable, Sendable {
  package let text: String

  init(_ picture: Picture) {
    var encoder = DOTEncoder(pageHeight: picture.height)
    encoder.begin(picture)
    for index in picture.shapes.indices {
      encoder.add(picture.shapes[index], named: ShapeID(index))
    }
    for index in picture.lines.indices { encoder.add(picture.lines[index], number: index) }
    encoder.end()
    text = encoder.text
  }
}

/// Writes the dozen attributes that the pictures use.
private struct DOTEncoder {
  private(set) var text = ""
  private let pageHeight: Double

  init(pageHeight: Double) { self.pageHeight = pageHeight }

  mutating func begin(_ picture: Picture) {
    text += "digraph \(DOTString(picture.title).quoted) {\n"
    // Lines come last: their ends must not vanish under the tinted fields behind the boxes.
    text += "  graph [bgcolor=\"\(picture.background)\", outputorder=nodesfirst, pad=0, margin=0, "
    text += "comment=\(DOTString(picture.summary).quoted)]\n"
    text += "  node [fixedsize=true, label=\"\"]\n"
    text += "  edge [arrowhead=none]\n"
    let page = Frame(x: 0, y: 0, width: picture.width, height: picture.height)
    text += "  page [shape=box, style=invis\(place(page))]\n"
  }

  mutating func end() { text += "}\n" }

  mutating func add(_ shape: Shape, named id: ShapeID) {
    text += "  \(id.name) [shape=\(shape.outline == .rounded ? "box" : shape.outline.rawValue)"
    text += place(shape.frame)
    if shape.outline != .none {
      var styles: [String] = []
      if shape.fill != nil { styles.append("filled") }
      if shape.outline == .rounded { styles.append("rounded") }
      if let style = dots(shape.strokeStyle) { styles.append(style) }
      if !styles.isEmpty { text += ", style=\"\(styles.joined(separator: ","))\"" }
      if let fill = shape.fill { text += ", fillcolor=\"\(fill)\"" }
      text += ", color=\"\(shape.stroke ?? shape.fill ?? "transparent")\""
      text += ", penwidth=\(hundredths(shape.stroke == nil ? 0 : shape.strokeWidth))"
    }
    if let words = shape.text { add(words) }
    add(shape.note)
    text += "]\n"
  }

  mutating func add(_ line: Line, number: Int) {
    text += "  \(line.start.name) -> \(line.end.name) [id=e\(number), pos=\""
    text += line.curve.points.map { "\(hundredths($0.x)),\(hundredths(pageHeight - $0.y))" }
      .joined(separator: " ")
    text += "\", color=\"\(line.color)\", penwidth=\(hundredths(line.width))"
    if let style = dots(line.style) { text += ", style=\(style)" }
    add(line.note)
    text += "]\n"
  }

  private mutating func add(_ words: Text) {
    // `\l` and `\r` end a line and say where it is flush: the text begins or ends at the same place
    // with every font.
    let ending =
      switch words.alignment {
      case .leading: #"\l"#
      case .centre: #"\n"#
      case .trailing: #"\r"#
      }
    let lines = words.lines.map { DOTString($0).escaped }
    let label = lines.joined(separator: ending) + (words.alignment == .centre ? "" : ending)
    text += ", label=\"\(label)\", margin=0, fontname=\"\(words.font.name)\""
    text += ", fontsize=\(hundredths(words.font.size)), fontcolor=\"\(words.color)\""
  }

  private mutating func add(_ note: Note?) {
    guard let note else { return }
    let lines = note.lines.map { DOTString($0).escaped }
    text += ", tooltip=\"\(lines.joined(separator: #"\n"#))\""
    if let link = note.link {
      text += ", URL=\(DOTString(link).quoted), target=\"_blank\""
    }
  }

  /// Graphviz knows two kinds of broken lines; the third is told by a mark at its end.
  private func dots(_ stroke: Stroke) -> String? {
    switch stroke {
    case .solid: nil
    case .dashed, .dashDotted: "dashed"
    case .dotted: "dotted"
    }
  }

  private func place(_ frame: Frame) -> String {
    let middle = frame.middle
    return ", pos=\"\(hundredths(middle.x)),\(hundredths(pageHeight - middle.y))\""
      + ", width=\(tenThousandths(frame.width / 72)), height=\(tenThousandths(frame.height / 72))"
  }
}

/// A text as DOT's quoted strings hold it, with everything taken away that Graphviz would interpret.
struct DOTString: Hashable, Sendable {
  /// Without the quotation marks.
  let escaped: String

  /// In quotation marks.
  var quoted: String { "\"" + escaped + "\"" }

  init(_ text: String) {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && !#"\"&"#.utf8.contains($0) }) {
      escaped = text
      return
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += #"\\"#
      case "\"": escaped += #"\""#
      case "&": escaped += "&amp;"
      case "\n": escaped += #"\n"#
      case let scalar where !scalar.isDrawable: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    self.escaped = escaped
  }
}

/// A number with up to two digits after the point, the same on every machine.
func hundredths(_ number: Double) -> String { decimal(number, digits: 2) }

private func tenThousandths(_ number: Double) -> String { decimal(number, digits: 4) }

private func decimal(_ number: Double, digits: Int) -> String {
  let scale = digits == 2 ? 100 : 10_000
  let scaled = Int((number * Double(scale)).rounded())
  let whole = abs(scaled) / scale
  let part = abs(scaled) % scale
  let sign = scaled < 0 ? "-" : ""
  guard part != 0 else { return "\(sign)\(whole)" }
  var fraction = String(part)
  fraction = String(repeating: "0", count: digits - fraction.utf8.count) + fraction
  while fraction.hasSuffix("0") { fraction.removeLast() }
  return "\(sign)\(whole).\(fraction)"
}
