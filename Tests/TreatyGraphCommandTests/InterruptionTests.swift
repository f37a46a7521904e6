import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Stopping with Ctrl-C")
struct InterruptionTests {
  /// Adds an article and one from a pipe that nobody has written to yet.
  private static func add(in folder: String) -> ExitCode {
    Program.run(
      ["add", folder + "/a.txt", folder + "/pipe", "--store", folder + "/t.sqlite"],
      environment: Transcript.environment, on: .inMemory())
  }

  /// Calls the closure as soon as the first article is stored.
  private static func whenStored(in folder: String, _ body: @escaping @Sendable () -> Void) {
    Thread {
      while true {
        let store = try? StatementStore(path: folder + "/t.sqlite", for: .reading)
        if let articles = try? store?.articles(), !articles.isEmpty { break }
        usleep(20_000)
      }
      body()
    }.start()
  }

  private func prepared() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("Norway opposes the UN Convention against Cybercrime.", to: "a.txt")
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    return folder
  }

  @Test("The first one lets the articles at work end, and what is stored stays")
  func first() async throws {
    let folder = try prepared()
    let path = folder.path
    await #expect(processExitsWith: .exitCode(130)) { [path = path as String] in
      Self.whenStored(in: path) {
        kill(getpid(), SIGINT)
        usleep(200_000)
        let pipe = open(path + "/pipe", O_WRONLY)
        _ = write(pipe, "France backs it.", 16)
        close(pipe)
      }
      exit(Self.add(in: path).rawValue)
    }
    let store = try StatementStore(path: folder.file("t.sqlite"), for: .reading)
    #expect(try store.articles().map(\.article.name) == [folder.file("a.txt")])
  }

  @Test("The second one ends the program at once")
  func second() async throws {
    let folder = try prepared()
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGINT)) { [path = path as String] in
      Self.whenStored(in: path) {
        kill(getpid(), SIGINT)
        usleep(200_000)
        kill(getpid(), SIGINT)
      }
      exit(Self.add(in: path).rawValue)
    }
    let store = try StatementStore(path: folder.file("t.sqlite"), for: .reading)
    #expect(try store.articles().count == 1)
  }
}
