import Glibc

/// The file of a store before it is opened: SQLite tells most faults of a path by one code only.
struct StoreFile {
  let path: String

  private var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// True where both can be written: beside the file SQLite keeps its log.
  var isWritable: Bool { allows(W_OK, path) && allows(W_OK, folder) }

  /// True where a program that wrote to it was ended before it could merge its log.
  var hasUnmergedLog: Bool {
    var information = stat()
    return stat(path + "-wal", &information) == 0 && information.st_size > 0
  }

  func checkThatItCanBeRead() throws {
    switch kind(of: path) {
    case .folder: throw StorageError.folderInsteadOfFile(path: path)
    case .device: throw StorageError.notADatabase(path: path)
    case .file: break
    case .none:
      // A folder that may not be entered hides its files: they are not missing.
      throw errno == EACCES
        ? StorageError.unreadable(path: path) : StorageError.missingStore(path: path)
    }
    guard allows(R_OK, path) else { throw StorageError.unreadable(path: path) }
    guard hasHeader else { throw StorageError.notADatabase(path: path) }
  }

  func checkThatItCanBeWritten() throws {
    guard kind(of: folder) == .folder else {
      throw StorageError.missingFolder(path: path, folder: folder)
    }
    switch kind(of: path) {
    case .folder: throw StorageError.folderInsteadOfFile(path: path)
    case .device: throw StorageError.notADatabase(path: path)
    case .file:
      guard allows(R_OK, path) else { throw StorageError.unreadable(path: path) }
      guard hasHeader else { throw StorageError.notADatabase(path: path) }
      guard isWritable else { throw StorageError.notWritable(path: path) }
    case .none:
      guard !path.isEmpty, allows(W_OK | X_OK, folder) else {
        throw StorageError.notWritable(path: path)
      }
    }
  }

  /// False for a file with something else in it: SQLite takes one of a few bytes for an empty
  /// database and writes over it. What a connection has open is a database.
  private var hasHeader: Bool { OpenFile.unlessOpen(path, read: readsHeader) ?? true }

  private func readsHeader() -> Bool {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let header = Array("SQLite format 3\0".utf8)
    var bytes = [UInt8](repeating: 0, count: header.count)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count == 0 || bytes == header
  }

  private enum Kind { case file, folder, device }

  private func kind(of path: String) -> Kind? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .device
    }
  }

  private func allows(_ access: Int32, _ path: String) -> Bool {
    // AT_EACCESS: what the running program may do, not who started it.
    faccessat(AT_FDCWD, path, access, AT_EACCESS) == 0
  }
}
