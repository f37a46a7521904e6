/// FNV-1a over a text: short enough for an index and a key, too short to tell texts apart for
/// certain.
package enum TextDigest {
  package static func of(_ text: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }

  /// The digest as keys of claims and article records write it: 16 hexadecimal digits.
  package static func digits(of text: String) -> String { digits(of(text)) }

  package static func digits(_ digest: Int64) -> String {
    let digits = String(UInt64(bitPattern: digest), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
