import Statements

/// A decision in the store. Its number is never given to another one of the claim; what it revokes is
/// named by number too.
struct DecisionEntry: Hashable {
  var number: Int
  /// Which reading of the text it belongs to; nil for what people and registers decide.
  var reading: Int?
  var decision: Decision
  /// The entry of the journal that it is part of; nil for what no person did.
  var entry: Int64?
  /// False where that entry was taken back.
  var stands = true

  func isNamesake(of other: DecisionEntry) -> Bool {
    decision.maker == other.decision.maker && decision.name == other.decision.name
      && decision.phase == other.decision.phase
  }
}

/// A claim with every decision that was ever made on it, as the store keeps them.
///
/// Of machines only the decisions of the latest reading count; behind them those of people and
/// registers, so that a new version of the program may read better, and does not overrule a person.
struct ClaimRecord: Hashable {
  var id: Int64
  var articleID: Int64
  var claim: Claim
  var reading: Int
  /// True for what the latest reading does not find.
  var isLost: Bool
  var entries: [DecisionEntry]
  /// The statement that the store keeps; what `statement` gives once all is written.
  var kept: Statement?

  /// True where what a person or register has decided stands: no reading retires it.
  var isTouched: Bool { entries.contains { $0.reading == nil && $0.stands } }

  /// True where it is no statement, as the latest reading does not find it and nobody keeps it.
  var isRetired: Bool { isLost && !isTouched }

  /// Without the key: a kept statement has the number of its claim instead.
  var statement: Statement? {
    guard !isRetired, var statement = decided.statement else { return nil }
    statement.key = nil
    return statement
  }

  /// The statement that it is, or would be if nobody refused it.
  var proposal: Statement? { decided.proposal }

  /// The statement that the machines alone make of it.
  var machineProposal: Statement? {
    DecidedClaim(claim: claim, decisions: machineDecisions).proposal
  }

  /// True for a statement that a person has marked in the text.
  var isMarked: Bool {
    entries.contains { $0.decision.name == JournalEntry.Kind.addStatement.rawValue }
  }

  /// The decisions that count, numbered from 0 as the fold wants them.
  var decided: DecidedClaim {
    let counting = counting
    return DecidedClaim(
      claim: claim,
      decisions: counting.map { entry in
        var decision = entry.decision
        decision.effects = decision.effects.compactMap { effect in
          guard case .revoke(let number) = effect else { return effect }
          return place(of: number, among: counting).map { .revoke($0) }
        }
        return decision
      })
  }

  /// The decisions of the machines that count.
  var machineDecisions: [Decision] {
    Array(decided.decisions.prefix(entries.count { $0.reading == reading }))
  }

  /// Adds the decisions of another reading behind those of the earlier ones.
  mutating func add(reading decisions: [Decision]) {
    let first = nextNumber
    reading += 1
    for decision in decisions {
      var decision = decision
      decision.effects = decision.effects.map { effect in
        if case .revoke(let place) = effect { .revoke(first + place) } else { effect }
      }
      entries.append(DecisionEntry(number: nextNumber, reading: reading, decision: decision))
    }
  }

  /// Adds what a person or register decided; what it revokes is named by its place in `decided`.
  mutating func add(_ decision: Decision, entry: Int64? = nil, stands: Bool = true) {
    let counting = counting
    var decision = decision
    decision.effects = decision.effects.compactMap { effect in
      guard case .revoke(let place) = effect else { return effect }
      return counting.indices.contains(place) ? .revoke(counting[place].number) : nil
    }
    entries.append(
      DecisionEntry(
        number: nextNumber, reading: nil, decision: decision, entry: entry,
        stands: stands))
  }

  private var nextNumber: Int { (entries.map(\.number).max() ?? -1) + 1 }

  private var counting: [DecisionEntry] {
    var later = entries.filter { $0.reading == nil && $0.stands }
    // What was carried here from another text is written later than it was decided.
    let places = later.indices.filter { later[$0].entry != nil }
    let inOrder = places.map { later[$0] }.sorted { ($0.entry ?? 0) < ($1.entry ?? 0) }
    for (place, entry) in zip(places, inOrder) { later[place] = entry }
    return entries.filter { $0.reading == reading } + later
  }

  /// Where a decision stands among those that count. One of an earlier reading stands where the
  /// latest reading decides the same by name: what a person took back stays taken back.
  private func place(of number: Int, among counting: [DecisionEntry]) -> Int? {
    if let place = counting.firstIndex(where: { $0.number == number }) { return place }
    guard let earlier = entries.first(where: { $0.number == number }) else { return nil }
    let before = entries.prefix { $0.number != number }
      .count { $0.reading == earlier.reading && $0.isNamesake(of: earlier) }
    let namesakes = counting.indices.filter {
      counting[$0].reading != nil && counting[$0].isNamesake(of: earlier)
    }
    return before < namesakes.count ? namesakes[before] : nil
  }
}
