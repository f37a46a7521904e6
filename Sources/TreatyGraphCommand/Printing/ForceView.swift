import TreatyGraph

extension ForceReport {
  /// How many are bound of how many needed, when the others may be, and who of a group is missing.
  var sentences: [String] {
    var sentences: [String] = []
    if let entry { sentences += words(of: entry) }
    if let missing, let group {
      let names = missing.map(\.name).joined(separator: ", ")
      sentences.append(
        missing.isEmpty
          ? "all members of \(group) are bound"
          : "\(missing.count) of \(group) not bound: \(names)")
    }
    return sentences
  }

  private func words(of entry: EntryIntoForce) -> [String] {
    let day = entry.asOf.map { " on \($0)" } ?? ""
    var first =
      "\(entry.boundCount) of \(entry.needed) needed parties\(day), "
      + "\(entry.signedCount) more have signed"
    if let condition = entry.condition { first += "; it also needs \(condition)" }
    if let force = treaty.enteredIntoForce { first += "; in force since \(force)" }
    guard let forecast = entry.forecast, treaty.enteredIntoForce == nil else { return [first] }
    let latest = forecast.latest.map { "\($0)" } ?? "no day within a hundred years"
    return [
      first,
      "at today's pace (\(forecast.pace) in two years) the \(entry.needed)th joins about "
        + "\(forecast.middle); in nine of ten cases between \(forecast.earliest) and \(latest)",
    ]
  }
}
