import Positions
import Statements
import TestSupport
import Testing

@Suite("Copies of a report")
struct FingerprintTests {
  private static let report = SampleReport()

  private func fingerprint(_ report: SampleReport, title: String? = nil) throws -> Fingerprint {
    try #require(Fingerprint(of: report.document("a", title: title)))
  }

  enum Edit: String, CaseIterable {
    case headline, agencyLine, cutEnd, moved, correction, quotationMarks, whiteSpace, accents
    case capitals, words, updated

    func apply(to report: inout SampleReport) {
      switch self {
      case .headline: break
      case .agencyLine: report.paragraphs[0] = "VIENNA (Wire) — " + report.paragraphs[0]
      case .cutEnd: report.paragraphs.removeLast(2)
      case .moved: report.paragraphs.swapAt(1, 4)
      case .correction:
        report.paragraphs.insert("An earlier version named another city.", at: 0)
      case .quotationMarks: change(&report, ("“", "\""), ("”", "''"))
      case .whiteSpace: change(&report, (" ", "\u{A0}\n "))
      case .accents: change(&report, ("Kovar", "Kova\u{301}r"), ("Tarr", "T\u{E4}rr"))
      case .capitals: report.paragraphs[0] = report.paragraphs[0].uppercased()
      case .words: change(&report, ("hardest", "thorniest"), ("a setback", "regrettable"))
      case .updated:
        report.paragraphs.insert(
          "Syldavia said late on Friday that it would bring a shorter text to the next round.",
          at: 0)
      }
    }

    private func change(_ report: inout SampleReport, _ pairs: (String, String)...) {
      for (old, new) in pairs {
        report.paragraphs = report.paragraphs.map { $0.replacing(old, with: new) }
      }
    }
  }

  @Test("A report that an editor has touched is a copy", arguments: Edit.allCases)
  func edited(edit: Edit) throws {
    var copy = Self.report
    edit.apply(to: &copy)
    let original = try fingerprint(Self.report, title: "Ruritania stays away")
    let edited = try fingerprint(copy, title: "No signature from Ruritania this year")
    #expect(edited.isCopy(of: original))
    #expect(original.isCopy(of: edited))
    let shared = Set(original.keys).intersection(edited.keys)
    #expect(shared.count >= Fingerprint.commonKeys)
  }

  @Test("Quotation marks, white space, accents and the headline make no difference at all")
  func normalised() throws {
    for edit in [Edit.quotationMarks, .whiteSpace, .accents, .headline] {
      var copy = Self.report
      edit.apply(to: &copy)
      #expect(try fingerprint(copy, title: "B") == fingerprint(Self.report, title: "A"), "\(edit)")
    }
  }

  @Test("The same sentences about others are another report")
  func filledInAnew() throws {
    let other = try fingerprint(Self.report.filledInAnew)
    #expect(!other.isCopy(of: try fingerprint(Self.report)))
  }

  @Test("A report that is mostly new is no copy of what it began with")
  func sequel() throws {
    var sequel = Self.report.filledInAnew
    sequel.paragraphs.replaceSubrange(0..<2, with: Self.report.paragraphs[0..<2])
    #expect(!(try fingerprint(sequel).isCopy(of: try fingerprint(Self.report))))
  }

  @Test("A text of a few words has no fingerprint")
  func short() {
    var short = Self.report
    short.paragraphs = ["France backs the treaty.", "", "…"]
    #expect(Fingerprint(of: short.document("a")) == nil)
  }

  @Test("A fingerprint survives being kept as bytes, and others are refused")
  func bytes() throws {
    var long = Self.report
    long.paragraphs = (0..<900).map { "Word\($0) follows word\($0 * 7)." }
    for report in [Self.report, long] {
      let kept = try fingerprint(report)
      #expect(Fingerprint(bytes: kept.bytes) == kept)
      #expect(kept.bytes.count <= 1544)
    }
    for bytes in [[], [1, 2, 3], [UInt8](repeating: 0xFF, count: 64)] {
      #expect(Fingerprint(bytes: bytes) == nil)
    }
  }

  @Test("Of long texts the sample tells what they share")
  func sampled() throws {
    func report(_ words: Range<Int>) -> SampleReport {
      var report = Self.report
      report.paragraphs = words.map { "word\($0)" }
      return report
    }
    let whole = try fingerprint(report(0..<9000))
    #expect(try fingerprint(report(0..<6000)).isCopy(of: whole))
    #expect(try fingerprint(report(2000..<9000)).isCopy(of: whole))
    #expect(!(try fingerprint(report(0..<2500)).isCopy(of: whole)))
    #expect(!(try fingerprint(report(6000..<15000)).isCopy(of: whole)))
  }
}
