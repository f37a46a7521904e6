/// Finds the articles that say nearly the same as one at hand.
///
/// Fingerprints are looked up by bands of three values (locality-sensitive hashing): texts with half
/// of their runs in common share a band with a probability of 0.996, unrelated ones hardly ever.
public struct DuplicateIndex: Sendable {
  /// The share of common runs of words from which two articles count as one report.
  public static let threshold = 0.5

  private static let bandSize = 3
  private var fingerprints: [Int64: Fingerprint] = [:]
  private var bands: [UInt64: [Int64]] = [:]
  /// The first article of the report that each article belongs to.
  private var originals: [Int64: Int64] = [:]

  public init() {}

  public var count: Int { fingerprints.count }

  /// Adds an article and gives the first article of the same report: itself where it is new.
  public mutating func insert(_ fingerprint: Fingerprint, article: Int64) -> Int64 {
    let original = nearest(to: fingerprint).flatMap { originals[$0] } ?? article
    fingerprints[article] = fingerprint
    originals[article] = original
    for key in Self.keys(of: fingerprint) { bands[key, default: []].append(article) }
    return original
  }

  /// The most similar article that is a near-duplicate; the lower number among equals.
  public func nearest(to fingerprint: Fingerprint) -> Int64? {
    var best: Int64?
    var highest = Self.threshold
    var seen = Set<Int64>()
    for key in Self.keys(of: fingerprint) {
      for candidate in bands[key] ?? [] where seen.insert(candidate).inserted {
        guard let other = fingerprints[candidate] else { continue }
        let resemblance = fingerprint.resemblance(to: other)
        if resemblance > highest || (resemblance == highest && candidate < best ?? .max) {
          best = candidate
          highest = resemblance
        }
      }
    }
    return best
  }

  private static func keys(of fingerprint: Fingerprint) -> [UInt64] {
    stride(from: 0, to: Fingerprint.count, by: bandSize).map { start in
      var key = UInt64(start) &* 0xD6E8_FEB8_6659_FD93
      for value in fingerprint.values[start..<start + bandSize] {
        key = (key ^ UInt64(value)) &* 0x9FB2_1C65_1E98_DF25
        key ^= key >> 29
      }
      return key
    }
  }
}
