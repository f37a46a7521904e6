import Glibc
import TreatyGraph

/// Answers messages on standard input with messages on standard output, a line each, until the input ends.
public struct AssistingServer {
  /// Longer lines are refused before they are read.
  private static let longestLine = 16 << 20
  private let assistant: Assistant

  /// Throws where the data that describes the tools is not there.
  public init(_ archive: Archive, _ options: AssistingOptions) throws {
    assistant = try Assistant(archive, options)
  }

  /// Comes back when the input has ended, or nobody reads the output any more.
  public func run(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
    var line: [UInt8] = []
    var isTooLong = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(input, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      for byte in buffer[..<count] {
        guard byte == UInt8(ascii: "\n") else {
          isTooLong = isTooLong || line.count >= Self.longestLine
          if isTooLong { line = [] } else { line.append(byte) }
          continue
        }
        let reply =
          isTooLong
          ? Assistant.reply(.null, .tooLong)
          : line.allSatisfy { $0 == 0x20 || $0 == 0x0D } ? nil : assistant.answer(to: line)
        line.removeAll(keepingCapacity: line.capacity < 1 << 20)
        isTooLong = false
        if let reply, !Self.write(reply, to: output) { return }
      }
    }
  }

  private static func write(_ reply: String, to output: Int32) -> Bool {
    let bytes = Array(reply.utf8) + [UInt8(ascii: "\n")]
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(output, $0.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
