import Statements

/// What one predicate gave: who holds which position on what, and why we think so.
///
/// What is true of it changes in the name of a decision only:
///
///     finding.change(.inquiry, because: "question") { $0.relation = .states }
///
/// so that the decisions, folded, always give the finding as it is.
struct Finding {
  let match: PatternMatch
  var holders: [Holder]
  var object: StatementObject
  var modality: ModalityReader.Reading
  var objectTokens: ClosedRange<Int>?
  var relation: Relation
  /// The polarity that the reported clause gave, where it differs from the relation's.
  var liftedPolarity: Polarity?
  var topic: Quote?
  /// When the position was taken, where the text tells; else the article's date counts.
  var date: CalendarDate?
  /// True where the object is a pronoun that nothing before explains: `voted against it`.
  var isVague = false
  /// True where the object goes against the treaty that it names: `moves to weaken the pact`.
  var isContrary = false
  var speaker: ActorMention?
  /// The object as it was read first, before decisions changed it: its words are the claim's.
  private(set) var proposedObject: StatementObject
  /// What was decided on it, once it is read; while it is read, the log holds it.
  private(set) var decisions: [Decision] = []
  private let log: DecisionLog
  private var isRead = false

  init(
    match: PatternMatch, holders: [Holder], object: StatementObject,
    objectTokens: ClosedRange<Int>? = nil, log: DecisionLog
  ) {
    self.match = match
    self.holders = holders
    self.object = object
    self.objectTokens = objectTokens
    self.log = log
    modality = ModalityReader.Reading()
    proposedObject = object
    relation = match.entry.relation
  }

  /// Where the position points, negation worked in.
  ///
  /// Not to support is to oppose; not to oppose is no support; an act not done says nothing by
  /// itself, an act refused does.
  var polarity: Polarity {
    if let liftedPolarity { return liftedPolarity }
    guard modality.isNegated else { return relation.polarity }
    switch relation.polarity {
    case .support:
      // Who did not ask for something or propose it is not against it.
      if [.proposes, .callsFor].contains(relation), !modality.isRefused { return .neutral }
      let isOpen = relation.isAct || modality.isPending
      return isOpen && !modality.isRefused ? .neutral : .oppose
    case .oppose, .neutral: return .neutral
    }
  }
}

// How decisions change it.
extension Finding {
  /// Changes the finding in the name of a decision, and writes down what that changed of the
  /// statement; false where the decision is switched off, and nothing is changed.
  @discardableResult
  mutating func change<Name: NamedDecision>(
    _ name: Name, because reason: @autoclosure () -> String? = nil,
    _ body: (inout Finding) -> Void
  ) -> Bool {
    guard log.allows(name) else { return false }
    let before = self
    body(&self)
    let effects = effects(since: before)
    if !effects.isEmpty {
      write(Decision(name, effects: effects, because: reason()))
    }
    return true
  }

  /// Refuses the claim in the name of a decision; false where it is switched off, and the claim
  /// stands.
  @discardableResult
  func refuse<Name: NamedDecision>(
    _ name: Name, because reason: @autoclosure () -> String? = nil
  ) -> Bool {
    log.refuse(name, because: reason())
  }

  /// Takes up how firmly it is meant, step by step: each step may turn the side.
  mutating func take(_ draft: ModalityDraft) {
    for step in draft.steps {
      let before = self
      modality = step.reading
      var decision = step.decision
      decision.effects += effects(since: before)
      write(decision)
    }
  }

  /// Ends the reading: what the log holds is decided on this finding.
  mutating func close() {
    decisions = log.end()
    isRead = true
  }

  /// Makes of it a claim of its own on a part of its object: `stressed A and, with Japan, | B`.
  mutating func narrow(to tokens: ClosedRange<Int>, _ object: StatementObject) {
    objectTokens = tokens
    self.object = object
    proposedObject = object
    for number in decisions.indices {
      decisions[number].effects.removeAll { if case .object = $0 { true } else { false } }
    }
  }

  private mutating func write(_ decision: Decision) {
    if isRead { decisions.append(decision) } else { log.append(decision) }
  }

  private func effects(since before: Finding) -> [Decision.Effect] {
    var effects: [Decision.Effect] = []
    if relation != before.relation { effects.append(.relation(relation)) }
    if polarity != before.polarity { effects.append(.polarity(polarity)) }
    if modality.modality != before.modality.modality {
      effects.append(.modality(modality.modality))
    }
    if modality.isNegated != before.modality.isNegated {
      effects.append(.negation(modality.isNegated))
    }
    if modality.condition != before.modality.condition {
      effects.append(.condition(modality.condition))
    }
    if object != before.object { effects.append(.object(object.withNameInOneLine)) }
    if topic != before.topic { effects.append(.topic(topic)) }
    if date != before.date { effects.append(.date(date)) }
    if speaker != before.speaker { effects.append(.speaker(speaker?.withNameInOneLine)) }
    return effects
  }
}

// What is called the same is the same, however the lines of the text were set.
extension StatementObject {
  var withNameInOneLine: StatementObject {
    var object = self
    object.name = name.foldingWhiteSpace()
    return object
  }
}

extension ActorMention {
  var withNameInOneLine: ActorMention {
    var mention = self
    mention.name = name.foldingWhiteSpace()
    return mention
  }
}
