import Glibc

/// The bytes of a file, pipe or standard input, up to a limit.
package struct SourceFile {
  let path: String
  let limit: Int

  package init(path: String, limit: Int = ReadingLimits().fileSize) {
    self.path = path
    self.limit = limit
  }

  /// `-` is standard input.
  package func read() throws(ReadingError) -> [UInt8] {
    guard path != "-" else { return try bytes(from: STDIN_FILENO, expecting: 0) }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(file: path) : .unreadable(file: path, reason: SystemError.reason(errno))
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(file: path) }
    guard status.st_mode & S_IFMT != S_IFSOCK else {
      throw .unreadable(file: path, reason: "it is a socket")
    }
    guard status.st_size <= limit else { throw .tooLarge(file: path, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(file: path, reason: SystemError.reason(errno)) }
    defer { close(descriptor) }
    return try bytes(from: descriptor, expecting: Int(status.st_size))
  }

  private func bytes(from descriptor: Int32, expecting size: Int) throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    // One byte more than expected: the read that returns 0 then needs no second buffer.
    var room = max(size + 1, 1 << 16)
    while bytes.count <= limit {
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = 0
        while count < buffer.count {
          let got = Glibc.read(
            descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
          if got < 0 && errno == EINTR { continue }
          if got < 0 { failure = errno }
          guard got > 0 else { break }
          count += got
        }
      }
      guard failure == 0 else { throw .unreadable(file: path, reason: SystemError.reason(failure)) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard chunk.count == room else { break }
      room = min(room * 2, limit + 1)
    }
    guard bytes.count <= limit else { throw .tooLarge(file: path, limit: limit) }
    return bytes
  }
}
