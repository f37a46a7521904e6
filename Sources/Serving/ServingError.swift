/// Why no page can be served.
public enum ServingError: Error, Hashable, CustomStringConvertible {
  /// Another program listens there, or this one may not.
  case portTaken(Int)
  /// A file of the pages is not there, or cannot be read.
  case missingFile(String)
  /// A page is not as its marks must be.
  case brokenTemplate(file: String, line: Int, reason: String)

  public var description: String {
    switch self {
    case .portTaken(let port):
      "port \(port) of 127.0.0.1 is taken: name another with --port, or 0 for any"
    case .missingFile(let path): "\"\(path)\" cannot be read: it belongs to the data folder"
    case .brokenTemplate(let file, let line, let reason): "\(reason) in \(file):\(line)"
    }
  }
}
