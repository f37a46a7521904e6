/// What a browser asks for.
struct HTTPRequest: Sendable {
  /// What is to be done with an address; anything else is refused before it is looked at.
  enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
  }

  var method: Method
  /// Decoded, with the slash that it begins with.
  var path: String
  var query: [FormField] = []
  /// By their names in small letters.
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  /// The first value of a name in the address, without white space around it; nil where it is empty.
  func queried(_ name: String) -> String? { query.value(of: name) }

  /// What the body holds; nothing where it is no form.
  var form: [FormField] { FormReader(type: headers["content-type"] ?? "").fields(of: body) }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for part in (headers["cookie"] ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].drop(while: \.isWhitespace) == name else { continue }
      return String(pair[1])
    }
    return nil
  }
}

/// A field of a form, or of the part of an address behind the question mark.
struct FormField: Hashable, Sendable {
  var name: String
  /// The words of a text; of a file its name.
  var value: String
  /// What a file holds; nil for a text.
  var file: [UInt8]?

  init(_ name: String, _ value: String, file: [UInt8]? = nil) {
    self.name = name
    self.value = value
    self.file = file
  }
}

extension [FormField] {
  /// The first text of a name, without white space around it; nil where it is empty.
  func value(of name: String) -> String? {
    guard let value = first(where: { $0.name == name && $0.file == nil })?.value else { return nil }
    let trimmed = value.trimmingWhiteSpace
    return trimmed.isEmpty ? nil : trimmed
  }
}

extension String {
  /// Without white space at its ends.
  var trimmingWhiteSpace: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
