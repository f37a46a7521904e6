import Positions
import Statements

/// Actors that take the same sides, in communities, and how the communities stand to each other.
struct CoalitionGraph: Hashable, Sendable {
  struct Member: Hashable, Sendable {
    /// The place in the affiliation network.
    var actor: Int
    var strength: Double
  }

  struct Coalition: Hashable, Sendable {
    /// The most central first.
    var members: [Member]
    var shared: [SharedPosition]
  }

  /// A side that most members of a coalition take.
  struct SharedPosition: Hashable, Sendable {
    var object: Int
    var polarity: Polarity
    var memberCount: Int
  }

  /// How the members of two coalitions stand to each other, over all pairs of them.
  struct Relation: Hashable, Sendable {
    var left: Int
    var right: Int
    var agreeingPairs: Int
    var disagreeingPairs: Int
    var pairs: Int
  }

  struct Tie: Hashable, Sendable {
    var left: Int
    var right: Int
    var weight: Double
  }

  let network: AffiliationNetwork
  /// The largest first; none of a single actor.
  let coalitions: [Coalition]
  let relations: [Relation]
  /// Agreements inside coalitions, by places in the affiliation network.
  let ties: [Tie]
  /// Actors who agree with nobody.
  let loners: [Int]
  /// Actors beyond those that were compared.
  let uncomparedCount: Int
  let modularity: Double

  /// More pairs than these actors have would take seconds, and nobody reads them.
  private static let comparedLimit = 400
  private static let normalization = AgreementNetwork.Normalization.averageActivity

  init(_ network: AffiliationNetwork) throws(GraphingError) {
    self.network = network
    let count = min(network.actors.count, Self.comparedLimit)
    uncomparedCount = network.actors.count - count
    let stances = Self.stances(in: network, of: count)
    let agreement = AgreementNetwork(actorCount: count, stances)
    var ties: [Tie] = []
    for left in 0..<count {
      for right in (left + 1)..<max(count, left + 1) {
        let weight = agreement.weight(left, right, .subtract, Self.normalization)
        if weight > 0 { ties.append(Tie(left: left, right: right, weight: weight)) }
      }
    }
    let communities = try Communities(
      nodeCount: count,
      ties.map { Communities.Edge(left: $0.left, right: $0.right, weight: $0.weight) })
    modularity = communities.modularity
    let groups = Self.groups(communities, count)
    loners = groups.filter { $0.count == 1 }.flatMap { $0.map(\.actor) }.sorted()
    let coalitions = groups.filter { $0.count > 1 }
    self.ties = ties.filter { communities.membership[$0.left] == communities.membership[$0.right] }
    self.coalitions = coalitions.map { members in
      Coalition(members: members, shared: Self.shared(by: members, stances))
    }
    var relations: [Relation] = []
    for left in coalitions.indices {
      for right in coalitions.indices where left < right {
        relations.append(
          Self.relation(left, right, coalitions[left], coalitions[right], agreement))
      }
    }
    self.relations = relations
  }

  /// The side that an actor is on now counts once: a debate's loudest sentence is repeated in many
  /// articles, and who has changed sides agrees with those it has joined.
  private static func stances(
    in network: AffiliationNetwork, of count: Int
  ) -> [AgreementNetwork.Stance] {
    network.cells.filter { $0.actor < count && $0.position.polarity != .neutral }.map { cell in
      AgreementNetwork.Stance(
        actor: cell.actor, object: cell.object, isSupport: cell.position.polarity == .support,
        count: 1)
    }
  }

  private static func groups(_ communities: Communities, _ count: Int) -> [[Member]] {
    let members = (0..<count).map { Member(actor: $0, strength: communities.strength[$0]) }
    let groups = Dictionary(grouping: members) { communities.membership[$0.actor] }
    return groups.values.map { members in
      members.sorted { left, right in
        left.strength == right.strength ? left.actor < right.actor : left.strength > right.strength
      }
    }.sorted { left, right in
      left.count == right.count
        ? (left.first?.actor ?? 0) < (right.first?.actor ?? 0) : left.count > right.count
    }
  }

  private static func shared(
    by members: [Member], _ stances: [AgreementNetwork.Stance]
  ) -> [SharedPosition] {
    let actors = Set(members.map(\.actor))
    var counts: [SharedPosition: Int] = [:]
    for stance in stances where actors.contains(stance.actor) {
      let polarity: Polarity = stance.isSupport ? .support : .oppose
      counts[
        SharedPosition(object: stance.object, polarity: polarity, memberCount: 0), default: 0] +=
        1
    }
    let positions = counts.map { key, count in
      SharedPosition(object: key.object, polarity: key.polarity, memberCount: count)
    }
    return positions.filter { $0.memberCount > 1 }.sorted { left, right in
      (-left.memberCount, left.object, left.polarity.rawValue)
        < (-right.memberCount, right.object, right.polarity.rawValue)
    }
  }

  private static func relation(
    _ left: Int, _ right: Int, _ leftMembers: [Member], _ rightMembers: [Member],
    _ agreement: AgreementNetwork
  ) -> Relation {
    var relation = Relation(
      left: left, right: right, agreeingPairs: 0, disagreeingPairs: 0,
      pairs: leftMembers.count * rightMembers.count)
    for one in leftMembers {
      for other in rightMembers {
        let weight = agreement.weight(one.actor, other.actor, .subtract, normalization)
        if weight > 0 { relation.agreeingPairs += 1 }
        if weight < 0 { relation.disagreeingPairs += 1 }
      }
    }
    return relation
  }
}
