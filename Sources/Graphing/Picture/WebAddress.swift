/// An address that a reader may safely follow: `https://…` or `http://…`, and no other scheme.
struct WebAddress: Hashable, Sendable {
  let text: String

  /// Nil for anything else, `javascript:` and addresses with blanks or control characters included.
  init?(_ text: String) {
    let lowered = text.lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"), text.utf8.count <= 2048,
      text.unicodeScalars.allSatisfy(Self.isAllowed)
    else { return nil }
    self.text = text
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    default: scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.isDrawable
    }
  }
}
