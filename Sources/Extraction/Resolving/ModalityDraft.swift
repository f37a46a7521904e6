import Statements

/// How firmly a predicate is meant, in the making: what each word changes, in order.
///
///     `will not sign`   →   auxiliary: planned · negated: negated · refusal: refused
struct ModalityDraft {
  /// What one decision made of the reading.
  struct Step {
    var decision: Decision
    var reading: ModalityReader.Reading
  }

  private(set) var reading = ModalityReader.Reading()
  private(set) var steps: [Step] = []
  /// False where nothing is claimed: `if France signs`, `whether to join`.
  private(set) var isClaimed = true
  private let log: DecisionLog

  init(log: DecisionLog) { self.log = log }

  /// Changes the reading in the name of a decision; what changes nothing is not written down.
  mutating func change(
    _ name: ModalityDecision, because reason: @autoclosure () -> String? = nil,
    _ body: (inout ModalityReader.Reading) -> Void
  ) {
    guard log.allows(name) else { return }
    let before = reading
    body(&reading)
    guard reading != before else { return }
    steps.append(
      Step(decision: Decision(name, effects: [], because: reason()), reading: reading))
  }

  /// Nothing is claimed, says a decision.
  mutating func refuse(
    _ name: ModalityDecision, because reason: @autoclosure () -> String? = nil
  ) {
    guard log.allows(name) else { return }
    isClaimed = false
    steps.append(
      Step(decision: Decision(name, effects: [.refuse], because: reason()), reading: reading))
  }
}
