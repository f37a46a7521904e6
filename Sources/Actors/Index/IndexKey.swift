import Glibc
import Tables

/// What an index must be made of to be used: the bytes of the tables, and the program that reads them.
struct IndexKey {
  /// Another number where the sections say something else.
  private static let version: UInt64 = 1

  let words: [UInt64]

  /// Nil where the tables cannot be read: who reads them says why.
  init?(ofTablesIn folder: String) {
    var digest: UInt64 = 0
    for schema in DirectoryTables.schemas {
      guard let next = Self.digest(of: folder + "/" + schema.path, after: digest) else {
        return nil
      }
      digest = next
    }
    var program = stat()
    guard stat("/proc/self/exe", &program) == 0 else { return nil }
    words = [
      0x7844_6754_5954_4547, Self.version, digest, UInt64(program.st_size),
      UInt64(bitPattern: Int64(program.st_mtim.tv_sec)), UInt64(program.st_mtim.tv_nsec),
    ]
  }

  /// One file: the index of another data folder, or of another state of it, is replaced.
  func path(in cache: String) -> String { cache + "/directory.index" }

  func write(_ bytes: [UInt8], to cache: String) {
    if let parent = cache.lastIndex(of: "/") { mkdir(String(cache[..<parent]), 0o700) }
    mkdir(cache, 0o777)
    let draft = "\(path(in: cache)).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { break }
      written += count
    }
    let isClosed = close(descriptor) == 0
    guard isClosed, written == bytes.count, rename(draft, path(in: cache)) == 0 else {
      unlink(draft)
      return
    }
  }

  private static func digest(of path: String, after start: UInt64) -> UInt64? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    guard status.st_size > 0 else {
      return WordDigest.of(UnsafeRawBufferPointer(start: nil, count: 0), start)
    }
    guard let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { return nil }
    defer { munmap(address, Int(status.st_size)) }
    return WordDigest.of(UnsafeRawBufferPointer(start: address, count: Int(status.st_size)), start)
  }
}
