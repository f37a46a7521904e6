/// What stands between two words.
enum WordGap: UInt8 {
  /// White space alone, one line break at most.
  case space
  case hyphen
  /// A hyphen at the end of a line: `Guinea-` and `Bissau` below.
  case brokenHyphen
  case apostrophe
  /// The apostrophe that ends a plural possessive: `States' vote`.
  case possessive
  /// A period without white space: `U.S`.
  case period
  case periodSpace
  case slash
  case comma
  case ampersand
  /// A plus sign without white space: `P5+1`.
  case plus
  case openingParenthesis
  /// Anything else, and the start of the text.
  case other

  /// Whether a name with this gap may be written with that one.
  func admits(_ written: WordGap) -> Bool {
    switch self {
    case .space, .hyphen: written == .space || written == .hyphen || written == .brokenHyphen
    case .apostrophe: written == .apostrophe || written == .space
    case .period, .periodSpace:
      written == .period || written == .periodSpace || written == .space && self == .periodSpace
    default: written == self && self != .other
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    // Most gaps are one blank.
    if range.count == 1, bytes[range.lowerBound] == 0x20 {
      self = .space
      return
    }
    var mark: UInt32?
    var spaceBefore = false
    var spaceAfter = false
    var lineBreaks = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = DecodedScalar(bytes, at: index)
      index += scalar.length
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F:
        if scalar.value == 0x0A { lineBreaks += 1 }
        if mark == nil { spaceBefore = true } else { spaceAfter = true }
      case _ where mark != nil:
        self = .other
        return
      default: mark = scalar.value
      }
    }
    let isTight = !spaceBefore && !spaceAfter
    switch mark {
    case nil: self = spaceBefore && lineBreaks < 2 ? .space : .other
    // Hyphens and the en dash; an em dash parts clauses.
    case 0x2D, 0x2010, 0x2011, 0x2013:
      self = isTight ? .hyphen : !spaceBefore && mark != 0x2013 ? .brokenHyphen : .other
    case 0x27, 0x2018, 0x2019, 0x02BC:
      self = isTight ? .apostrophe : spaceBefore ? .other : .possessive
    case 0x2E: self = isTight ? .period : spaceBefore ? .other : .periodSpace
    case 0x2F: self = .slash
    case 0x2C: self = spaceBefore ? .other : .comma
    case 0x26: self = .ampersand
    case 0x2B: self = isTight ? .plus : .other
    case 0x28: self = spaceAfter ? .other : .openingParenthesis
    default: self = .other
    }
  }
}
