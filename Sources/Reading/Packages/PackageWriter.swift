import CArchive

/// Writes a ZIP file, as documents of offices are.
package struct PackageWriter {
  /// A file in it.
  package struct Part {
    package var name: String
    package var bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package init() {}

  /// The type of a file of `stat`, which the library's header and the C library both name.
  private static let regularFile: UInt32 = 0o100000

  /// The bytes of the file with these parts in their order; nil where memory is out.
  package func zip(_ parts: [Part]) -> [UInt8]? {
    guard let archive = archive_write_new() else { return nil }
    defer { archive_write_free(archive) }
    // What does not shrink grows by little; each part has two headers with its name.
    let room = parts.reduce(4096) { $0 + $1.bytes.count * 2 + 2 * $1.name.utf8.count + 1024 }
    var output = [UInt8](repeating: 0, count: room)
    var used = 0
    let isWritten = output.withUnsafeMutableBytes { bytes -> Bool in
      guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
        archive_write_open_memory(archive, bytes.baseAddress, bytes.count, &used) == ARCHIVE_OK
      else { return false }
      for part in parts {
        guard Self.write(part, to: archive) else { return false }
      }
      return archive_write_close(archive) == ARCHIVE_OK
    }
    return isWritten ? Array(output.prefix(used)) : nil
  }

  private static func write(_ part: Part, to archive: OpaquePointer) -> Bool {
    guard let entry = archive_entry_new() else { return false }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, part.name)
    archive_entry_set_size(entry, Int64(part.bytes.count))
    archive_entry_set_filetype(entry, Self.regularFile)
    archive_entry_set_perm(entry, 0o644)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    return archive_write_data(archive, part.bytes, part.bytes.count) == part.bytes.count
  }
}
