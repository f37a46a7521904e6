import Glibc

/// What the other end of an output can show.
struct Terminal: Hashable, Sendable {
  enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// False for a pipe or a file.
  var isInteractive: Bool
  /// In columns.
  var width: Int
  var usesColor: Bool
  /// In lines; nil where there is no window.
  var height: Int?

  /// A pipe: no colour, and lines as long as they come.
  static let pipe = Terminal(isInteractive: false, width: 100, usesColor: false)

  /// What a descriptor leads to, under the conventions of no-color.org.
  static func of(descriptor: Int32, environment: [String: String]) -> Terminal {
    let isInteractive = isatty(descriptor) == 1
    let refusesColor =
      environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
    let columns = environment["COLUMNS"].flatMap { Int($0) }
    let window = isInteractive ? window(descriptor) : nil
    let width = columns ?? window.map { Int($0.ws_col) } ?? Terminal.pipe.width
    return Terminal(
      isInteractive: isInteractive, width: max(40, width),
      usesColor: isInteractive && !refusesColor, height: window.map { Int($0.ws_row) })
  }

  private static func window(_ descriptor: Int32) -> winsize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return size
  }
}
