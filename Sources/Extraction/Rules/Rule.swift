/// A rule of reading: what it decides, the sentences that prove it, and the change that it makes.
///
/// One file holds one rule. Its sentences run as tests one by one, so that a rule that breaks is
/// named: with the rule each of `changes` reads as it says and without it otherwise, and each of
/// `leavesAlone` reads the same with and without it.
protocol Rule<Name>: Sendable {
  /// The ids of the rules of its phase.
  associatedtype Name: NamedDecision

  var id: Name { get }
  /// What it decides, in one sentence with an example.
  var says: String { get }
  var changes: [RuleProof] { get }
  /// Sentences that look as if it had to do with them, and must stay as they are.
  var leavesAlone: [RuleProof] { get }

  /// What it makes of a finding; nil where it has nothing to say.
  func change(of finding: Finding, in reading: SideReading) -> RuleChange?
}

/// A sentence that a rule carries, with the positions that are read in it.
///
///     RuleProof("Chile supports leaving the Paris Agreement.", gives: "Chile oppose treaty:paris")
struct RuleProof: Hashable, Sendable {
  let text: String
  /// One a line: actor, side, modality where it is not asserted, and the treaty or object.
  let positions: [String]

  init(_ text: String, gives positions: String...) {
    self.text = text
    self.positions = positions
  }
}

/// A finding as a rule leaves it, and the words that it was changed for.
struct RuleChange {
  var finding: Finding
  var reason: String
  /// False where a later rule may still turn the side.
  var isLast = true
}
