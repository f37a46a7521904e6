import Foundation
import Storage
import TestSupport
import Testing
import TreatyGraph

@Suite("Runs that are killed")
struct KilledIntakeTests {
  private static let articleCount = 60

  /// What the child and the undisturbed run do: the same articles into the store of a folder.
  private static func takeIn(
    _ folder: String, progress: (IntakeProgress) -> Void = { _ in }
  ) throws {
    let store = try StatementStore(path: folder + "/store.db", for: .writing)
    let sources = (0..<articleCount).map { ArticleSource(path: folder + "/\($0).txt") }
    let stages = ArticleStages.fake { document in
      usleep(UInt32(document.text.utf8.count % 5) * 200)
    }
    _ = try ArticleIntake(into: store, stages: stages, threads: 2)
      .takeIn(sources, progress: progress)
  }

  private static func writeArticles(to folder: TemporaryFolder) throws {
    for index in 0..<articleCount {
      // Three of each report, so that copies and their originals are met half-way too.
      let report = (0..<40).map { "word\(index % 20)and\($0)" }.joined(separator: " ")
      let text = String(repeating: "Ruritania backs it ", count: index * 7 % 13) + "n\(index) "
      try folder.write(text + report, to: "\(index).txt")
    }
  }

  @Test("A run that was killed and begun again leaves the store that one undisturbed run makes")
  func killed() async throws {
    let folder = try TemporaryFolder()
    try Self.writeArticles(to: folder)
    let path = folder.path
    var counts: [Int] = []
    // Each run comes further than the one before, and is met at another point of its work.
    for reached in [0, 1, 9, 28, 47] {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, reached = reached as Int] in
        if reached == 0 { Self.killSoon(after: 300) }
        try Self.takeIn(path) { progress in
          if progress.done == reached { Self.killSoon(after: UInt32(reached * 37)) }
        }
        // Done before it was killed: it must wait for that.
        sleep(5)
      }
      counts.append(try Self.articleCount(in: path))
    }
    #expect(counts == counts.sorted())
    // Otherwise no run was met in the middle, and the test has shown nothing.
    #expect(counts.contains { (1..<Self.articleCount).contains($0) })
    try Self.takeIn(path)
    let disturbed = try StatementStore(path: path + "/store.db", for: .reading).dump()

    try FileManager.default.removeItem(atPath: path + "/store.db")
    try Self.takeIn(path)
    let undisturbed = try StatementStore(path: path + "/store.db", for: .reading).dump()
    #expect(disturbed == undisturbed)
    #expect(disturbed.count > Self.articleCount)
    #expect(undisturbed.count { $0.hasPrefix("copy: ") } > Self.articleCount / 2)
  }

  private static func killSoon(after microseconds: UInt32) {
    Thread {
      usleep(microseconds)
      kill(getpid(), SIGKILL)
    }.start()
  }

  private static func articleCount(in folder: String) throws -> Int {
    do {
      return try StatementStore(path: folder + "/store.db", for: .reading).articles().count
    } catch StorageError.missingStore {
      // Killed before the first table was there.
      return 0
    }
  }
}
