import Statements

/// Which claims of a new reading are those that the store has of the same text.
///
/// First those with the same key. Of the others, statements at the same places, in order: what an
/// earlier schema kept has its key from the statement, which a rule may have moved from where the
/// claim stands. "The EU, which …, objects" has its claim at `which` and its statement at `The EU`.
struct ClaimMatching {
  /// For each claim of the store its place in the new reading, nil where that does not find it.
  private(set) var places: [Int?]
  /// The places in the new reading that no claim of the store has, in order.
  private(set) var added: [Int]

  init(stored: [ClaimRecord], found: [DecidedClaim], statements: [Statement?]) {
    var byKey: [ClaimKey: Int] = [:]
    for (place, new) in found.enumerated() { byKey[Self.key(new.claim)] = place }
    places = stored.map { byKey[Self.key($0.claim)] }

    let taken = Set(places.compactMap { $0 })
    var byPlaces: [ClaimKey: [Int]] = [:]
    for (place, statement) in statements.enumerated().reversed() where !taken.contains(place) {
      if let statement { byPlaces[Self.key(statement), default: []].append(place) }
    }
    for (index, record) in stored.enumerated() where places[index] == nil {
      if let statement = record.kept { places[index] = byPlaces[Self.key(statement)]?.popLast() }
    }
    let matched = Set(places.compactMap { $0 })
    added = found.indices.filter { !matched.contains($0) }
  }

  /// All are of one text: its digest tells nothing apart.
  private static func key(_ claim: Claim) -> ClaimKey {
    var key = claim.key
    key.text = 0
    return key
  }

  private static func key(_ statement: Statement) -> ClaimKey {
    ClaimKey(
      text: 0, actor: statement.actor.quote.range, predicate: statement.predicate.quote.range,
      object: statement.object.quote.range)
  }
}
