import Statements
import Tables

/// What makes the directory unusable.
package enum DirectoryError: Error, Hashable, CustomStringConvertible {
  case missingFolder(String)
  case unreadableFile(path: String, reason: String)
  /// A table that does not read as one; the diagnostic is the first of its faults.
  case malformed(Diagnostic)

  package var description: String {
    switch self {
    case .missingFolder(let path):
      "no folder \(path) with the tables of actors and treaties; give the data folder with --data"
    case .unreadableFile(let path, let reason): "cannot read \(path): \(reason)"
    case .malformed(let diagnostic): diagnostic.description
    }
  }
}

extension DirectoryError {
  init(_ error: TableError) {
    switch error {
    case .unreadable(let path, let reason): self = .unreadableFile(path: path, reason: reason)
    case .fault(let fault): self = .malformed(Diagnostic(fault))
    }
  }
}
