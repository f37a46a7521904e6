import Glibc

/// Reads whole files without Foundation, whose start-up would cost more than all tables together.
package enum DataFile {
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  package static func bytes(of path: String) throws(TableError) -> [UInt8] {
    func failure() -> TableError {
      .unreadable(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: max(Int(status.st_size), 1) + 1)
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { throw failure() }
      if count == 0 { break }
      bytes.append(contentsOf: block[..<count])
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw .unreadable(path: path, reason: "line \(line + 1) is not UTF-8")
    }
    return bytes
  }
}
