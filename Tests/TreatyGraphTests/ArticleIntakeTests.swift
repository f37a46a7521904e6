import Foundation
import Statements
import Storage
import TestSupport
import Testing
import TreatyGraph

@Suite("Taking articles in")
struct ArticleIntakeTests {
  private let folder: TemporaryFolder
  private let store: StatementStore

  init() throws {
    folder = try TemporaryFolder()
    store = try StatementStore(inMemory: "test")
  }

  private func sources(_ names: String...) -> [ArticleSource] {
    names.map { ArticleSource(path: folder.file($0)) }
  }

  private func takeIn(_ sources: [ArticleSource]) throws -> IntakeReport {
    try ArticleIntake(into: store, stages: .fake(), threads: 3).takeIn(sources)
  }

  @Test("What fails does not keep the others out, and each is told in order")
  func failures() throws {
    try folder.write("Ruritania backs it", to: "a.txt")
    try folder.write("unparsable", to: "b.txt")
    try folder.write("nothing", to: "c.txt")
    let report = try takeIn(sources("missing.txt", "a.txt", "b.txt", "c.txt"))
    #expect(report.results.map(\.source) == sources("missing.txt", "a.txt", "b.txt", "c.txt"))
    #expect(report.addedCount == 2)
    #expect(
      report.failures.map(\.message) == [
        "\"\(folder.file("missing.txt"))\" is missing", "\"\(folder.file("b.txt"))\": too long",
      ])
    #expect(report.statementCount == 1)
    #expect(report.sentenceCount == 4)
    #expect(report.peakMemory > 1 << 20)
    #expect(try store.articles().map(\.statementCount) == [1, 0])
  }

  @Test("What is there already is not read again; what has changed is")
  func again() throws {
    try folder.write("Ruritania backs it", to: "a.txt")
    try folder.write("Xanadu backs it", to: "b.txt")
    _ = try takeIn(sources("a.txt", "b.txt"))
    try folder.write("Xanadu backs it no more", to: "b.txt")
    let untouchable = ArticleStages.fake { document in
      if document.text.hasPrefix("Ruritania") { Issue.record("read twice") }
    }
    let report = try ArticleIntake(into: store, stages: untouchable, threads: 2)
      .takeIn(sources("a.txt", "b.txt"))
    #expect(
      report.results.map(\.outcome) == [
        .stored(.unchanged(1)), .stored(.superseded(old: 2, new: 3)),
      ])
  }

  @Test("A newer program reads everything again")
  func newerProgram() throws {
    try folder.write("Ruritania backs it", to: "a.txt")
    _ = try takeIn(sources("a.txt"))
    let report = try ArticleIntake(into: store, stages: .fake(program: "2.0"), threads: 1)
      .takeIn(sources("a.txt"))
    #expect(report.rereadCount == 1)
  }

  @Test("Any number of threads makes the same store", arguments: [2, 5, 16])
  func sameStore(threads: Int) throws {
    let names = (0..<40).map { "\($0).txt" }
    for name in names {
      try folder.write(String(repeating: "backs ", count: name.count) + name, to: name)
    }
    let sources = names.map { ArticleSource(path: folder.file($0)) }
    _ = try ArticleIntake(into: store, stages: .fake(), threads: 1).takeIn(sources)
    let other = try StatementStore(inMemory: "other")
    let uneven = ArticleStages.fake { document in
      usleep(UInt32(document.text.hashValue.magnitude % 3000))
    }
    _ = try ArticleIntake(into: other, stages: uneven, threads: threads).takeIn(sources)
    #expect(try other.dump() == store.dump())
  }

  @Test("An article that this very run replaces no longer stands for its twin")
  func twinOfReplaced() throws {
    try folder.write("backs", to: "a.txt")
    _ = try takeIn(sources("a.txt"))
    try folder.write("changed", to: "a.txt")
    try folder.write("backs", to: "b.txt")
    let slow = ArticleStages.fake { _ in usleep(50_000) }
    let report = try ArticleIntake(into: store, stages: slow, threads: 2)
      .takeIn(sources("a.txt", "b.txt"))
    #expect(
      report.results.map(\.outcome) == [
        .stored(.superseded(old: 1, new: 2)), .stored(.added(3)),
      ])
  }

  @Test("A twin in the same run counts once, whether a thread had begun on it or not")
  func twin() throws {
    try folder.write("backs", to: "a.txt")
    try folder.write("backs", to: "b.txt")
    let report = try takeIn(sources("a.txt", "b.txt"))
    #expect(report.results.map(\.outcome) == [.stored(.added(1)), .stored(.unchanged(1))])
    #expect(report.results.map(\.statementCount) == [1, 0])
  }

  @Test("Articles that have nothing to tell are counted, those that were there are not")
  func withoutStatements() throws {
    try folder.write("nothing", to: "a.txt")
    try folder.write("backs", to: "b.txt")
    #expect(try takeIn(sources("a.txt", "b.txt", "missing.txt")).withoutStatementsCount == 1)
    #expect(try takeIn(sources("a.txt", "b.txt")).withoutStatementsCount == 0)
  }

  @Test("Progress counts files and bytes up to the whole")
  func progress() throws {
    try folder.write("12345", to: "a.txt")
    try folder.write("1234567", to: "b.txt")
    var seen: [IntakeProgress] = []
    _ = try ArticleIntake(into: store, stages: .fake(), threads: 2)
      .takeIn(sources("a.txt", "missing.txt", "b.txt")) { seen.append($0) }
    #expect(seen.map(\.done) == [1, 2, 3])
    #expect(seen.map(\.bytesDone) == [5, 5, 12])
    #expect(seen.allSatisfy { $0.total == 3 && $0.bytesTotal == 12 })
  }

  @Test("Stages that cannot be made stop the run")
  func noStages() throws {
    var stages = ArticleStages.fake()
    stages.makeExtract = { throw FakeFault(description: "no model") }
    let broken = stages
    try folder.write("backs", to: "a.txt")
    #expect(throws: FakeFault.self) {
      try ArticleIntake(into: store, stages: broken, threads: 2).takeIn(sources("a.txt", "a.txt"))
    }
  }

  @Test("A store that another program locks stops the run; what was stored before stays")
  func lockedStore() throws {
    let path = folder.file("x.db")
    let stored = try StatementStore(path: path, for: .writing, patience: .zero)
    let other = try StatementStore(path: path, for: .writing)
    for index in 0..<40 { try folder.write("backs \(index)", to: "\(index).txt") }
    var done = 0
    #expect(throws: StorageError.locked(path: path)) {
      let intake = ArticleIntake(into: stored, stages: .fake(), threads: 2)
      _ = try intake.takeIn((0..<40).map { ArticleSource(path: folder.file("\($0).txt")) }) { _ in
        done += 1
        if done == 3 { try? other.lockForTest() }
      }
    }
    try other.unlockForTest()
    // Those that were written as one.
    #expect(try other.articles().map(\.id) == Array(1...32))
    #expect(done == 32)
  }

  @Test("An article that the schema refuses keeps none of those out that are written with it")
  func refusedAmongOthers() throws {
    for index in 0..<5 { try folder.write("backs \(index)", to: "\(index).txt") }
    var stages = ArticleStages.fake()
    let makeExtract = stages.makeExtract
    stages.makeExtract = {
      let extract = try makeExtract()
      return { document in
        var found = try extract(document)
        if document.text.contains("3") { found.sentenceCount = -1 }
        return found
      }
    }
    let report = try ArticleIntake(into: store, stages: stages, threads: 2)
      .takeIn((0..<5).map { ArticleSource(path: folder.file("\($0).txt")) })
    #expect(report.failures.count == 1)
    #expect(
      try store.articles().map(\.article.name).map { $0.suffix(5) } == [
        "0.txt", "1.txt", "2.txt", "4.txt",
      ])
  }

  @Test("Extraction without a store gives each source in order")
  func extraction() throws {
    try folder.write("backs", to: "a.txt")
    try folder.write("backs backs", to: "b.txt")
    var counts: [Int?] = []
    try StatementExtraction(stages: .fake(), threads: 2)
      .extract(sources("b.txt", "missing.txt", "a.txt")) { _, outcome in
        if case .extracted(let found) = outcome {
          counts.append(found.content.statements.count)
        } else {
          counts.append(nil)
        }
      }
    #expect(counts == [2, nil, 1])
  }
}
