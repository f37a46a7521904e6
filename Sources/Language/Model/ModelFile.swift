import Glibc

/// The bytes of one file, with the name that errors call it by.
package struct ModelFile: Sendable {
  let name: String
  let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  static func exists(directory: String, name: String) -> Bool {
    access(directory + "/" + name, F_OK) == 0
  }

  package init(directory: String, name: String) throws(LanguageModelError) {
    try self.init(path: directory + "/" + name)
  }

  init(path: String) throws(LanguageModelError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .unreadable(file: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(file: path, reason: "it is no regular file")
    }
    let size = Int(status.st_size)
    // The largest file of the models that this runtime reads has about 25 MB.
    guard size <= 1 << 30 else { throw .unreadable(file: path, reason: "it is beyond 1 GB") }
    self.name = path
    bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
    }
    guard bytes.count == size else {
      throw .unreadable(file: path, reason: "it ended after \(bytes.count) of \(size) bytes")
    }
  }
}
