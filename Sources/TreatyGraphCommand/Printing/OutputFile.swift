import Foundation

/// A file that a command writes; it is there whole or not at all.
struct OutputFile {
  var path: String

  func write(_ bytes: [UInt8]) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch let error as CocoaError {
      let code = (error.underlying as? POSIXError)?.code.rawValue
      throw OutputFileError(path: path, reason: code.map { SystemError(code: $0).description })
    }
  }
}

/// Why a file could not be written.
struct OutputFileError: Error, CustomStringConvertible {
  let description: String

  init(path: String, reason: String?) {
    description =
      "\"\(path)\" cannot be written\(reason.map { ": \($0)" } ?? ""); "
      + "make its folder, or name another file with --output"
  }
}
