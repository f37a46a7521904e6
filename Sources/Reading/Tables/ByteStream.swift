import Glibc

/// The bytes of a file, a piece at a time, so that a table may be larger than memory.
final class ByteStream {
  /// Nil for bytes that are there already.
  private let descriptor: Int32?
  private let path: String
  private var buffer: [UInt8] = []
  private var index = 0
  private var isAtEnd = false
  /// The bytes read of the file up to the piece at hand.
  private var taken = 0

  private static let pieceSize = 1 << 18

  /// `-` is standard input.
  init(path: String) throws(ReadingError) {
    self.path = path
    guard path != "-" else {
      descriptor = dup(STDIN_FILENO)
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(file: path) : .unreadable(file: path, reason: SystemError.reason(errno))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(file: path) }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw .unreadable(file: path, reason: SystemError.reason(errno))
    }
    descriptor = opened
  }

  /// Standard input, read to its end into a file that nobody sees: who reads from it waits for nobody.
  static func ofWholeInput() throws(ReadingError) -> ByteStream {
    let input = try ByteStream(path: "-")
    guard let file = tmpfile() else {
      throw .unreadable(file: "-", reason: SystemError.reason(errno))
    }
    defer { fclose(file) }
    while try input.peek() != nil {
      let piece = input.buffer[input.index...]
      let written = piece.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
      guard written == piece.count else {
        throw .unreadable(file: "-", reason: SystemError.reason(errno))
      }
      input.index = input.buffer.count
    }
    guard fflush(file) == 0, lseek(fileno(file), 0, SEEK_SET) == 0 else {
      throw .unreadable(file: "-", reason: SystemError.reason(errno))
    }
    return ByteStream(descriptor: dup(fileno(file)), path: "-")
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Bytes that were read already.
  init(bytes: [UInt8]) {
    path = ""
    descriptor = nil
    buffer = bytes
  }

  deinit { if let descriptor { close(descriptor) } }

  /// All that is left, up to a limit; nil where there is more.
  func rest(atMost limit: Int) throws(ReadingError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while try peek() != nil {
      bytes += buffer[index...]
      index = buffer.count
      guard bytes.count <= limit else { return nil }
    }
    return bytes
  }

  /// How many bytes were taken.
  var position: Int { taken + index }

  /// The next byte without taking it; nil at the end.
  func peek() throws(ReadingError) -> UInt8? {
    if index == buffer.count { try fill() }
    return index < buffer.count ? buffer[index] : nil
  }

  func next() throws(ReadingError) -> UInt8? {
    guard let byte = try peek() else { return nil }
    index += 1
    return byte
  }

  /// The bytes up to a certain one and with it, or what of them is at hand; nil at the end.
  func next(through last: UInt8) throws(ReadingError) -> ArraySlice<UInt8>? {
    guard try peek() != nil else { return nil }
    let end = buffer[index...].firstIndex(of: last).map { $0 + 1 } ?? buffer.count
    defer { index = end }
    return buffer[index..<end]
  }

  private func fill() throws(ReadingError) {
    guard !isAtEnd, let descriptor else { return }
    var failure: Int32 = 0
    buffer = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { room, count in
      var got = -1
      repeat {
        got = read(descriptor, room.baseAddress, room.count)
      } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    taken += index
    index = 0
    isAtEnd = buffer.isEmpty
    guard failure == 0 else {
      throw .unreadable(file: path, reason: SystemError.reason(failure))
    }
  }
}
