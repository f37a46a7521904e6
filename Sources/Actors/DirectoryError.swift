import Statements

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
