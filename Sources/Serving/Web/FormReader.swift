import Foundation

/// Reads what a browser sends of a form.
struct FormReader {
  /// More fields than any form has.
  static let mostFields = 200
  private let type: String

  /// The type is what the request's header says.
  init(type: String) { self.type = type }

  /// Nothing where it is no form; what cannot be read of one is left out.
  func fields(of body: [UInt8]) -> [FormField] {
    let kind = type.prefix { $0 != ";" }.lowercased()
    if kind == "application/x-www-form-urlencoded" { return Self.encoded(body[...]) }
    guard kind == "multipart/form-data", let boundary else { return [] }
    return parts(of: body, boundary: Array("--\(boundary)".utf8)).compactMap(Self.field)
  }

  /// The pairs of `a=b&c=d`.
  static func encoded(_ bytes: ArraySlice<UInt8>) -> [FormField] {
    bytes.split(separator: UInt8(ascii: "&")).prefix(mostFields).map { pair in
      let halves = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return FormField(decoded(halves[0]), halves.count > 1 ? decoded(halves[1]) : "")
    }
  }

  /// Of `%41+b` it is `A b`; what is no two digits stays as it is.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private var boundary: String? {
    guard let place = type.range(of: "boundary=", options: .caseInsensitive) else { return nil }
    let value = type[place.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
    return (1...70).contains(value.utf8.count) ? String(value) : nil
  }

  /// What stands between the boundaries, heads and contents.
  private func parts(of body: [UInt8], boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    guard var start = Self.end(of: boundary, in: body, from: 0) else { return [] }
    let ending = [UInt8(ascii: "\r"), UInt8(ascii: "\n")] + boundary
    while parts.count < Self.mostFields, let next = Self.end(of: ending, in: body, from: start) {
      parts.append(body[start..<(next - ending.count)])
      start = next
    }
    return parts
  }

  /// The place behind the first of some bytes; nil where there are none.
  private static func end(of bytes: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + bytes.count <= body.count {
      guard let first = body[place...].firstIndex(of: bytes[0]),
        first + bytes.count <= body.count
      else { return nil }
      if body[first..<(first + bytes.count)].elementsEqual(bytes) { return first + bytes.count }
      place = first + 1
    }
    return nil
  }

  private static func field(_ part: ArraySlice<UInt8>) -> FormField? {
    let blank = Array("\r\n\r\n".utf8)
    let bytes = Array(part)
    guard let start = end(of: blank, in: bytes, from: 0) else { return nil }
    let head = String(decoding: bytes[..<start], as: UTF8.self)
    guard let name = parameter("name", of: head) else { return nil }
    let content = bytes[start...]
    guard let file = parameter("filename", of: head) else {
      return FormField(name, String(decoding: content, as: UTF8.self))
    }
    return FormField(name, file, file: Array(content))
  }

  /// The value of `; name="value"`, as browsers write it: `%22` for a quotation mark.
  private static func parameter(_ name: String, of head: String) -> String? {
    guard let place = head.range(of: "; \(name)=\"") else { return nil }
    let value = head[place.upperBound...].prefix { $0 != "\"" }
    return String(value).replacing("%22", with: "\"").replacing("%0D", with: " ")
      .replacing("%0A", with: " ")
  }
}
