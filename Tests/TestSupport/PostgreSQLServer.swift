// Needs to look inside the store, as the dump does.
#if DEBUG
  import Foundation
  import Synchronization

  @testable import Storage

  /// A server of PostgreSQL for the tests of this process, on a socket in a temporary folder; gone
  /// with the process, however that ends.
  package final class PostgreSQLServer: Sendable {
    private let folder: String
    /// A shell waits for its end, as the process dies, and stops the server then.
    private let lifeline = Pipe()
    private let count = Mutex(0)

    /// Nil where PostgreSQL is not installed, which is said once.
    package static let shared: PostgreSQLServer? = {
      guard let programs = newestPrograms() else {
        let line = """
          PostgreSQL is not installed, stores in it are not tested: .ci/setup installs it

          """
        FileHandle.standardError.write(Data(line.utf8))
        return nil
      }
      return PostgreSQLServer(programs: programs)
    }()

    /// The address of a schema in which nothing is yet.
    package func freshAddress() throws -> String {
      let number = count.withLock { count in
        count += 1
        return count
      }
      let name = "store\(number)"
      guard let all = PostgreSQLAddress(address(of: "public")) else { return "" }
      try PostgreSQLDatabase(all, patience: .seconds(30)).execute(script: "CREATE SCHEMA \(name)")
      return address(of: name)
    }

    package func address(of schema: String) -> String {
      "postgresql://treatygraph@/postgres?host=\(folder)&options=-csearch_path%3D\(schema)"
    }

    private static func newestPrograms() -> String? {
      let root = "/usr/lib/postgresql"
      let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
      return versions.compactMap(Int.init).sorted().last.map { "\(root)/\($0)/bin" }
        .flatMap { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") ? $0 : nil }
    }

    private init?(programs: String) {
      // A socket's path may not be long.
      folder = "/tmp/tg-pg-\(ProcessInfo.processInfo.processIdentifier)"
      let ready = Pipe()
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", Self.script, "sh", programs, folder]
      shell.standardInput = lifeline
      shell.standardOutput = ready
      guard (try? shell.run()) != nil else { return nil }
      // It says one line when it takes connections, and ends its output at once where it cannot.
      guard !ready.fileHandleForReading.availableData.isEmpty else { return nil }
    }

    /// PostgreSQL refuses to run as root.
    private static let script = """
      set -e
      as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
      rm -rf "$2" && mkdir "$2" && chmod 755 "$2"
      if [ "$(id -u)" = 0 ]; then chown postgres "$2"; fi
      cd "$2"
      as "$1/initdb" -D "$2/data" -A trust -U treatygraph -E UTF8 --locale=C --no-sync >log 2>&1
      options="-k $2 -c listen_addresses= -c fsync=off -c max_connections=200"
      as "$1/pg_ctl" -D "$2/data" -l "$2/data/log" -w -o "$options" start >>log 2>&1 </dev/null
      echo ready
      exec >&-
      cat >/dev/null || true
      as "$1/pg_ctl" -D "$2/data" -m immediate stop >>log 2>&1 || true
      rm -rf "$2"
      """
  }
#endif
