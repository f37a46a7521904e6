import Glibc

/// The wish to end a server: Ctrl-C, or a terminal that closes. To be made before any thread begins.
struct Ending {
  private var signals = sigset_t()

  /// From now on these signals are waited for, and end nothing by themselves.
  init() {
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    // A browser that goes away while it is answered ends nothing.
    Glibc.signal(SIGPIPE, SIG_IGN)
  }

  /// Comes back when one of them comes.
  func wait() {
    var signals = signals
    var signal: Int32 = 0
    while sigwait(&signals, &signal) != 0 {}
  }
}
