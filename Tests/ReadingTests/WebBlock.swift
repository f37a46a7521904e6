import Foundation

/// A paragraph of an invented article: `## ` begins a heading, `- ` an item, `> ` a quotation, `| ` a
/// row of a table.
struct WebBlock {
  private let mark: Character
  private let text: String

  init(_ line: String) {
    mark = line.hasPrefix("## ") ? "h" : "->|".contains(line.prefix(1)) ? line.first ?? "p" : "p"
    text = mark == "p" ? line : mark == "|" ? line : String(line.drop { $0 != " " }.dropFirst())
  }

  private var cells: [String] {
    text.trimmingCharacters(in: ["|"]).split(separator: "|").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// Without links and emphasis.
  var plain: String {
    if mark == "|" { return cells.joined(separator: " ") }
    return text.replacing(/\[(.+?)\]\(.+?\)/) { $0.1 }.replacing(/\*(.+?)\*/) { $0.1 }
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func inline(_ text: String) -> String {
    escaped(text).replacing(/\[(.+?)\]\((.+?)\)/) { "<a href=\"\($0.2)\">\($0.1)</a>" }
      .replacing(/\*(.+?)\*/) { "<em>\($0.1)</em>" }
  }

  /// The frames, by the names `p`, `h`, `q` and `li`, have a star where the words go.
  static func html(_ blocks: ArraySlice<WebBlock>, frames: [String: String]) -> String {
    func framed(_ name: String, _ usual: String, _ block: WebBlock) -> String {
      let frame = frames[name] ?? usual
      guard let star = frame.firstIndex(of: "*") else { return frame }
      return frame[..<star] + inline(block.text) + frame[frame.index(after: star)...]
    }
    var lines: [String] = []
    var index = blocks.startIndex
    while index < blocks.endIndex {
      let mark = blocks[index].mark
      let run = blocks[index...].prefix { $0.mark == mark }
      index += mark == "-" || mark == "|" ? run.count : 1
      switch mark {
      case "h": lines.append(framed("h", "<h2>*</h2>", run[run.startIndex]))
      case ">": lines.append(framed("q", "<blockquote><p>*</p></blockquote>", run[run.startIndex]))
      case "-":
        let items = run.map { framed("li", "<li>*</li>", $0) }
        lines += frames["li"] == nil ? ["<ul>\(items.joined())</ul>"] : items
      case "|":
        let rows = run.enumerated().map { number, row in
          let tag = number == 0 ? "th" : "td"
          return "<tr>\(row.cells.map { "<\(tag)>\(inline($0))</\(tag)>" }.joined())</tr>"
        }
        lines.append("<table>\(rows.joined())</table>")
      default: lines.append(framed("p", "<p>*</p>", run[run.startIndex]))
      }
    }
    return lines.joined(separator: "\n")
  }
}
