import Glibc

/// A key that a person pressed.
enum Key: Hashable {
  case letter(Character)
  case next, back, end
}

/// Where keys and lines come from.
protocol KeySource {
  /// Waits for a key; `.end` where there will be none.
  mutating func key() -> Key
  /// Asks for a line; nil where the person changed their mind.
  mutating func line(after prompt: String) -> String?
}

/// A terminal that gives each key as it is pressed.
struct Keyboard: KeySource {
  private let console: Console

  /// Nil where either end is no terminal.
  init?(on console: Console) {
    guard console.terminal.isInteractive, isatty(STDIN_FILENO) == 1 else { return nil }
    self.console = console
  }

  mutating func key() -> Key {
    guard let old = Self.setRaw() else { return .end }
    defer { Self.restore(old) }
    guard let byte = Self.byte() else { return .end }
    switch byte {
    case 3, 4: return .end
    case 13, 10, 32: return .next
    case 27: return Self.arrow()
    case 0x20..<0x7F: return .letter(Character(Unicode.Scalar(byte)))
    case 0x7F, 8: return .back
    default: return .letter("?")
    }
  }

  mutating func line(after prompt: String) -> String? {
    console.output.write(prompt)
    console.output.flush()
    guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { return nil }
    return line
  }

  /// After an escape the arrow keys send two more signs.
  private static func arrow() -> Key {
    guard let bracket = byte(waitingUpTo: 50), bracket == UInt8(ascii: "["),
      let letter = byte(waitingUpTo: 50)
    else { return .end }
    switch letter {
    case UInt8(ascii: "C"), UInt8(ascii: "B"): return .next
    case UInt8(ascii: "D"), UInt8(ascii: "A"): return .back
    default: return .letter("?")
    }
  }

  private static func byte(waitingUpTo milliseconds: Int32? = nil) -> UInt8? {
    if let milliseconds {
      var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, milliseconds) == 1 else { return nil }
    }
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  private static func setRaw() -> termios? {
    var old = termios()
    guard tcgetattr(STDIN_FILENO, &old) == 0 else { return nil }
    var raw = old
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0 else { return nil }
    return old
  }

  private static func restore(_ old: termios) {
    var old = old
    tcsetattr(STDIN_FILENO, TCSADRAIN, &old)
  }
}
