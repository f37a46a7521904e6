/// The lines of a file, one at a time, so that it may be larger than memory.
package final class LineStream {
  /// A line without its end.
  package struct Line: Sendable {
    /// Counted from 1.
    package var number: Int
    /// Nil where the line is longer than the limit.
    package var bytes: [UInt8]?
  }

  private let stream: ByteStream
  private let limit: Int
  private var number = 0

  /// `-` is standard input; `limit` is how many bytes a line may have.
  package init(path: String, limit: Int) throws(ReadingError) {
    stream = try ByteStream(path: path)
    self.limit = limit
  }

  /// The lines of standard input, which is read to its end first.
  package init(ofWholeInput limit: Int) throws(ReadingError) {
    stream = try ByteStream.ofWholeInput()
    self.limit = limit
  }

  /// Nil at the end. A line ends with a line feed, with a carriage return before it or without.
  package func next() throws(ReadingError) -> Line? {
    guard try stream.peek() != nil else { return nil }
    number += 1
    var bytes: [UInt8] = []
    var isTooLong = false
    while let piece = try stream.next(through: UInt8(ascii: "\n")) {
      if bytes.count + piece.count > limit { isTooLong = true }
      if isTooLong { bytes = [] } else { bytes += piece }
      if piece.last == UInt8(ascii: "\n") { break }
    }
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    return Line(number: number, bytes: isTooLong ? nil : bytes)
  }
}
