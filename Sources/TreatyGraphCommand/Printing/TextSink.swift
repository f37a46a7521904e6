import Glibc

/// Where text goes: a descriptor, through a buffer, or memory.
final class TextSink {
  private enum Destination {
    case descriptor(Int32), memory
    /// Kept until the end, then shown on standard output a page at a time.
    case pager(Pager)
  }

  private let destination: Destination
  private var buffer: [UInt8] = []
  /// The error of the first write that failed; what follows is dropped.
  private(set) var failure: SystemError?

  private init(_ destination: Destination) { self.destination = destination }

  static var standardOutput: TextSink { TextSink(.descriptor(STDOUT_FILENO)) }
  static var standardError: TextSink { TextSink(.descriptor(STDERR_FILENO)) }
  static var memory: TextSink { TextSink(.memory) }
  static func paged(_ pager: Pager) -> TextSink { TextSink(.pager(pager)) }

  /// True for what goes straight to the program's output.
  var isStandardOutput: Bool {
    if case .descriptor(STDOUT_FILENO) = destination { true } else { false }
  }

  /// What a sink in memory has taken so far.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if case .descriptor = destination, buffer.count >= 1 << 16 { flush() }
  }

  func writeLine(_ text: String = "") {
    write(text)
    write("\n")
  }

  func flush() {
    if case .descriptor(let descriptor) = destination { empty(into: descriptor) }
  }

  /// Writes what is left; what is more than a page goes through the pager.
  func close() {
    guard case .pager(let pager) = destination else { return flush() }
    let lineCount = buffer.count { $0 == UInt8(ascii: "\n") }
    if lineCount >= pager.height, pager.show(buffer) { return buffer.removeAll() }
    empty(into: STDOUT_FILENO)
  }

  private func empty(into descriptor: Int32) {
    var start = 0
    while start < buffer.count, failure == nil {
      let written = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if written >= 0 {
        start += written
      } else if errno != EINTR {
        failure = SystemError(code: errno)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// An error number of the operating system.
struct SystemError: Error, Hashable, CustomStringConvertible {
  var code: Int32

  var description: String { String(cString: strerror(code)).lowercased() }
}
