/// The width of a line by the number of articles: even steps, from a hairline to a band.
struct LineScale: Hashable, Sendable {
  let largest: Int
  private static let thinnest = 1.25
  private static let thickest = 8.0

  func width(of articles: Int) -> Double {
    guard largest > 1 else { return 2 }
    let share = Double(max(1, min(articles, largest)) - 1) / Double(largest - 1)
    // One article more is never more than one point, so that a handful does not look like a mass.
    let thickest = min(Self.thickest, Self.thinnest + Double(largest - 1))
    return Self.thinnest + (thickest - Self.thinnest) * share
  }
}
