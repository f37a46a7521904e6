import Foundation
import Positions
import Statements

extension NewsPage {
  /// The changes of sides as an Atom feed (RFC 4287), the latest first, for others to subscribe to. The
  /// same change has the same id in every feed.
  public func atom(title: String = "Who changed sides") -> String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
      "  <title>\(Self.escaped(title))</title>",
      "  <id>urn:treatygraph:changes:\(TextDigest.digits(of: title))</id>",
      "  <updated>\(until.timeOfDay)</updated>",
      "  <generator>TreatyGraph</generator>",
      "  <author><name>TreatyGraph</name></author>",
    ]
    for change in changes { lines += entry(of: change) }
    return (lines + ["</feed>", ""]).joined(separator: "\n")
  }

  private func entry(of change: PositionChange) -> [String] {
    let key = [
      change.holder.id?.rawValue ?? change.holder.name, change.object.id ?? "",
      change.object.name, change.from.rawValue, change.to.rawValue,
      change.until?.description ?? "",
    ].joined(separator: "\n")
    let quotes = [change.before, change.after].map { source in
      "<p>“\(Self.escaped(source.statement.evidence.sentence.text))”<br/>"
        + "\(Self.escaped(Self.place(of: source)))</p>"
    }
    let head =
      "\(change.holder.name): \(Self.word(for: change.from)) → \(Self.word(for: change.to)), "
      + name(of: change.object)
    var lines = [
      "  <entry>", "    <title>\(Self.escaped(head))</title>",
      "    <id>urn:treatygraph:change:\(TextDigest.digits(of: key))</id>",
      "    <updated>\(until.timeOfDay)</updated>",
    ]
    if let address = change.after.article.address, address.hasPrefix("http") {
      lines.append("    <link href=\"\(Self.escaped(address))\"/>")
    }
    let body = "<p>\(Self.escaped(sentence(of: change)))</p>" + quotes.joined()
    return lines + [
      "    <content type=\"html\">\(Self.escaped(body))</content>", "  </entry>",
    ]
  }

  /// For element content and attributes; characters that XML does not have are left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
