import Statements

/// What comparing statements with a gold standard gave.
package struct Evaluation: Sendable {
  package let format: GoldStandard.Format
  package let items: [ScoredItem]
  /// The ids of all patterns that there are.
  package let patterns: [String]

  package func tally(by measure: Measure) -> Tally {
    items.reduce(into: Tally()) { $0 += $1.tally(by: measure) }
  }

  /// By the name of the group, the measure is `position`; sorted by name.
  package struct Group: Hashable, Sendable {
    package let name: String
    package let tally: Tally
  }

  /// What the positions and statements are grouped by.
  package enum Grouping: String, CaseIterable, Hashable, Sendable {
    case relation, construction, polarity, modality
  }

  package func groups(by grouping: Grouping) -> [Group] {
    switch grouping {
    case .relation: groups(gold: { $0.relation }, found: { $0.relation })
    // Propositions have the polarity of another convention.
    case .polarity where format == .propositions: []
    case .polarity: groups(gold: { $0.polarity }, found: { $0.polarity })
    case .modality: groups(gold: { $0.modality }, found: { $0.modality })
    case .construction: constructions
    }
  }

  private func groups<Value: CaseIterable & RawRepresentable & Equatable>(
    gold: (GoldPosition) -> Value?, found: (Statement) -> Value
  ) -> [Group] where Value.RawValue == String {
    guard items.contains(where: { $0.item.positions.contains { gold($0) != nil } }) else {
      return []
    }
    return Value.allCases.compactMap { value in
      let tally = items.reduce(into: Tally()) { tally, item in
        tally += item.tally(gold: { gold($0) == value }, found: { found($0) == value })
      }
      return tally.gold + tally.found == 0 ? nil : Group(name: value.rawValue, tally: tally)
    }
  }

  private var constructions: [Group] {
    var tallies: [String: Tally] = [:]
    for item in items {
      guard let construction = item.item.construction else { continue }
      tallies[construction, default: Tally()] += item.tally(by: .position)
    }
    return tallies.sorted { $0.key < $1.key }.map { Group(name: $0.key, tally: $0.value) }
  }

  /// Of the positions found, how many have their relation, modality, negation and speaker right.
  package struct AttributeShare: Hashable, Sendable {
    package let name: String
    package let right: Int
    package let count: Int
  }

  package var attributes: [AttributeShare] {
    let agreements = items.flatMap(\.attributes)
    func share(_ name: String, _ value: (AttributeAgreement) -> Bool?) -> AttributeShare {
      let known = agreements.compactMap(value)
      return AttributeShare(name: name, right: known.count { $0 }, count: known.count)
    }
    let shares = [
      share("relation", \.relation), share("modality", \.modality),
      share("negation", { format == .positions ? $0.negation : nil }), share("speaker", \.speaker),
    ]
    return shares.filter { $0.count > 0 }
  }

  /// Statements that the annotation does not cover.
  package var leftOutCount: Int { items.reduce(0) { $0 + $1.leftOutCount } }
}
