import Statements

/// One text of the gold standard with what was found in it and what of that is right.
package struct ScoredItem: Sendable {
  package let item: GoldItem
  /// The statements that count: those beyond the annotation, and outer clauses, are left out.
  package let statements: [Statement]
  /// Statements that the annotation does not cover.
  package let leftOutCount: Int
  let tallies: [Measure: Tally]
  /// Which statement is which position, by the measure `position`.
  let pairs: [Alignment.Pair]
  /// By pair: whether the gold's relation, modality and speaker were found too.
  let attributes: [AttributeAgreement]

  init(_ item: GoldItem, found all: [Statement], comparison: PositionComparison) {
    let gold = item.positions.map(comparison.gold)
    let candidates = all.map(comparison.found)
    let inScope = candidates.filter { !comparison.isOutOfScope($0) }
    func align(_ found: [PositionComparison.Found], by measure: Measure) -> Alignment {
      Alignment(goldCount: gold.count, foundCount: found.count) {
        comparison.fit(gold[$0], found[$1], by: measure)
      }
    }
    let paired = Set(align(inScope, by: .position).pairs.map(\.found))
    let found = inScope.enumerated().filter { index, found in
      paired.contains(index)
        || !gold.contains { comparison.isOuterClause(found, of: $0) }
    }.map(\.element)
    self.item = item
    statements = found.map(\.statement)
    leftOutCount = candidates.count - found.count
    var tallies: [Measure: Tally] = [:]
    for measure in Measure.allCases {
      let right = align(found, by: measure).pairs.count
      tallies[measure] = Tally(gold: gold.count, found: found.count, right: right)
    }
    self.tallies = tallies
    pairs = align(found, by: .position).pairs
    attributes = pairs.map { AttributeAgreement(gold[$0.gold], found[$0.found]) }
  }

  package func tally(by measure: Measure) -> Tally { tallies[measure] ?? Tally() }

  /// Whether each statement is right, by the measure `position`.
  package var isRight: [Bool] {
    let right = Set(pairs.map(\.found))
    return statements.indices.map(right.contains)
  }

  package var missed: [GoldPosition] {
    let found = Set(pairs.map(\.gold))
    return item.positions.indices.filter { !found.contains($0) }.map { item.positions[$0] }
  }

  package var spurious: [Statement] {
    zip(statements, isRight).filter { !$0.1 }.map(\.0)
  }

  /// The tally of the positions, and of the statements, that have a property.
  func tally(
    gold isGold: (GoldPosition) -> Bool, found isFound: (Statement) -> Bool
  ) -> Tally {
    Tally(
      gold: item.positions.count(where: isGold), found: statements.count(where: isFound),
      right: pairs.count { isGold(item.positions[$0.gold]) && isFound(statements[$0.found]) })
  }
}

/// What else of a position was found; nil where the gold does not tell.
struct AttributeAgreement: Hashable, Sendable {
  let relation: Bool?
  let modality: Bool?
  let negation: Bool
  let speaker: Bool?

  init(_ gold: PositionComparison.Gold, _ found: PositionComparison.Found) {
    relation = gold.position.relation.map { $0 == found.statement.relation }
    modality = gold.position.modality.map { $0 == found.statement.modality }
    negation = gold.position.isNegated == found.statement.isNegated
    speaker = gold.position.relation == nil ? nil : gold.speaker == found.speaker
  }
}
