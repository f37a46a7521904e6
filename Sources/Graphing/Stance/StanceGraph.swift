import Positions
import Statements

/// Who stands where on one treaty: three sides, each with its actors in sections.
struct StanceGraph: Hashable, Sendable {
  /// An actor and its position.
  struct Holder: Hashable, Sendable {
    var stance: HeldStance
    var kind: ActorKind
    /// Its place among all actors of the graph, the strongest first.
    var rank = 0
    /// What it has done, by registers.
    var deed: ActStanding?
    /// What the address of its page begins with, where it has one.
    var page: String?

    /// Asked for only of those who are named: of thousands most are counted.
    var name: String { stance.holder.name.drawable() }
    var articles: Int { stance.articleCount }
  }

  /// Actors of one side that belong together.
  struct Section: Hashable, Sendable {
    var heading: String
    /// True where the heading tells how firm they are.
    var isOfOneFirmness: Bool
    /// Strongest first.
    var holders: [Holder]
    /// Those who are only counted.
    var others: [Holder]
  }

  /// All who take the same side.
  struct Side: Hashable, Sendable {
    var polarity: Polarity
    var sections: [Section]
    var actorCount: Int
    var articleCount: Int
  }

  private(set) var support: Side
  private(set) var oppose: Side
  private(set) var neutral: Side
  let origin: Origin

  /// What the positions are on, as the caller names it, else as the statements do.
  let subject: String

  /// One picture has one object: the treaty that most of the statements are on, else the provision
  /// or issue. Who opposes an article of a treaty may well support the whole, so the rest is not
  /// drawn, but counted in the footer.
  init(of standings: Standings, _ options: GraphOptions) throws(GraphingError) {
    guard let overview = StanceOverview(of: standings, atLeast: options.minimumArticles) else {
      throw .noStatements
    }
    try self.init(overview, options)
  }

  init(_ overview: StanceOverview, _ options: GraphOptions) throws(GraphingError) {
    subject = (options.subject.isEmpty ? overview.object.name : options.subject).drawable()
    let holders = overview.stances.enumerated().map { rank, stance in
      Holder(
        stance: stance, kind: stance.holder.kind, rank: rank,
        deed: stance.holder.id.flatMap { options.deeds[$0] }, page: options.actorPage)
    }
    guard !holders.isEmpty else { throw .noStatements }
    let drawn = Self.strongest(holders, atMost: max(1, options.maximumActors))
    let sides = Dictionary(grouping: holders, by: \.stance.polarity)
    support = Side(.support, sides[.support] ?? [], drawn: drawn, options)
    oppose = Side(.oppose, sides[.oppose] ?? [], drawn: drawn, options)
    neutral = Side(.neutral, sides[.neutral] ?? [], drawn: drawn, options)
    origin = Origin(overview, options)
  }

  /// The places in the overview of those who are drawn, and not only counted.
  var drawnRanks: [Int] {
    [support, oppose, neutral].flatMap(\.sections).flatMap { $0.holders.map(\.rank) }.sorted()
  }

  /// Puts the proofs of those who are drawn beside them, by their places in the overview.
  mutating func prove(by proofs: [Int: HeldStance.Proof]) {
    support.prove(by: proofs)
    oppose.prove(by: proofs)
    neutral.prove(by: proofs)
  }

  /// The strongest of all, but of each side at least a quarter of them, so that a few loud
  /// supporters do not hide who opposes.
  private static func strongest(_ holders: [Holder], atMost limit: Int) -> Set<Int> {
    guard holders.count > limit else { return Set(holders.map(\.rank)) }
    var drawn: Set<Int> = []
    for polarity in Polarity.allCases {
      let side = holders.lazy.filter { $0.stance.polarity == polarity }
      drawn.formUnion(side.prefix(limit / 4).map(\.rank))
    }
    for holder in holders where drawn.count < limit { drawn.insert(holder.rank) }
    return drawn
  }
}

extension StanceGraph.Side {
  fileprivate mutating func prove(by proofs: [Int: HeldStance.Proof]) {
    for section in sections.indices {
      for place in sections[section].holders.indices {
        let rank = sections[section].holders[place].rank
        if let proof = proofs[rank] { sections[section].holders[place].stance.proof = proof }
      }
    }
  }

  init(
    _ polarity: Polarity, _ holders: [StanceGraph.Holder], drawn: Set<Int>,
    _ options: GraphOptions
  ) {
    self.polarity = polarity
    actorCount = holders.count
    articleCount = holders.lazy.map(\.stance).articleCount
    sections = GroupedHolders(holders, polarity, options).sections.map { section in
      let others = section.holders.filter { !drawn.contains($0.rank) }
      // A row that says "1 more" takes the room of the one.
      let hasRoom = others.count == 1
      return StanceGraph.Section(
        heading: section.heading, isOfOneFirmness: options.grouping == .none,
        holders: hasRoom ? section.holders : section.holders.filter { drawn.contains($0.rank) },
        others: hasRoom ? [] : others)
    }
  }
}
