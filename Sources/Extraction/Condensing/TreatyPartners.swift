import Actors
import Statements

/// Treaties between two parties, by a party and the kind: `trade deal with Mercosur`.
///
/// Whose treaty with the party it is the article tells, by those whom it names most.
///
///     Paris rejects the EU's trade deal with Mercosur.    →  the EU-Mercosur Agreement
///     Oslo hails EFTA's trade deal with Mercosur.         →  the EFTA-Mercosur one
struct TreatyPartners: Sendable {
  private struct Bilateral {
    let treaty: TreatyID
    let parties: Set<ActorID>
    /// The words that its names call its kind by: `free`, `trade`.
    var kinds: Set<String>
  }

  private var treaties: [ActorID: [Bilateral]] = [:]
  /// All words for kinds.
  private(set) var kinds: Set<String> = []
  /// What the names of treaties are made of that begin with two parties.
  private(set) var names: [String: PartnerName] = [:]
  private let directory: ActorDirectory

  init(directory: ActorDirectory, lists: WordLists) {
    self.directory = directory
    var found: [TreatyID: Bilateral] = [:]
    for alias in directory.aliases where alias.strength == .strong {
      guard case .treaty(let id) = alias.entity,
        let name = Self.partners(in: alias.text, of: directory)
      else { continue }
      names[alias.text] = name
      let kinds = name.rest.filter { !lists[.treatyNouns].contains($0) }
      self.kinds.formUnion(kinds)
      found[id, default: Bilateral(treaty: id, parties: name.parties, kinds: [])]
        .kinds.formUnion(kinds)
    }
    for bilateral in found.values {
      for party in bilateral.parties { treaties[party, default: []].append(bilateral) }
    }
  }

  struct PartnerName {
    let parties: Set<ActorID>
    let rest: [String]
  }

  /// The two parties that a name begins with, and its other words in small letters.
  private static func partners(in name: String, of directory: ActorDirectory) -> PartnerName? {
    guard let hyphen = name.firstIndex(of: "-"),
      let first = directory.actor(called: String(name[..<hyphen])), isParty(first)
    else { return nil }
    let words = name[name.index(after: hyphen)...].split(separator: " ").map(String.init)
    for count in (1...3).reversed() where count < words.count {
      guard let second = directory.actor(called: words[..<count].joined(separator: " ")),
        isParty(second), second.id != first.id
      else { continue }
      return PartnerName(
        parties: [first.id, second.id], rest: words[count...].map { $0.lowercased() })
    }
    return nil
  }

  static func isParty(_ actor: PoliticalActor) -> Bool {
    actor.kind == .state || actor.kind == .bloc
  }

  /// The one treaty of these parties and this kind; nil for none and for several.
  ///
  /// Where one party alone is known, the other is the one that the article is about, itself or by its
  /// members; without a word for the kind, the treaty must be `named` in the article besides.
  func treaty(
    between known: [ActorID], kind: [String], counts: [ActorID: Int], named: Set<TreatyID>
  ) -> TreatyID? {
    guard let first = known.first else { return nil }
    let fitting = (treaties[first] ?? []).filter { bilateral in
      known.allSatisfy(bilateral.parties.contains)
        && (kind.isEmpty
          ? named.contains(bilateral.treaty) : kind.allSatisfy(bilateral.kinds.contains))
    }
    guard known.count == 1 else { return fitting.count == 1 ? fitting.first?.treaty : nil }
    let supported = fitting.map { bilateral in
      Supported(
        treaty: bilateral.treaty,
        names: names(for: bilateral.parties.subtracting(known), besides: first, counts))
    }.sorted { $0.names > $1.names }
    guard let best = supported.first, best.names > 0,
      supported.count < 2 || best.names >= 2 * supported[1].names
    else { return nil }
    return best.treaty
  }

  /// How often an article names those who have the treaty with the party.
  private struct Supported {
    let treaty: TreatyID
    let names: Int
  }

  /// How often the other party is named, itself or by members; 0 where somebody else is named more
  /// than twice as often.
  private func names(
    for other: Set<ActorID>, besides partner: ActorID, _ counts: [ActorID: Int]
  ) -> Int {
    guard let other = other.first, counts[other] != nil else { return 0 }
    let own = family(of: other)
    let foreign = family(of: partner)
    let names = own.reduce(0) { $0 + (counts[$1] ?? 0) }
    let known = own.union(foreign)
    let most = counts.filter { isState($0.key) && !known.contains($0.key) }.values.max() ?? 0
    return names * 2 >= most ? names : 0
  }

  private func isState(_ id: ActorID) -> Bool {
    directory.actor(id).map(Self.isParty) ?? false
  }

  private func family(of actor: ActorID) -> Set<ActorID> {
    Set(directory.members(of: actor) + [actor])
  }
}
