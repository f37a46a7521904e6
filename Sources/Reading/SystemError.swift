import Glibc

/// The system's words for what went wrong.
enum SystemError {
  static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
