import Statements

/// That an actor was on both sides within a short time and did not change: a minister against a
/// parliament, a minister against himself.
///
/// Two articles that disagree on what was said are none: there must be two voices that are told apart,
/// or one that is named both times on days apart.
public struct Contradiction: Hashable, Sendable {
  /// Who speaks on each side.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Two speakers for one actor.
    case twoSpeakers
    /// One speaker on both sides.
    case oneSpeaker
    /// A state, and a body of its own that speaks for itself: its parliament.
    case ownBody
  }

  /// Who speaks on each side.
  public var kind: Kind
  /// Whose position it is.
  public var holder: PositionHolder
  /// What it is on.
  public var object: PositionObject
  /// The earlier of the two.
  public var first: SourcedStatement
  /// The later.
  public var second: SourcedStatement
  /// How likely both are right.
  public var confidence: Double { first.statement.confidence * second.statement.confidence }

  /// How many days lie between the two.
  public var days: Int {
    guard let first = first.date, let second = second.date else { return 0 }
    return abs(second.dayNumber - first.dayNumber)
  }

  /// Whose words a statement has: those of its speaker, else of its actor.
  package static func voice(of source: SourcedStatement) -> String? {
    source.statement.speaker.map { $0.id?.rawValue ?? $0.name.lowercased() }
  }
}

extension Standings {
  /// Who is on both sides within so many days, the latest first.
  package func contradictions(within days: Int) -> [Contradiction] {
    let found = positions.flatMap { $0.contradictions(within: days) } + ownBodies(within: days)
    return found.sorted { left, right in
      let ends = (left.second.date?.dayNumber ?? 0, right.second.date?.dayNumber ?? 0)
      if ends.0 != ends.1 { return ends.0 > ends.1 }
      return (left.holder.name, left.object.name, left.second.id)
        < (right.holder.name, right.object.name, right.second.id)
    }
  }

  /// States against bodies of their own that speak for themselves.
  private func ownBodies(within days: Int) -> [Contradiction] {
    var bodies: [ActorID: [Position]] = [:]
    var states: [ActorID: [Position]] = [:]
    for position in positions {
      if position.holder.kind == .governmentBody, let state = position.holder.affiliation {
        bodies[state, default: []].append(position)
      } else if position.holder.kind == .state, let state = position.holder.id {
        states[state, default: []].append(position)
      }
    }
    return bodies.flatMap { state, bodies -> [Contradiction] in
      bodies.flatMap { body -> [Contradiction] in
        (states[state] ?? []).filter { $0.object == body.object }.flatMap {
          $0.contradictions(of: body, within: days)
        }
      }
    }
  }
}

extension Position {
  /// One for each two voices that are against each other while one side stands: the nearest words.
  fileprivate func contradictions(within days: Int) -> [Contradiction] {
    history.standings.flatMap { standing -> [Contradiction] in
      let inFavour = standing.inFavour.filter(\.isPlainSide)
      let against = standing.against.filter(\.isPlainSide)
      var nearest: [Voices: Contradiction] = [:]
      for one in inFavour {
        for other in against where one.statement.polarity == other.statement.polarity.reversed {
          guard let first = Contradiction.voice(of: one),
            let second = Contradiction.voice(of: other)
          else { continue }
          let kind: Contradiction.Kind = first == second ? .oneSpeaker : .twoSpeakers
          let pair = pair(kind, one, other)
          guard pair.days <= days else { continue }
          // Of one speaker articles of one event may disagree.
          if kind == .oneSpeaker, pair.days <= PositionHistory.disagreementDays { continue }
          keepNearer(pair, Voices(first: first, second: second), &nearest)
        }
      }
      return Array(nearest.values)
    }
  }

  /// The same between this position of a state and one of its body: one for each quarrel, which is over
  /// when the body was silent for so many days.
  fileprivate func contradictions(of body: Position, within days: Int) -> [Contradiction] {
    let ours = statements.filter(\.isPlainSide).filter { source in
      // What articles got wrong is not the state's voice.
      history.standings.contains { $0.inFavour.contains { $0.id == source.id } }
    }
    var found: [Contradiction] = []
    for theirs in body.history.standings.flatMap(\.inFavour).filter(\.isPlainSide) {
      let pairs = ours.filter { $0.statement.polarity == theirs.statement.polarity.reversed }
        .map { pair(.ownBody, $0, theirs) }.filter { $0.days <= days }
      guard let nearest = pairs.min(by: { ($0.days, $0.second.id) < ($1.days, $1.second.id) })
      else { continue }
      // Of one quarrel the body speaks more than once.
      if let last = found.last?.second.date, let day = nearest.second.date,
        day.dayNumber - last.dayNumber <= days
      {
        continue
      }
      found.append(nearest)
    }
    return found
  }

  private struct Voices: Hashable {
    let first: String
    let second: String
  }

  private func pair(
    _ kind: Contradiction.Kind, _ one: SourcedStatement, _ other: SourcedStatement
  ) -> Contradiction {
    let isInOrder = one.date.map { date in other.date.map { date <= $0 } ?? true } ?? false
    return Contradiction(
      kind: kind, holder: holder, object: object, first: isInOrder ? one : other,
      second: isInOrder ? other : one)
  }

  private func keepNearer(
    _ pair: Contradiction, _ voices: Voices, _ nearest: inout [Voices: Contradiction]
  ) {
    guard let known = nearest[voices], (known.days, known.second.id) <= (pair.days, pair.second.id)
    else {
      nearest[voices] = pair
      return
    }
  }
}

extension SourcedStatement {
  /// True of a side that is taken firmly on a day that is known.
  fileprivate var isPlainSide: Bool {
    guard let date, date.precision == .day else { return false }
    return statement.polarity != .neutral
      && (statement.modality == .asserted || statement.modality == .planned)
  }
}
