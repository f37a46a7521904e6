import CArchive
import Glibc

/// The files inside a ZIP file, read by libarchive: an archive of articles, or an office document.
struct PackageFile {
  struct Entry {
    var name: String
    var bytes: [UInt8]
  }

  enum Fault: Error, Hashable {
    case damaged(String)
    case encrypted
    /// More bytes or files than the limits allow.
    case swollen
  }

  private(set) var entries: [Entry] = []

  private static let mostEntries = 50_000
  private static let pieceSize = 1 << 16

  /// Reads all files that `isWanted` says; together they may have so many bytes.
  init(
    _ bytes: [UInt8], atMost limit: Int, isWanted: (String) -> Bool = { _ in true }
  ) throws(Fault) {
    guard let archive = archive_read_new() else { throw .damaged("there is no memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    let result = bytes.withUnsafeBytes { bytes -> Result<[Entry], Fault> in
      guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
        return .failure(Self.fault(of: archive))
      }
      return Self.entries(of: archive, atMost: limit, isWanted)
    }
    entries = try result.get()
  }

  subscript(name: String) -> [UInt8]? { entries.first { $0.name == name }?.bytes }

  private static func entries(
    of archive: OpaquePointer, atMost limit: Int, _ isWanted: (String) -> Bool
  ) -> Result<[Entry], Fault> {
    var entries: [Entry] = []
    var left = limit
    for _ in 0..<mostEntries {
      var header: OpaquePointer?
      let status = archive_read_next_header(archive, &header)
      if status == ARCHIVE_EOF { return .success(entries) }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header else {
        return entries.isEmpty ? .failure(fault(of: archive)) : .success(entries)
      }
      let raw = archive_entry_pathname_utf8(header) ?? archive_entry_pathname(header)
      guard let name = raw.map({ String(cString: $0) }), !name.hasSuffix("/"), isWanted(name) else {
        continue
      }
      guard archive_entry_is_encrypted(header) == 0 else { return .failure(.encrypted) }
      switch contents(of: archive, atMost: left) {
      case .success(let bytes):
        left -= bytes.count
        entries.append(Entry(name: name, bytes: bytes))
      case .failure(let fault): return .failure(fault)
      }
    }
    return .failure(.swollen)
  }

  private static func contents(
    of archive: OpaquePointer, atMost limit: Int
  ) -> Result<[UInt8], Fault> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: pieceSize)
    while true {
      let count = archive_read_data(archive, &buffer, buffer.count)
      if count == 0 { return .success(bytes) }
      guard count > 0 else { return .failure(fault(of: archive)) }
      guard bytes.count + count <= limit else { return .failure(.swollen) }
      bytes += buffer[..<count]
    }
  }

  private static func fault(of archive: OpaquePointer) -> Fault {
    .damaged(archive_error_string(archive).map { String(cString: $0) } ?? "it ends too early")
  }
}
