/// How figures between 0 and 1 are printed.
enum Fraction {
  /// Three decimals, `-` for a figure that there is not.
  static func text(_ value: Double?) -> String {
    guard let value else { return "-" }
    let thousandths = String(Int((value * 1000).rounded()))
    let padded = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
    return "\(padded.dropLast(3)).\(padded.suffix(3))"
  }
}
