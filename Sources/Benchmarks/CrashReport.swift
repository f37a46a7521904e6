import Foundation

/// Says which case of a fuzz run was at work when the process was killed by a fault.
enum CrashReport {
  // Written by one thread, read by its signal handler.
  nonisolated(unsafe) private static var currentCase: UInt64 = 0

  static func begin(case number: UInt64) {
    currentCase = number
    // A case that hangs is a finding too.
    alarm(60)
  }

  static func install() {
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGALRM] {
      Foundation.signal(signal) { number in
        var digits: [UInt8] = Array("fault in case ".utf8)
        digits += Array("\(CrashReport.currentCase), signal \(number)\n".utf8)
        write(2, digits, digits.count)
        _exit(1)
      }
    }
  }
}
