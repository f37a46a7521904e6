import Statements

/// That words and acts of an actor do not go together, with the proof of both.
public struct Inconsistency: Hashable, Sendable {
  /// What does not go together.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Says yes to a treaty that is open, and has not signed it.
    case saysYesNotSigned
    /// Has signed more than a year ago, and is not bound.
    case signedNotRatified
    /// Voted for it, and speaks against it since.
    case votedForSpeaksAgainst
    /// Joined the consensus, and excludes or reads otherwise a part of it.
    case consensusWithReservation
    /// Is bound, and wants to leave.
    case asksToLeave
  }

  /// What does not go together.
  public var kind: Kind
  /// Who says the one and does the other.
  public var holder: PositionHolder
  /// The treaty.
  public var treaty: TreatyID
  /// The words; nil where two acts do not go together.
  public var words: SourcedStatement?
  /// The act; of what was not done nil.
  public var act: ListedAct?
  /// The other act, where two do not go together.
  public var otherAct: ListedAct?
  /// The register that tells what was not done.
  public var register: ActTable?
  /// How many days lie between the two; of what was not done, how long it could have been.
  public var days: Int
}

/// Lays the words of actors on one treaty beside what they did to it.
///
/// What is no contradiction is not listed: a plan that is not due, a state that could not sign or vote,
/// a treaty that was not open yet, a signature that no register denies or that is not a year old.
package struct ConsistencyCheck {
  /// So long a parliament may take: who signed less long ago is not late.
  package static let ratificationDays = 365

  package let treaty: Treaty
  /// What registers of the treaty cover.
  package let registers: [ActTable]
  package let ledger: ActLedger
  /// True of those that can sign and be bound.
  package let canJoin: @Sendable (ActorID) -> Bool

  package init(
    treaty: Treaty, registers: [ActTable], ledger: ActLedger,
    canJoin: @escaping @Sendable (ActorID) -> Bool
  ) {
    self.treaty = treaty
    self.registers = registers
    self.ledger = ledger
    self.canJoin = canJoin
  }

  /// What does not go together, by actor and then by day.
  package func inconsistencies(of positions: [Position]) -> [Inconsistency] {
    let acts = ledger.byActor(on: treaty.id)
    let byActor = Dictionary(
      positions.compactMap { position in position.holder.id.map { ($0, position) } },
      uniquingKeysWith: { first, _ in first })
    var found: [Inconsistency] = []
    for actor in Set(acts.keys).union(byActor.keys) {
      let done = acts[actor] ?? []
      let holder =
        byActor[actor]?.holder
        ?? PositionHolder(id: actor, name: done.first?.act.actorName ?? "", kind: .state)
      let record = ActorRecord(
        holder: holder, actor: actor, acts: done, position: byActor[actor], check: self)
      found += record.found
    }
    return found.sorted { left, right in
      left.holder.name == right.holder.name
        ? left.kind.rawValue < right.kind.rawValue : left.holder.name < right.holder.name
    }
  }

  /// The last register of the treaty that has a column for some act.
  fileprivate func register(of kinds: Set<ActKind>) -> ActTable? {
    registers.filter { $0.treaty == treaty.id && !$0.kinds.isDisjoint(with: kinds) }
      .max { ($0.asOf?.dayNumber ?? 0) < ($1.asOf?.dayNumber ?? 0) }
  }
}

/// One actor's words and acts.
private struct ActorRecord {
  let holder: PositionHolder
  let actor: ActorID
  let acts: [ListedAct]
  let position: Position?
  let check: ConsistencyCheck

  var found: [Inconsistency] {
    [saysYes, signed, votedFor, consensus, asksToLeave].compactMap { $0 }
  }

  private func first(_ matches: (ActKind) -> Bool) -> ListedAct? {
    acts.first { matches($0.act.kind) && $0.act.isDone }
  }

  private var binding: ListedAct? { first(\.makesParty) }
  private var signature: ListedAct? { first { $0 == .signed } }
  private var hasLeft: Bool {
    acts.contains { $0.act.kind.ends && !$0.act.isNegated && $0.act.stage != .announced }
  }

  private static let parties = Set(ActKind.allCases.filter(\.makesParty))

