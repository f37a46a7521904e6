/// What makes a claim the same one when its text is read again, by whatever version: the text, and
/// where in it actor, predicate and object stand.
///
/// Who the actor is and what the relation says are not in it: a later version may read them better.
public struct ClaimKey: Hashable, Sendable {
  /// A digest of the document's text; copies of one text share it.
  public var text: Int64
  /// Where the actor stands.
  public var actor: ScalarRange
  /// Where the predicate stands.
  public var predicate: ScalarRange
  /// Where the object stands.
  public var object: ScalarRange
  /// Tells claims apart that stand at the same places, counted from 0 in the order of reading.
  public var ordinal: Int

  /// The first of its places has the ordinal 0.
  public init(
    text: Int64, actor: ScalarRange, predicate: ScalarRange, object: ScalarRange, ordinal: Int = 0
  ) {
    self.text = text
    self.actor = actor
    self.predicate = predicate
    self.object = object
    self.ordinal = ordinal
  }
}

extension ClaimKey: CustomStringConvertible {
  /// The key as the store and the statement format write it: `c0ffee00c0ffee00:0-6:7-12:13-25`,
  /// with `:1` behind it for a second claim at the same places.
  public var description: String {
    let places = [actor, predicate, object].map { "\($0.start)-\($0.end)" }
    return TextDigest.digits(text) + ":" + places.joined(separator: ":")
      + (ordinal == 0 ? "" : ":\(ordinal)")
  }

  /// Nil for what `description` does not write.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4 || parts.count == 5, parts[0].utf8.count == 16,
      let text = UInt64(parts[0], radix: 16)
    else { return nil }
    let places = parts[1...3].compactMap { place in
      let ends = place.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count == 2, let start = ends[0], let end = ends[1], start <= end else {
        return nil as ScalarRange?
      }
      return ScalarRange(start, end)
    }
    let ordinal = parts.count == 5 ? Int(parts[4]) : 0
    guard places.count == 3, let ordinal, ordinal >= 0 else { return nil }
    self.init(
      text: Int64(bitPattern: text), actor: places[0], predicate: places[1], object: places[2],
      ordinal: ordinal)
    guard self.description == description else { return nil }
  }
}
