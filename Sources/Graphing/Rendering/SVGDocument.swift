/// Graphviz's SVG made fit to be published: named for those who cannot see it, free of anything
/// that is fetched or run, with the evidence where a pointer rests on it.
///
/// Graphviz's own wrappers are left behind: their titles are node names, its links carry
/// tooltips that half of the browsers do not show, and its header refers to a DTD on the web. What
/// it drew, a line for each path, polygon and text, is taken over as it is.
struct SVGDocument {
  private(set) var bytes: [UInt8] = []
  private let picture: Picture

  init(of picture: Picture, drawn: [UInt8]) {
    self.picture = picture
    bytes.reserveCapacity(drawn.count * 2)
    begin()
    var owner: ShapeID?
    for drawing in Self.drawings(in: drawn) {
      switch drawing.element {
      case .background:
        append(drawing.lines)
      case .shape(let id):
        let shape = picture[id]
        let lines = drawing.lines.map { Self.restyled($0, shape.strokeStyle, width: 1) }
        if let owner, shape.owner == owner {
          append(lines)
          continue
        }
        if let owner { close(picture[owner].note) }
        open(shape.note, id: id.name)
        append(lines)
        owner = id
      case .line(let number):
        if let owner { close(picture[owner].note) }
        owner = nil
        let line = picture.lines[number]
        open(line.note, id: "e\(number)")
        append(drawing.lines.map { Self.restyled($0, line.style, width: line.width) })
        close(line.note)
      }
    }
    if let owner { close(picture[owner].note) }
    append("</g>\n</svg>\n")
  }

  private mutating func begin() {
    let width = hundredths(picture.width)
    let height = hundredths(picture.height)
    append(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n")
    append(#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" "#)
    append(#"width="\#(width)" height="\#(height)" viewBox="0 0 \#(width) \#(height)" "#)
    append(#"role="graphics-document document" aria-labelledby="title summary" lang="en">"#)
    append("\n<title id=\"title\">\(Self.escaped(picture.title))</title>")
    append("\n<desc id=\"summary\">\(Self.escaped(picture.summary))</desc>\n")
    append(#"<g transform="translate(0 \#(height))">"# + "\n")
  }

  private mutating func open(_ note: Note?, id: String) {
    guard let note else {
      append("<g id=\"\(id)\">\n")
      return
    }
    let label = Self.escaped(note.lines.first ?? "")
    append("<g id=\"\(id)\" role=\"graphics-symbol\" aria-label=\"\(label)\">\n")
    append("<title>\(Self.escaped(note.lines.joined(separator: "\n")))</title>\n")
    if let link = note.link {
      let window = note.isOwnPage ? "" : " target=\"_blank\" rel=\"noopener\""
      append("<a xlink:href=\"\(Self.escaped(link))\"\(window)>\n")
    }
  }

  private mutating func close(_ note: Note?) {
    append(note?.link == nil ? "</g>\n" : "</a>\n</g>\n")
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(_ lines: [Substring]) { append(lines.map { String($0) }) }

  private mutating func append(_ lines: [String]) {
    for line in lines { append(Self.published(line) + "\n") }
  }

  /// With font families in the order of likeness; every machine has the last.
  private static func published(_ line: String) -> String {
    // SVG 1.1 knows no colour of this name.
    guard line.hasPrefix("<text") else {
      return line.replacingFirst(#"stroke="transparent""#, with: #"stroke="none""#)
    }
    return line.replacingFirst(
      #"font-family="Helvetica,sans-Serif""#,
      with: #"font-family="Helvetica, Arial, 'Liberation Sans', sans-serif""#)
  }

  /// Gives a broken line dashes in proportion to its width.
  private static func restyled(_ drawn: Substring, _ style: Stroke, width: Double) -> String {
    let dashes: [Double]
    switch style {
    case .solid: return String(drawn)
    case .dashed: dashes = [width * 2 + 3, width * 0.9 + 2]
    case .dashDotted: dashes = [width * 3 + 5, width + 2, width, width + 2]
    case .dotted: dashes = [width, width + 1.5]
    }
    let pattern = dashes.map(hundredths).joined(separator: ",")
    let value = #/stroke-dasharray="[^"]*"/#
    return drawn.replacing(value, with: "stroke-dasharray=\"\(pattern)\"", maxReplacements: 1)
      .description
  }

  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && !#"&<>""#.utf8.contains($0) }) {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped.unicodeScalars.append(scalar)
      case let scalar where !scalar.isDrawable: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension String {
  /// With the first of a text replaced, found byte by byte.
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    let bytes = Array(utf8)
    let wanted = Array(old.utf8)
    guard bytes.count >= wanted.count else { return self }
    for start in 0...bytes.count - wanted.count where bytes[start] == wanted[0] {
      guard bytes[start..<start + wanted.count].elementsEqual(wanted) else { continue }
      let changed = bytes[..<start] + Array(new.utf8) + bytes[(start + wanted.count)...]
      return String(decoding: changed, as: UTF8.self)
    }
    return self
  }
}
