import Glibc

/// A program run on bytes that are handed to it, with limits on what it may take.
///
/// Input and output are temporary files without a name: no pipe can fill up, and no name of a user's
/// file reaches a command line.
struct ChildProcess {
  struct Limits {
    var addressSpace = 1 << 30
    var processorSeconds = 20
    var seconds = 60
    var outputSize = 64 << 20
  }

  struct Ending {
    var output: [UInt8]
    var errors: String
    /// As a shell counts it: 128 and more for a signal, 127 where there is no such program.
    var status: Int
  }

  enum Fault: Error {
    case cannotStart(reason: String)
  }

  var limits = Limits()

  /// Runs a program of the path.
  func run(_ arguments: [String], on input: [UInt8]) throws(Fault) -> Ending {
    let files = try NamelessFiles(input: input)
    defer { files.close() }
    // The coreutils and util-linux are on every Debian; posix_spawn itself cannot set limits.
    let timeout = ["timeout", "--kill-after=1", "\(limits.seconds)", "prlimit", "--core=0"]
    let ceilings = [
      "--as=\(limits.addressSpace)", "--cpu=\(limits.processorSeconds)",
      "--fsize=\(limits.outputSize)", "--",
    ]
    let command = timeout + ceilings + arguments
    let status = try Self.spawn(command, files: files)
    return Ending(
      output: try files.contents(of: files.output, limit: limits.outputSize),
      errors: String(decoding: try files.contents(of: files.errors, limit: 4096), as: UTF8.self),
      status: status)
  }

  private static func spawn(_ command: [String], files: NamelessFiles) throws(Fault) -> Int {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, files.input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, files.output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, files.errors, STDERR_FILENO)
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var environment = [strdup("LC_ALL=C.UTF-8"), strdup("PATH=/usr/local/bin:/usr/bin:/bin"), nil]
    defer { for variable in environment { free(variable) } }
    var process = pid_t()
    let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw .cannotStart(reason: SystemError.reason(code)) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .cannotStart(reason: SystemError.reason(errno)) }
    }
    let signal = status & 0x7F
    return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(signal)
  }
}

/// What a child reads and writes; the system deletes the files when they are closed.
private struct NamelessFiles {
  private let files: [UnsafeMutablePointer<FILE>]

  var input: Int32 { fileno(files[0]) }
  var output: Int32 { fileno(files[1]) }
  var errors: Int32 { fileno(files[2]) }

  init(input bytes: [UInt8]) throws(ChildProcess.Fault) {
    var files: [UnsafeMutablePointer<FILE>] = []
    for _ in 0..<3 {
      guard let file = tmpfile() else {
        let reason = SystemError.reason(errno)
        for file in files { fclose(file) }
        throw .cannotStart(reason: reason)
      }
      _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
      files.append(file)
    }
    self.files = files
    let count = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, files[0]) }
    guard count == bytes.count, fflush(files[0]) == 0 else {
      let reason = SystemError.reason(errno)
      close()
      throw .cannotStart(reason: reason)
    }
    lseek(input, 0, SEEK_SET)
  }

  func close() {
    for file in files { fclose(file) }
  }

  func contents(of file: Int32, limit: Int) throws(ChildProcess.Fault) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw .cannotStart(reason: SystemError.reason(errno))
    }
    let size = min(Int(status.st_size), limit)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size {
        let got = pread(file, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        guard got > 0 else { break }
        count += got
      }
    }
  }
}
