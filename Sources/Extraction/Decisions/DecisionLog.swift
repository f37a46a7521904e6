import Statements

/// Where the readers write down what they decide on the claim that is being read.
///
/// One log serves all readers of a document, so that a resolver three calls down need not hand its
/// reasons back. Outside of a claim nothing is written: pronouns and themes are also looked up for
/// what comes later.
///
/// A place that decides asks first, so that it can be switched off and measured:
///
///     if isWaning(match, in: tree), log.refuse(.waning, because: verb) { return nil }
final class DecisionLog {
  private(set) var decisions: [Decision] = []
  private var isOpen = false
  /// The number of the first decision of this claim that left somebody out.
  private var exclusion: Int?
  /// The ids of decisions that are not to be made.
  private let switchedOff: Set<String>

  init(without switchedOff: Set<String> = []) {
    self.switchedOff = switchedOff
  }

  /// True where the claim at hand is refused already.
  var isRefused: Bool { decisions.contains(where: \.isRefusal) }

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

  /// False for a decision that is switched off: what it would change must stay as it is.
  func allows<Name: NamedDecision>(_ name: Name) -> Bool {
    switchedOff.isEmpty || !switchedOff.contains(name.rawValue)
  }

  /// Writes down what a named place decided. Without effects it tells how a value came about.
  ///
  /// False where the decision is switched off and must not be made.
  @discardableResult
  func note<Name: NamedDecision>(
    _ name: Name, because reason: @autoclosure () -> String? = nil,
    effects: [Decision.Effect] = []
  ) -> Bool {
    guard allows(name) else { return false }
    if isOpen {
      decisions.append(Decision(name, effects: effects, because: reason()))
    }
    return true
  }

  /// Writes down that a named place refused the claim; false where it is switched off and must not.
  @discardableResult
  func refuse<Name: NamedDecision>(
    _ name: Name, because reason: @autoclosure () -> String? = nil
  ) -> Bool {
    note(name, because: reason(), effects: [.refuse])
  }

  /// Writes down that a named place leaves somebody or something out. The claim stands as long as
  /// others are left: of `no party but Chile` Chile is.
  func exclude<Name: NamedDecision>(
    _ name: Name, because reason: @autoclosure () -> String? = nil
  ) {
    let number = decisions.count
    guard isOpen, note(name, because: reason()) else { return }
    exclusion = exclusion ?? number
  }

  /// Refuses the claim, as nobody is left: for the first who was left out, or by a name of its own
  /// where nobody was.
  func refuseExcluded<Name: NamedDecision>(otherwise name: Name) {
    guard let exclusion else {
      refuse(name)
      return
    }
    decisions[exclusion].effects.append(.refuse)
  }

  /// Runs a look-up whose outcome decides nothing: what it would write is left out.
  func silently<Value>(_ body: () -> Value) -> Value {
    let wasOpen = isOpen
    isOpen = false
    defer { isOpen = wasOpen }
    return body()
  }

  /// Takes up what was decided elsewhere, where a claim is open.
  func append(_ decision: Decision) {
    if isOpen { decisions.append(decision) }
  }
}

extension Decision {
  /// What a named place of the reader decides.
  init<Name: NamedDecision>(_ name: Name, effects: [Effect], because reason: String?) {
    self.init(
      maker: .rule, name: name.rawValue, phase: Name.phase, effects: effects, because: reason)
  }
}
