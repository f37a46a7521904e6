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

  /// So many files are kept: programs and data folders that are used in turn each have one.
  private static let mostFiles = 4
  private static let prefix = "directory-"
  private static let suffix = ".index"

  /// A file of its own for each state of the tables and program that reads them.
  func path(in cache: String) -> String {
    let name = words.withUnsafeBytes { WordDigest.of($0) }
    return "\(cache)/\(Self.prefix)\(String(name, radix: 16))\(Self.suffix)"
  }

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
    Self.removeOldest(in: cache)
  }

  /// Leaves the files that were written last.
  private static func removeOldest(in cache: String) {
    guard let folder = opendir(cache) else { return }
    defer { closedir(folder) }
    var files: [WrittenFile] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard name.hasPrefix(prefix), name.hasSuffix(suffix), stat(cache + "/" + name, &status) == 0
      else { continue }
      files.append(
        WrittenFile(
          path: cache + "/" + name, seconds: status.st_mtim.tv_sec,
          nanoseconds: status.st_mtim.tv_nsec))
    }
    let newestFirst = files.sorted {
      ($1.seconds, $1.nanoseconds, $1.path) < ($0.seconds, $0.nanoseconds, $0.path)
    }
    for file in newestFirst.dropFirst(mostFiles) { unlink(file.path) }
  }

  private struct WrittenFile {
    let path: String
    let seconds: Int
    let nanoseconds: Int
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
