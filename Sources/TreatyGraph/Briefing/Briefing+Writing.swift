import Foundation

extension Briefing {
  /// The page as Markdown.
  public var markdown: String {
    var lines = ["# \(title)", "", subtitle, ""]
    for block in blocks {
      switch block {
      case .heading(let text): lines += ["## \(text)", ""]
      case .paragraph(let text): lines += [text, ""]
      case .picture(_, let words): lines += ["*\(words)*", ""]
      case .quote(let text, let source, let address):
        lines += ["> \(text)", ">", "> — \(source)\(address.map { " <\($0)>" } ?? "")", ""]
      case .table(let rows):
        for (index, row) in rows.enumerated() {
          lines.append("| " + row.map(Self.cell).joined(separator: " | ") + " |")
          if index == 0 { lines.append("|" + String(repeating: " --- |", count: row.count)) }
        }
        lines.append("")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }

  /// The page as HTML: in the template, `{{title}}`, `{{subtitle}}` and `{{body}}` are filled in.
  public func html(template: String) -> String {
    let body = blocks.map(Self.html).joined(separator: "\n")
    // The body is filled in last: its words may hold braces.
    return template.replacing("{{title}}", with: Self.escaped(title))
      .replacing("{{subtitle}}", with: Self.escaped(subtitle)).replacing("{{body}}", with: body)
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let text): return "<h2>\(escaped(text))</h2>"
    case .paragraph(let text): return "<p>\(escaped(text))</p>"
    case .picture(let svg, let words):
      // The declaration of the file has no place inside a page.
      let start = svg.range(of: "<svg")?.lowerBound ?? svg.startIndex
      return "<figure>\(svg[start...])<figcaption>\(escaped(words))</figcaption></figure>"
    case .quote(let text, let source, let address):
      let link =
        address.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
        .map { " <a href=\"\(escaped($0))\">\(escaped($0))</a>" } ?? ""
      return "<blockquote><p>\(escaped(text))</p><footer>\(escaped(source))\(link)</footer>"
        + "</blockquote>"
    case .table(let rows):
      let lines = rows.dropFirst().map { row(of: $0, as: "td") }
      // What is in the head stands on each page.
      let head = rows.first.map { row(of: $0, as: "th") } ?? ""
      return "<table>\n<thead>\(head)</thead>\n<tbody>\n" + lines.joined(separator: "\n")
        + "\n</tbody>\n</table>"
    }
  }

  private static func row(of cells: [String], as name: String) -> String {
    "<tr>" + cells.map { "<\(name)>\(escaped($0))</\(name)>" }.joined() + "</tr>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
