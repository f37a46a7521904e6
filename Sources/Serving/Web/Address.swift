import Foundation

/// The address of a page of ours, by its path and what stands behind the question mark.
struct Address: Hashable {
  private var path: String
  private var fields: [FormField] = []

  /// A path that is one of ours, and a name below it that may be anything.
  init(_ path: String, _ name: String? = nil) {
    self.path = path + (name.map { Self.escaped($0) } ?? "")
  }

  /// Of a request: the page that it asks for.
  init(of request: HTTPRequest) {
    path = Self.escaped(request.path, keeping: "/")
    fields = request.query.filter { $0.name != "token" }
  }

  static func actor(_ id: String?, _ name: String) -> Address { Address("/actors/", id ?? name) }
  static func treaty(_ id: String) -> Address { Address("/treaties/", id) }
  static func article(_ number: Int64) -> Address { Address("/articles/", "\(number)") }
  static func statement(_ number: Int64) -> Address { Address("/statements/", "\(number)") }

  /// With a field more, or another value of one; none where the value is nil.
  func with(_ name: String, _ value: String?) -> Address {
    var address = self
    address.fields.removeAll { $0.name == name }
    if let value { address.fields.append(FormField(name, value)) }
    return address
  }

  /// At a place in the page.
  func at(_ place: String) -> String { "\(text)#\(place)" }

  var text: String {
    guard !fields.isEmpty else { return path }
    let pairs = fields.map { "\(Self.escaped($0.name))=\(Self.escaped($0.value))" }
    return path + "?" + pairs.joined(separator: "&")
  }

  /// Where a form says it came from, if that is a page of ours: never the address of another server.
  static func back(_ text: String?) -> String? {
    guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 4096,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    return text
  }

  private static func escaped(_ text: String, keeping others: String = "") -> String {
    let kept = CharacterSet(charactersIn: "a"..."z").union(CharacterSet(charactersIn: "A"..."Z"))
      .union(CharacterSet(charactersIn: "0"..."9"))
      .union(CharacterSet(charactersIn: "-._~:" + others))
    return text.addingPercentEncoding(withAllowedCharacters: kept) ?? ""
  }
}

extension String {
  /// What may be followed of an address that an article gives: a page of the web, no script.
  var webAddress: String? {
    let small = lowercased()
    guard small.hasPrefix("https://") || small.hasPrefix("http://"),
      unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "\"" && $0 != "<" && $0 != ">" })
    else { return nil }
    return self
  }
}
