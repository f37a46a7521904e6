import Glibc
import Synchronization

/// The user's wish to stop (Ctrl-C): heard once, so that the article at work is finished; the second
/// one ends the program at once.
enum Interruption {
  private static let isAsked = Atomic(false)

  static var wasAsked: Bool { isAsked.load(ordering: .relaxed) }

  /// From now on the first Ctrl-C is only noted.
  static func listen() {
    isAsked.store(false, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.note() }
    // One signal only: the next one does what it always does.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
    sigaction(SIGINT, &action, nil)
  }

  /// In a signal handler: nothing here may allocate or lock.
  private static func note() {
    isAsked.store(true, ordering: .relaxed)
    let message: StaticString = "\nstopping after the article at work; Ctrl-C again stops at once\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
  }
}
