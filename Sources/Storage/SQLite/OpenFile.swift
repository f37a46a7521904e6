import Glibc
import Synchronization

/// A file that a connection of this program has open.
///
/// To close any descriptor of a file drops all locks that the program has on it, those of its
/// connections too (https://www.sqlite.org/howtocorrupt.html, 2.2): who wants to look at a file asks
/// here first.
final class OpenFile: Sendable {
  private static let all = Mutex<[Identity: Int]>([:])
  private let identity: Identity?

  /// Which file a path leads to.
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64

    init?(_ path: String) {
      var information = stat()
      guard stat(path, &information) == 0 else { return nil }
      device = UInt64(information.st_dev)
      number = UInt64(information.st_ino)
    }
  }

  init(_ path: String) {
    identity = Identity(path)
    if let identity { Self.all.withLock { $0[identity, default: 0] += 1 } }
  }

  deinit {
    guard let identity else { return }
    Self.all.withLock { files in
      let others = (files[identity] ?? 1) - 1
      files[identity] = others == 0 ? nil : others
    }
  }

  /// False where there was no file yet.
  var isThere: Bool { identity != nil }

  /// What is read of a file that no connection has open; nil where one has.
  static func unlessOpen(_ path: String, read: () -> Bool) -> Bool? {
    all.withLock { files in
      if let identity = Identity(path), files[identity] != nil { return nil }
      return read()
    }
  }
}
