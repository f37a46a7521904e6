import Statements

/// An act with all that tells of it.
public struct ListedAct: Hashable, Sendable {
  /// The best that tells of it: a register, else a person, else the first article.
  public var best: StoredAct
  /// What else tells of the same.
  public var further: [StoredAct]

  /// What was done.
  public var act: Act { best.act }
}

/// What was done, by some registers, people and articles: each act once, whoever tells of it.
package struct ActLedger: Sendable {
  /// The oldest first, those without a day before all.
  package let acts: [ListedAct]

  private struct Place: Hashable {
    let actor: String
    let subject: String
  }

  /// What one treaty is done to once is one act, on whatever day articles tell it; of votes and words
  /// the day and text tell them apart.
  private struct Key: Hashable {
    let place: Place
    let kind: ActKind
    let stage: ActStage
    let isNegated: Bool
    let date: CalendarDate?
    let text: String?
  }

  package init(_ stored: [StoredAct]) {
    var groups: [Key: [StoredAct]] = [:]
    for act in stored { groups[Self.key(of: act), default: []].append(act) }
    acts = groups.values.compactMap { group in
      let inOrder = group.sorted(by: Self.tellsBetter)
      return inOrder.first.map { ListedAct(best: $0, further: Array(inOrder.dropFirst())) }
    }.sorted { Self.order($0.act) < Self.order($1.act) }
  }

  private static func place(of act: Act) -> Place {
    Place(
      actor: act.actor?.rawValue ?? act.actorName.lowercased(),
      subject: act.kind.isVote || act.kind == .adopted
        ? act.resolution ?? act.treaty?.rawValue ?? "" : act.treaty?.rawValue ?? "")
  }

  private static func key(of stored: StoredAct) -> Key {
    let act = stored.act
    let isOnce = !act.kind.isVote && act.kind != .adopted && act.stage == .done
    let isWords = [.declared, .reserved, .objected].contains(act.kind)
    // A vote by its resolution, whatever day a source gives it.
    let isDated = !isOnce && act.resolution == nil || isWords
    return Key(
      place: place(of: act), kind: act.kind, stage: act.stage, isNegated: act.isNegated,
      date: isDated ? act.date : nil, text: isWords ? act.text : nil)
  }

  /// Registers know best, then people; of articles the first tells it, of one day the more precise.
  private static func tellsBetter(_ left: StoredAct, _ right: StoredAct) -> Bool {
    let ranks = (left.origin.rank, right.origin.rank)
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    let days = (left.act.date?.dayNumber ?? .max, right.act.date?.dayNumber ?? .max)
    return days.0 == days.1 ? left.origin.number < right.origin.number : days.0 < days.1
  }

  private static func order(_ act: Act) -> (Int, String, String, String) {
    (
      act.date?.dayNumber ?? 0, act.treaty?.rawValue ?? act.resolution ?? "", act.actorName,
      act.kind.rawValue + (act.text ?? "")
    )
  }

  /// What an actor did to a treaty, the oldest first; resolutions about the treaty among it.
  package func acts(of actor: ActorID, on treaty: TreatyID) -> [ListedAct] {
    let key = actor.rawValue
    return acts.filter {
      ($0.act.actor?.rawValue ?? "") == key && $0.act.treaty == treaty
    }
  }

  /// The same, by actor, of all who did something to a treaty.
  package func byActor(on treaty: TreatyID) -> [ActorID: [ListedAct]] {
    var found: [ActorID: [ListedAct]] = [:]
    for act in acts where act.act.treaty == treaty {
      if let actor = act.act.actor { found[actor, default: []].append(act) }
    }
    return found
  }
}

extension ActOrigin {
  fileprivate var rank: Int {
    switch self {
    case .register: 0
    case .person: 1
    case .statement: 2
    }
  }

  fileprivate var number: Int64 {
    switch self {
    case .register(let entry), .person(let entry): entry
    case .statement(let id, _): id
    }
  }
}