  private func make(
    _ kind: Inconsistency.Kind, words: SourcedStatement? = nil, act: ListedAct? = nil,
    other: ListedAct? = nil, register: ActTable? = nil, days: Int
  ) -> Inconsistency {
    Inconsistency(
      kind: kind, holder: holder, treaty: check.treaty.id, words: words, act: act,
      otherAct: other, register: register, days: days)
  }

  /// The words by which a side stands that words hold: the first that are more than a plan or a wish
  /// with conditions. What a word of the text tells goes first, then how it voted or that it joined the
  /// consensus, then what only the judge hears.
  private func words(for side: Polarity) -> SourcedStatement? {
    guard let position, position.polarity == side, let standing = position.history.standings.last
    else { return nil }
    let firm = standing.inFavour.filter {
      $0.statement.modality == .asserted && $0.date?.precision == .day
    }
    let words = firm.filter { !$0.statement.relation.isAct }
    return words.first { !$0.statement.isOnlyHeard }
      ?? firm.first { [.adopts, .votesFor].contains($0.statement.relation) } ?? words.first
  }

  private var saysYes: Inconsistency? {
    guard check.canJoin(actor), signature == nil, binding == nil, !hasLeft,
      let opened = check.treaty.openedForSignature, let words = words(for: .support),
      let day = words.date
    else { return nil }
    let denial = acts.last { $0.act.kind == .signed && $0.act.isNegated }
    let register = check.register(of: [.signed])
    guard
      let known = [register?.asOf, denial?.act.date].compactMap({ $0?.period(.day) }).max()
    else { return nil }
    let days = known.dayNumber - max(day.dayNumber, opened.dayNumber)
    guard days > 0 else { return nil }
    return make(
      .saysYesNotSigned, words: words, act: denial, register: denial == nil ? register : nil,
      days: days)
  }

  private var signed: Inconsistency? {
    guard let signature, binding == nil, !hasLeft, let day = signature.act.date,
      let register = check.register(of: Self.parties), let known = register.asOf,
      !isDenied(signature)
    else { return nil }
    let days = known.dayNumber - day.dayNumber
    return days > ConsistencyCheck.ratificationDays
      ? make(.signedNotRatified, act: signature, register: register, days: days) : nil
  }

  /// True where an article tells a signature that a later register does not have: one of them is wrong.
  private func isDenied(_ signature: ListedAct) -> Bool {
    guard case .statement = signature.best.origin,
      let register = check.register(of: [.signed]), let asOf = register.asOf
    else { return false }
    return signature.act.date.map { $0 <= asOf } ?? true
  }

  private var votedFor: Inconsistency? {
    guard let vote = acts.last(where: { $0.act.kind == .votedFor && $0.act.isDone }),
      let voted = vote.act.date, let position, position.polarity == .oppose,
      let standing = position.history.standings.last
    else { return nil }
    let later = standing.inFavour.first {
      [.asserted, .planned].contains($0.statement.modality) && $0.date.map { $0 > voted } ?? false
    }
    guard let later, let day = later.date else { return nil }
    return make(
      .votedForSpeaksAgainst, words: later, act: vote, days: day.dayNumber - voted.dayNumber)
  }

  private var consensus: Inconsistency? {
    guard let joined = first({ $0 == .adopted }), let adopted = joined.act.date,
      let reserved = first({ $0 == .reserved }),
      // A reservation without a day is made when its state is bound.
      let day = reserved.act.date ?? binding?.act.date, day >= adopted
    else { return nil }
    return make(
      .consensusWithReservation, act: joined, other: reserved,
      days: day.dayNumber - adopted.dayNumber)
  }

  private var asksToLeave: Inconsistency? {
    guard let binding, let bound = binding.act.date, !hasLeft, let position,
      position.polarity == .oppose, let standing = position.history.standings.last
    else { return nil }
    let wish = standing.inFavour.first {
      $0.statement.relation == .withdrawsFrom && !$0.statement.isNegated
        && $0.date.map { $0 > bound } ?? false
    }
    guard let wish, let day = wish.date else { return nil }
    return make(.asksToLeave, words: wish, act: binding, days: day.dayNumber - bound.dayNumber)
  }
}
