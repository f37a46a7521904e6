import Actors
import Positions
import Statements
import Storage

/// Why a question for positions has no answer: who was understood, and what else there is.
public struct EmptyAnswer: Hashable, Sendable {
  /// Something that the store has statements on, or of.
  public struct Count: Hashable, Sendable {
    /// Of a treaty or actor.
    public let name: String
    /// How many statements there are.
    public let statementCount: Int
  }

  /// Who was asked for; nil where everybody was.
  public let actor: String?
  /// The treaty that was asked for.
  public let treaty: String?
  /// True where that is a concept.
  private let isConcept: Bool
  /// True where the time, the kind, the group or the outlet that was asked for leaves something out.
  public let isFiltered: Bool
  /// What the actor takes positions on, where only the treaty is in the way; else what anybody does.
  public let treaties: [Count]
  /// Who takes positions on the treaty, where only the actor is in the way.
  public let actors: [Count]

  private static let most = 3

  init(
    holder: StatementQuery.Holder?, treaty: Treaty?, _ filter: PositionFilter,
    _ directory: ActorDirectory, _ store: StatementStore
  ) throws {
    actor = holder.map { holder in
      switch holder {
      case .known(let id): directory.actor(id)?.name ?? id.rawValue
      case .unknown(let name): name
      }
    }
    self.treaty = treaty?.name
    isConcept = filter.concept != nil
    // Who and what are asked for, and nothing besides.
    let bare = PositionFilter(concept: filter.concept)
    let unfiltered = try bare.question(
      holder: holder, treaty: isConcept ? nil : treaty?.id, in: directory, store)
    isFiltered = try filter != bare && !unfiltered.standings(from: store).holders.isEmpty
    let isOfHolder = treaty != nil && holder != nil
    let ofHolder = isOfHolder ? holder : nil
    let known =
      try store.currentTreaties(of: ofHolder)?.map { ($0.id, $0.statementCount) }
      ?? PositionQuestion(holder: ofHolder).standings(from: store).treaties
      .map { ($0.id, $0.statementCount) }
    treaties = known.prefix(Self.most).map { id, count in
      Count(name: directory.treaty(id)?.name ?? id.rawValue, statementCount: count)
    }
    guard isOfHolder else {
      actors = []
      return
    }
    actors =
      try store.currentHolders(on: treaty?.id, atMost: Self.most)?.map {
        Count(name: $0.actor.name, statementCount: $0.statementCount)
      }
      ?? PositionQuestion(treaty: treaty?.id).standings(from: store).holders.prefix(Self.most)
      .map { Count(name: $0.holder.name, statementCount: $0.statementCount) }
  }
}

extension EmptyAnswer: CustomStringConvertible {
  /// One or two sentences in one line.
  public var description: String {
    let whose = actor.map { " of \($0)" } ?? ""
    let what = treaty.map { isConcept ? " on \($0)" : " on the \($0)" } ?? ""
    if isFiltered {
      return
        "no statement\(whose)\(what) is left by what else is asked for; without it there are some"
    }
    var sentences = ["the store has no statement\(whose)\(what)"]
    if !treaties.isEmpty {
      let holder = treaty == nil || actor == nil ? "it has some" : "it has others"
      sentences.append("\(holder) on \(Self.list(treaties))")
    } else if treaty != nil, actor != nil {
      sentences.append("nor on any other treaty")
    }
    if !actors.isEmpty, !isConcept { sentences.append("on this treaty stand \(Self.list(actors))") }
    return sentences.joined(separator: "; ")
  }

  private static func list(_ counts: [Count]) -> String {
    counts.map { "\($0.name) (\($0.statementCount))" }.joined(separator: ", ")
  }
}

extension PositionAnswer {
  /// True where nobody says anything, sure or on whatever.
  var isEmpty: Bool { standings.holders.isEmpty }
}
