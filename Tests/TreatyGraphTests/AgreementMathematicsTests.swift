import Statements
import Testing
import TreatyGraph

@Suite("How far coders agree")
struct AgreementMathematicsTests {
  private func tally(_ units: [[Int?]]) -> AgreementTally {
    units.reduce(into: AgreementTally()) { $0 += AgreementTally($1) }
  }

  @Test("Krippendorff's example with missing values gives his alpha for names")
  func krippendorff() throws {
    // "Computing Krippendorff's Alpha-Reliability", 2011, section C: four coders, twelve units.
    let coders: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let found = tally((0..<12).map { unit in coders.map { $0[unit] } })
    #expect(abs(try #require(found.alpha) - 0.743) < 0.0005)
    // The last unit has one value only and is compared with nothing.
    #expect(found.unitCount == 11)
  }

  @Test("Cohen's kappa is that of the textbook table: 20, 5, 10, 15")
  func cohen() throws {
    let counts = [(1, 1, 20), (1, 0, 5), (0, 1, 10), (0, 0, 15)]
    let found = tally(
      counts.flatMap { Array(repeating: [$0.0, $0.1] as [Int?], count: $0.2) })
    #expect(abs(try #require(found.kappa) - 0.4) < 1e-12)
    #expect(found.percent == 0.7)
  }

  @Test("Where nothing differs, or nothing was coded twice, there is no figure to tell chance by")
  func undefined() {
    let same = tally([[1, 1], [1, 1]])
    #expect(same.percent == 1)
    #expect(same.kappa == nil)
    #expect(same.alpha == nil)
    let alone = tally([[1, nil], [nil, 2]])
    #expect(alone.unitCount == 0)
    #expect(alone.percent == nil)
    #expect(alone.alpha == nil)
    #expect(AgreementMeasures([[[String?]]]()).alpha == nil)
  }

  @Test("The interval holds the figure, and the same codings give the same interval")
  func interval() throws {
    let articles = (0..<20).map { article in
      (0..<5).map { unit in ["a", (article + unit) % 6 == 0 ? "b" : "a"] as [String?] }
        + [["b", "b"]]
    }
    let measures = AgreementMeasures(articles)
    let alpha = try #require(measures.alpha)
    #expect(alpha.low < alpha.value && alpha.value < alpha.high)
    #expect(measures == AgreementMeasures(articles))
  }

  @Test("Places are one unit where they share half of the shorter one, the best pair first")
  func matching() {
    func units(_ coders: [ScalarRange]...) -> [[Int?]] { UnitMatching(coders).units }
    #expect(units([ScalarRange(0, 10)], [ScalarRange(5, 15)]) == [[0, 0]])
    #expect(units([ScalarRange(0, 10)], [ScalarRange(6, 16)]) == [[0, nil], [nil, 0]])
    #expect(units([ScalarRange(0, 100)], [ScalarRange(90, 95)]) == [[0, 0]])
    #expect(
      units([ScalarRange(0, 20)], [ScalarRange(0, 10), ScalarRange(8, 20)])
        == [[0, 1], [nil, 0]])
    #expect(
      units([], [ScalarRange(4, 8)], [ScalarRange(0, 2), ScalarRange(4, 8)])
        == [[nil, nil, 0], [nil, 0, 1]])
    #expect(units([ScalarRange(3, 3)], [ScalarRange(3, 3)]) == [[0, nil], [nil, 0]])
  }
}
