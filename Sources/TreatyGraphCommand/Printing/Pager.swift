import Glibc

/// The program that shows long results a page at a time: `PAGER`, else `less`.
struct Pager {
  /// A command for the shell.
  let command: String
  /// How many lines fit on the terminal; fewer are printed without it.
  let height: Int

  /// Nil where nothing pages: without a terminal, or with `PAGER` empty or `cat`.
  init?(environment: [String: String], height: Int?) {
    let wanted = environment["PAGER"] ?? "less"
    guard let height, !wanted.isEmpty, wanted != "cat", environment["TERM"] != "dumb" else {
      return nil
    }
    command = wanted
    self.height = height
  }

  /// Shows text and waits until the reader has seen enough; false where there is no such program,
  /// so that nothing was shown.
  func show(_ text: [UInt8]) -> Bool {
    // Colours, and what fits on a page is left standing; a wish of the user's own goes before.
    setenv("LESS", "FRX", 0)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    guard let child = start(reading: ends[0], closing: ends[1]) else {
      ends.forEach { _ = close($0) }
      return false
    }
    close(ends[0])
    // Keys that stop a program are the pager's, and one that was left early wants no more.
    let interrupted = signal(SIGINT, SIG_IGN)
    let broken = signal(SIGPIPE, SIG_IGN)
    var start = 0
    while start < text.count {
      let count = text.withUnsafeBytes { bytes in
        write(ends[1], bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count < 0, errno != EINTR { break }
      start += max(0, count)
    }
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    signal(SIGINT, interrupted)
    signal(SIGPIPE, broken)
    // What a shell says where it finds no such command.
    return (status >> 8) & 0xFF != 127
  }

  private func start(reading input: Int32, closing output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, input)
    posix_spawn_file_actions_addclose(&actions, output)
    let words = ["sh", "-c", command]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child = pid_t()
    let code = posix_spawn(&child, "/bin/sh", &actions, nil, &arguments, environ)
    return code == 0 ? child : nil
  }
}
