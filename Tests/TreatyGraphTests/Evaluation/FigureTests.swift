import Testing

@testable import TreatyGraph

@Suite("Figures of an evaluation")
struct FigureTests {
  @Test("Precision, recall and their harmonic mean follow from three counts")
  func figures() {
    let tally = Tally(gold: 10, found: 5, right: 4)
    #expect(tally.precision == 0.8)
    #expect(tally.recall == 0.4)
    #expect(tally.f1 == 8.0 / 15.0)
    #expect(Tally().f1 == nil)
  }

  @Test("An interval holds the figure, is the same each time, and narrows with more texts")
  func interval() throws {
    let few = (0..<20).map { Tally(gold: 1, found: 1, right: $0 % 2) }
    let many = Array(repeating: few, count: 20).flatMap(\.self)
    let wide = try #require(BootstrapInterval(of: few) { $0.f1 })
    let narrow = try #require(BootstrapInterval(of: many) { $0.f1 })
    #expect(wide == BootstrapInterval(of: few) { $0.f1 })
    #expect(wide.low < 0.5 && 0.5 < wide.high)
    #expect(wide.low < narrow.low && narrow.high < wide.high)
    // Twenty draws of an even chance: two standard errors are 0.22.
    #expect((0.18...0.3).contains(0.5 - wide.low))
  }

  @Test("Where all texts are equal the interval is a point; without a figure there is none")
  func degenerate() {
    let equal = Array(repeating: Tally(gold: 2, found: 2, right: 2), count: 5)
    #expect(BootstrapInterval(of: equal) { $0.f1 }.map { [$0.low, $0.high] } == [1, 1])
    #expect(BootstrapInterval(of: [Tally()]) { $0.f1 } == nil)
    #expect(BootstrapInterval(of: [Tally]()) { $0.f1 } == nil)
  }

  @Test("The calibration error is the mean distance of confidence from what is right")
  func reliability() {
    var table = ReliabilityTable()
    for number in 0..<10 { table.add(confidence: 0.8, isRight: number < 8) }
    #expect(table.expectedCalibrationError < 1e-9)
    for _ in 0..<10 { table.add(confidence: 1, isRight: false) }
    #expect(abs(table.expectedCalibrationError - 0.5) < 1e-9)
    #expect(table.bins.map(\.count) == [0, 0, 0, 0, 0, 0, 0, 0, 10, 10])
    #expect(table.bins[8].share == 0.8)
    #expect(table.bins[9].meanConfidence == 1)
  }
}
