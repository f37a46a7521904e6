import Dispatch
import Synchronization

/// Merges the log of a store into its file beside the work that fills it, so that nobody who decides
/// waits for the disk.
///
/// What is committed stands in the log: where this fails, or the program ends first, the next one to
/// open the file merges it.
final class LogMerger: Sendable {
  /// After so many commits the log is worth merging.
  private static let commitsAtOnce = 8

  private struct State {
    var commits = 0
    var isAtWork = false
  }

  private let path: String
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "log", qos: .utility)

  init(path: String) { self.path = path }

  /// Notes a commit; returns at once.
  func noteCommit() {
    let isDue = state.withLock { state in
      state.commits += 1
      guard state.commits >= Self.commitsAtOnce, !state.isAtWork else { return false }
      (state.commits, state.isAtWork) = (0, true)
      return true
    }
    guard isDue else { return }
    queue.async { [self] in
      merge()
      state.withLock { $0.isAtWork = false }
    }
  }

  /// PASSIVE waits for nobody, and nobody for it (https://www.sqlite.org/c3ref/wal_checkpoint_v2.html).
  private func merge() {
    let connection = try? Connection(path: path, mode: .readWrite, patience: .zero)
    try? connection?.execute(script: "PRAGMA wal_checkpoint(PASSIVE)")
  }
}

extension StatementStore {
  /// From now on the log of a file is merged beside the work, for a person who waits after each
  /// decision.
  package func mergeLogAside() throws {
    let merger = LogMerger(path: path)
    try connection.withLock { connection in
      guard connection.database is SQLiteDatabase else { return }
      try connection.execute(script: "PRAGMA wal_autocheckpoint = 0")
      connection.afterCommit = { merger.noteCommit() }
    }
  }
}
