import Statements

/// Where the readers write down what they decide on the claim that is being read.
///
/// One log serves all readers of a document, so that a resolver three calls down need not hand its
/// reasons back. Outside of a claim nothing is written: pronouns and themes are also looked up for
/// what comes later.
final class DecisionLog {
  private(set) var decisions: [Decision] = []
  private var isOpen = false
  /// The number of the first decision of this claim that left somebody out.
  private var exclusion: Int?

  /// Begins a claim; what was written of one before is forgotten.
  func begin() {
    decisions.removeAll(keepingCapacity: true)
    exclusion = nil
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

  /// Writes down that a named place leaves somebody or something out. The claim stands as long as
  /// others are left: of `no party but Chile` Chile is.
  func exclude<Name: NamedDecision>(
    _ name: Name, because reason: @autoclosure () -> String? = nil
  ) {
    guard isOpen else { return }
    exclusion = exclusion ?? decisions.count
    note(name, because: reason())
  }

  /// Refuses the claim, as nobody is left: for the first who was left out, or by a name of its own
  /// where nobody was.
  func refuseExcluded<Name: NamedDecision>(otherwise name: Name) {
    guard let exclusion else { return refuse(name) }
    decisions[exclusion].effects.append(.refuse)
  }

  /// Runs a look-up whose outcome decides nothing: what it would write is left out.
  func silently<Value>(_ body: () -> Value) -> Value {
    let wasOpen = isOpen
    isOpen = false
    defer { isOpen = wasOpen }
    return body()
  }
}
