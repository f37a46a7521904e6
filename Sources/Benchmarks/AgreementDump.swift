import Foundation
import TreatyGraph

/// The figures of agreement of codings that are read from standard input, to be compared with those of
/// other programs.
enum AgreementDump {
  /// A unit a line, the value of each coder between tabs, nothing where there is none; an empty line
  /// ends a coding. Prints percent, kappa and alpha of each, `nan` where it has none.
  static func write() {
    var tally = AgreementTally()
    var numbers: [Substring: Int] = [:]
    func value(_ field: Substring) -> Int? {
      guard !field.isEmpty else { return nil }
      let number = numbers[field] ?? numbers.count
      numbers[field] = number
      return number
    }
    while let line = readLine() {
      guard line.isEmpty else {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        tally += AgreementTally(fields.map(value))
        continue
      }
      let figures = [tally.percent, tally.kappa, tally.alpha].map { $0.map { "\($0)" } ?? "nan" }
      print(figures.joined(separator: "\t"))
      tally = AgreementTally()
    }
  }
}
