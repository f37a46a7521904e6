import Actors
import Statements

/// Tells which treaty an article is on that speaks of `the treaty` and never names it.
///
///     Chagos: Lords change the bill. The treaty …               →  by its topic, see `TreatyTopics`
///     Rome is unmoved. The Vatican told Beijing that the accord …  →  the one between these two
///     Delhi said that Bengal was asked. The Ganga … the water treaty  →  the one called by these words
struct UnnamedMainTreaty: Sendable {
  /// A name of a treaty, by what of it an article must hold.
  private struct Name {
    let treaty: TreatyID
    let parties: Set<ActorID>
    /// Its other words that tell it from others, without their plural.
    let words: Set<String>
    var size: Int { parties.count + words.count }
  }

  private let names: [Name]
  private let topics: TreatyTopics
  private let directory: ActorDirectory
  private let nouns: Set<String>
  private let determiners: Set<String>

  init(
    directory: ActorDirectory, lists: WordLists, topics: TreatyTopics,
    descriptions: TreatyDescriptions, partners: TreatyPartners
  ) {
    self.directory = directory
    self.topics = topics
    nouns = lists[.treatyNouns]
    determiners = lists[.definiteDeterminers]
    var names: [Name] = []
    for alias in directory.aliases where alias.strength == .strong && alias.kind != .abbreviation {
      guard case .treaty(let id) = alias.entity else { continue }
      let known = partners.names[alias.text]
      let name = Name(
        treaty: id, parties: known?.parties ?? [],
        words: descriptions.telling(known?.rest.joined(separator: " ") ?? alias.text))
      if name.size >= Self.leastSize, Self.isTelling(name, descriptions) { names.append(name) }
    }
    self.names = names
  }

  /// Short words stand in every text: `one in, one out deal`.
  private static func isTelling(
    _ name: Name, _ descriptions: TreatyDescriptions
  ) -> Bool {
    !name.parties.isEmpty
      || name.words.allSatisfy { $0.count > 3 } && name.words.contains(where: descriptions.isRare)
  }

  /// A single word is a town's or a subject's more often than a treaty's.
  private static let leastSize = 2
  /// Title and three paragraphs.
  private static let topPassages = 4

  /// The treaty whose name, in whatever order, the first lines hold; nil where several are named so,
  /// and for articles that do not keep speaking of a treaty.
  ///
  /// Complexity: linear in the names of treaties.
  func treaty(of surfaces: [SurfaceWords], _ mentions: [[Mention]], titled: Bool) -> TreatyID? {
    if let topic = topics.treaty(of: surfaces, titled: titled) { return topic }
    guard speaksOfTreaty(surfaces, titled: titled) else { return nil }
    let words = Set(surfaces.prefix(Self.topPassages).flatMap(\.stems))
    let actors = parties(mentions)
    let held = names.filter { $0.words.isSubset(of: words) && $0.parties.isSubset(of: actors) }
    return best(of: held, titled: titled ? surfaces[0] : nil)
  }

  /// The one of the longest name; of two the one that the title speaks of.
  private func best(of held: [Name], titled title: SurfaceWords?) -> TreatyID? {
    let most = held.map(\.size).max()
    let longest = held.filter { $0.size == most }
    if Set(longest.map(\.treaty)).count == 1 { return longest[0].treaty }
    let words = title?.stems ?? []
    let told = Set(longest.filter { !$0.words.isDisjoint(with: words) }.map(\.treaty))
    return told.count == 1 ? told.first : nil
  }

  /// Whether the title calls something a treaty, or the text does so twice: `the accord`.
  private func speaksOfTreaty(_ surfaces: [SurfaceWords], titled: Bool) -> Bool {
    let isTitle = titled && surfaces[0].stems.contains(where: nouns.contains)
    let count = surfaces.reduce(0) { count, surface in
      count
        + zip(surface.words, surface.words.dropFirst()).count {
          determiners.contains($0.lower) && nouns.contains($1.lower)
        }
    }
    return count >= 2 || isTitle && count >= 1
  }

  /// The states and blocs that an article names twice, or whose organs and people it does.
  private func parties(_ mentions: [[Mention]]) -> Set<ActorID> {
    var counts: [ActorID: Int] = [:]
    for mention in mentions.joined() {
      guard case .actor(let id) = mention.entity, let actor = directory.actor(id) else { continue }
      let party = TreatyPartners.isParty(actor) ? id : actor.affiliation
      if let party { counts[party, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value >= 2 }.keys)
  }
}
