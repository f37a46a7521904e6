import Synchronization

/// A value that a server's threads read and a test changes.
package final class SharedFlag: Sendable {
  private let flag: Mutex<Bool>

  package init(_ value: Bool) { flag = Mutex(value) }

  package var value: Bool {
    get { flag.withLock { $0 } }
    set { flag.withLock { $0 = newValue } }
  }
}

/// What a server's threads note down for a test.
package final class SharedLog: Sendable {
  private let log = Mutex<[String]>([])

  package init() {}

  package var entries: [String] { log.withLock { $0 } }

  package func add(_ entry: String) { log.withLock { $0.append(entry) } }
}
