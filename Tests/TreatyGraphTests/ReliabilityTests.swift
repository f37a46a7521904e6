import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("What reviews say of rules")
struct ReliabilityTests {
  /// Reviews whose rules are right as often as is known.
  private static func reviews(
    _ count: Int, seed: UInt64 = 7, rates: [String: Double], saying confidence: Double
  ) -> [ReliabilityEstimate.Sample] {
    var numbers = TestSupport.SplitMix64(seed: seed)
    let names = rates.keys.sorted()
    return (0..<count).map { number in
      let name = names[number % names.count]
      return ReliabilityEstimate.Sample(
        article: Int64(number / 8), confidence: confidence, names: [name],
        isRight: Double.random(in: 0..<1, using: &numbers) < rates[name] ?? 0)
    }
  }

  @Test("The estimate comes near the rates by which reviews were made, whatever the program said")
  func known() throws {
    let rates = ["good": 0.95, "fair": 0.7, "bad": 0.3]
    let report = ReliabilityReport(Self.reviews(3_000, rates: rates, saying: 0.8))
    #expect(report.lines.count == 3)
    for line in report.lines {
      let rate = try #require(rates[line.id])
      #expect(abs(line.estimate - rate) < 0.04, "\(line.id): \(line.estimate), not \(rate)")
      #expect(abs(line.said - 0.8) < 0.001)
    }
    #expect(try #require(report.errorThen) < report.errorNow - 0.02)
  }

  @Test("What is said rightly is left nearly alone, and what few reviews are on quite")
  func alone() throws {
    var samples = Self.reviews(2_000, rates: ["calibrated": 0.8], saying: 0.8)
    samples += Self.reviews(9, rates: ["rare": 0], saying: 0.8)
    let report = ReliabilityReport(samples)
    #expect(report.lines.map(\.id) == ["calibrated"])
    #expect(abs(report.lines[0].estimate - 0.8) < 0.03)
    #expect(ReliabilityReport(Self.reviews(199, rates: ["a": 1], saying: 0.8)).lines.isEmpty)
  }

  @Test("Of two rules that meet, the one at fault is found")
  func together() throws {
    var numbers = TestSupport.SplitMix64(seed: 3)
    let samples = (0..<4_000).map { number in
      let isTurned = number % 3 == 0
      return ReliabilityEstimate.Sample(
        article: Int64(number / 5), confidence: 0.9,
        names: isTurned ? ["verb", "turned"] : ["verb"],
        isRight: Double.random(in: 0..<1, using: &numbers) < (isTurned ? 0.4 : 0.9))
    }
    let shifts = ReliabilityEstimate(samples).reliability.shifts
    #expect(abs(try #require(shifts["verb"])) < 0.25)
    // The log-odds of 0.4 less those of 0.9.
    #expect(abs(try #require(shifts["turned"]) + 2.6) < 0.35)
  }

  @Test("It is used when somebody says so, in all answers and of later articles, until undone")
  func used() throws {
    let folder = try TemporaryFolder()
    let archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
    let store = try StatementStore(path: archive.path, for: .writing)
    let version = ExtractorVersion(program: "1.0", data: "fake")
    func add(_ number: Int) throws {
      let statements = (0..<25).map { sentence in
        var statement = Statement.sample(
          on: "2024-05-06", confidence: 0.8, sentence: sentence
        ).moved(by: 30 * sentence)
        statement.evidence.sentence.text = "Ruritania backs the treaty \(number) \(sentence)."
        return statement
      }
      try store.add(
        .sample("\(number).txt", text: "Article \(number)."), sentenceCount: 25,
        statements: statements, by: version)
    }
    for number in 1...10 { try add(number) }
    #expect(throws: TreatyGraphError.tooFewReviews(0, needed: 200)) {
      try archive.useReliability(by: "ana")
    }
    for statement: Int64 in 1...220 {
      try store.add(statement % 2 == 0 ? .accept : .reject, on: statement, by: "ana", at: 5)
    }
    func confidences() throws -> Set<Double> {
      Set(
        try store.statements(matching: StatementQuery()).map(\.statement.confidence)
          .filter { $0 < 1 })
    }
    let report = try archive.reliability()
    #expect(report.reviewedCount == 220)
    #expect(report.rightCount == 110)
    #expect(try confidences() == [0.8])
    try archive.useReliability(by: "ana")
    #expect(try archive.reliability().isInUse)
    try add(11)
    let used = try #require(try confidences().first)
    #expect(try confidences().count == 1)
    #expect(abs(used - 0.5) < 0.06)
    #expect(try store.statements(matching: StatementQuery(minimumConfidence: 0.7)).count == 110)
    // What was estimated is what the program says itself, not what an estimate made of it.
    #expect(try archive.reliability().said == report.said)
    try archive.undo(by: "ana")
    #expect(try confidences() == [0.8])
    #expect(try store.statements(matching: StatementQuery(minimumConfidence: 0.7)).count == 165)
  }
}
