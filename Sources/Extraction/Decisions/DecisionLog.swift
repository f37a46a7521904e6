import Statements

/// Where the readers write down what they decide on the claim that is being read.
///
/// One log serves all readers of a document, so that a resolver three calls down need not hand its
/// reasons back. Outside of a claim nothing is written: pronouns and themes are also looked up for
/// what comes later.
final class DecisionLog {
  private(set) var decisions: [Decision] = []
  private var isOpen = false

  /// Begins a claim; what was written of one before is forgotten.
  func begin() {
    decisions.removeAll(keepingCapacity: true)
    isOpen = true
  }

  /// Ends the claim and gives what was decided on it, in order.
  func end() -> [Decision] {
    isOpen = false
    return decisions
  }

  /// Writes down what a named place decided. Without effects it tells how a value came about.
  func note<Name: NamedDecision>(
    _ name: Name, because reason: @autoclosure () -> String? = nil,
    effects: [Decision.Effect] = []
  ) {
    guard isOpen else { return }
    decisions.append(
      Decision(
        maker: .rule, name: name.rawValue, phase: Name.phase, effects: effects, because: reason()))
  }

  /// Writes down that a named place refused the claim.
  func refuse<Name: NamedDecision>(
    _ name: Name, because reason: @autoclosure () -> String? = nil
  ) {
    note(name, because: reason(), effects: [.refuse])
  }

  /// Runs a look-up whose outcome decides nothing: what it would write is left out.
  func silently<Value>(_ body: () -> Value) -> Value {
    let wasOpen = isOpen
    isOpen = false
    defer { isOpen = wasOpen }
    return body()
  }
}
