import Glibc

/// A value as PostgreSQL is sent it: as text, with the number of its type.
struct PostgreSQLParameter {
  /// The server finds the type.
  static let unknown: UInt32 = 0

  let type: UInt32
  /// Nil for NULL.
  let text: String?

  init(_ value: SQLValue) {
    // The numbers of types are those of pg_type.dat, which never change.
    switch value {
    case .null: (type, text) = (Self.unknown, nil)
    case .integer(let number): (type, text) = (20, String(number))
    case .truth(let value): (type, text) = (16, value ? "1" : "0")
    case .real(let number): (type, text) = (701, "\(number)")
    case .text(let words): (type, text) = (25, PostgreSQLText.stored(words))
    case .blob(let bytes): (type, text) = (17, PostgreSQLText.hexadecimal(bytes))
    case .numbers(let list):
      let numbers = list.numbers.map { String($0) }.joined(separator: ",")
      (type, text) = (1016, "{\(numbers)}")
    }
  }

  /// True for numbers, which a function takes that takes texts as well.
  var isList: Bool { type == 1016 }
}

extension [PostgreSQLParameter] {
  /// Calls the closure with the texts as C has them.
  func withTexts<Value>(
    _ body: ([UnsafePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = map { parameter in parameter.text.flatMap { strdup($0) } }
    defer { for copy in copies { free(copy) } }
    return body(copies.map { $0.map { UnsafePointer($0) } })
  }
}

/// What PostgreSQL cannot keep in a text is kept as something else.
enum PostgreSQLText {
  /// Stands for U+0000, which PostgreSQL refuses; near the marks of `MarkedText`, and as little used.
  private static let nothing: Unicode.Scalar = "\u{10F7F2}"

  static func stored(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return exchanging("\0", nothing, in: text)
  }

  static func read(_ text: String) -> String {
    guard text.utf8.contains(0xF4) else { return text }
    return exchanging(nothing, "\0", in: text)
  }

  private static func exchanging(
    _ old: Unicode.Scalar, _ new: Unicode.Scalar, in text: String
  ) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == old ? new : scalar) }
    return String(scalars)
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text = Array("\\x".utf8)
    text.reserveCapacity(2 + 2 * bytes.count)
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  static func bytes(hexadecimal text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    func value(_ digit: UInt8) -> UInt8 { digit & 15 + (digit >> 6) * 9 }
    return stride(from: 2, to: text.count - 1, by: 2).map {
      value(text[$0]) << 4 | value(text[$0 + 1])
    }
  }
}
