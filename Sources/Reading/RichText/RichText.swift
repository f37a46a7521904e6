import Glibc

/// The text of an RTF document, a paragraph a line: what programs and databases of newspapers export.
///
/// Pictures, styles, notes and other destinations are not read. No library of Debian's reads RTF in
/// process; of the format only groups, characters and paragraph ends matter here.
struct RichText {
  private(set) var text = ""

  private let bytes: [UInt8]
  private var index = 0
  private var groups: [Group] = []
  private var group = Group()
  private var pending: [UInt8] = []
  /// What its letters are encoded as, for iconv.
  private var encoding = "WINDOWS-1252"
  /// Of a character that has a form for old readers, so many letters of that are left to pass over.
  private var fallback = 0
  private var highSurrogate: UInt32?

  private struct Group {
    var isSkipped = false
    /// How many letters stand for a Unicode character in old readers.
    var fallbackCount = 1
    var isFirst = true
  }

  private static let mostGroups = 10_000

  /// Groups that hold something other than text.
  private enum Destination: String {
    case annotation, colortbl, datastore, fldinst, fonttbl, footer, footerf, footerl, footerr
    case footnote, header, headerf, headerl, headerr, info, listoverridetable, listtable, object
    case pict, revtbl, stylesheet, themedata, xmlnstbl
  }

  /// Nil where it is no RTF.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("{\\rtf".utf8)) else { return nil }
    self.bytes = bytes
    while index < bytes.count { take() }
    flush()
  }

  private mutating func take() {
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "{"):
      guard groups.count < Self.mostGroups else { return }
      groups.append(group)
      group.isFirst = true
    case UInt8(ascii: "}"):
      flush()
      group = groups.popLast() ?? Group()
    case UInt8(ascii: "\\"): takeControl()
    case 0x0A, 0x0D: break
    default: add(byte)
    }
  }

  private mutating func takeControl() {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    guard byte.isUpper || byte.isLower else {
      index += 1
      switch byte {
      case UInt8(ascii: "'"): takeByte()
      case UInt8(ascii: "*"): group.isSkipped = true
      case UInt8(ascii: "~"): write("\u{A0}")
      case UInt8(ascii: "_"): write("-")
      case 0x0A, 0x0D: write("\n")
      case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): add(byte)
      default: break
      }
      return
    }
    let start = index
    while index < bytes.count, bytes[index].isUpper || bytes[index].isLower { index += 1 }
    let word = String(decoding: bytes[start..<index].prefix(32), as: UTF8.self)
    var digits = ""
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") {
      digits = "-"
      index += 1
    }
    while index < bytes.count, bytes[index].isDigit, digits.utf8.count < 10 {
      digits.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      index += 1
    }
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    obey(word, Int(digits))
  }

  private mutating func obey(_ word: String, _ number: Int?) {
    defer { group.isFirst = false }
    switch word {
    case "par", "line", "row", "sect", "page": write("\n")
    case "tab", "cell": write(word == "tab" ? " " : "\n")
    case "u": takeUnicode(number ?? 0)
    case "uc": group.fallbackCount = min(max(number ?? 1, 0), 100)
    case "bin": index = min(bytes.count, index + max(0, number ?? 0))
    case "ansicpg": if let number, number > 0 { encoding = "WINDOWS-\(number)" }
    case "mac": encoding = "MACINTOSH"
    case "emdash": write("—")
    case "endash": write("–")
    case "lquote": write("‘")
    case "rquote": write("’")
    case "ldblquote": write("“")
    case "rdblquote": write("”")
    case "bullet": write("•")
    case "v", "deleted": if number != 0 { group.isSkipped = true }
    default: if group.isFirst && Destination(rawValue: word) != nil { group.isSkipped = true }
    }
  }

  private mutating func takeByte() {
    guard index + 1 < bytes.count,
      let value = UInt8(String(decoding: bytes[index..<index + 2], as: UTF8.self), radix: 16)
    else { return }
    index += 2
    add(value)
  }

  private mutating func takeUnicode(_ number: Int) {
    let unit = UInt32(truncatingIfNeeded: number < 0 ? number + 65536 : number)
    fallback = 0
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF:
      if let high = highSurrogate,
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
      {
        write(String(Character(scalar)))
      }
      highSurrogate = nil
    default:
      if let scalar = Unicode.Scalar(unit), unit >= 0x20 { write(String(Character(scalar))) }
    }
    fallback = group.fallbackCount
  }

  private mutating func add(_ byte: UInt8) {
    group.isFirst = false
    guard fallback == 0 else {
      fallback -= 1
      return
    }
    if !group.isSkipped { pending.append(byte) }
  }

  private mutating func write(_ string: String) {
    fallback = 0
    flush()
    if !group.isSkipped { text += string }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    defer { pending = [] }
    if pending.allSatisfy({ $0 < 0x80 }) {
      text += String(decoding: pending, as: UTF8.self)
    } else {
      let converted = PageEncoding(names: [encoding.lowercased(): encoding])
        .decode(pending, declared: encoding)
      text += String(decoding: converted, as: UTF8.self)
    }
  }
}
