/// The bytes of UTF-8 text that the tables and the scanner look for.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let numberSign = UInt8(ascii: "#")
  static let hyphen = UInt8(ascii: "-")
  static let period = UInt8(ascii: ".")
  static let plus = UInt8(ascii: "+")
  static let closingParenthesis = UInt8(ascii: ")")

  static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  static func isLowercase(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// A letter or digit of ASCII.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
