import Actors
import Statements
import Tables

/// Treaties that news calls by what they are on, while they are negotiated.
///
///     A few hold up talks on killer robots. Chile wants a ban.    →  the treaty on autonomous weapons
///     Killer robots patrol the border.                            →  none: nobody speaks of a treaty
struct TreatyTopics: Sendable {
  private struct Topic {
    let treaty: TreatyID
    /// Without their plural.
    let words: [String]
  }

  private let topics: [Topic]
  private let nouns: Set<String>
  /// Words of texts on treaties: `convention`, `talks`.
  private let signs: Set<String>

  init(folder: String, lists: WordLists) throws(ExtractionError) {
    topics = try Table.entries(of: TreatyTopicTable.schema, in: folder + "/treaties") {
      (table, row) throws(TableError) in
      Topic(
        treaty: TreatyID(table[row, TreatyTopicTable.id]),
        words: SurfaceWords(table[row, TreatyTopicTable.topic]).stems)
    }
    nouns = lists[.treatyNouns]
    signs = nouns.union(lists[.treatyParts])
  }

  /// The one treaty whose topic the title names, where the first lines speak of a treaty or of talks, or
  /// the first paragraph under a title on some treaty: `UN to write a convention`.
  ///
  /// Asked where an article names no treaty as its own.
  func treaty(of surfaces: [SurfaceWords], titled: Bool) -> TreatyID? {
    guard titled, let title = surfaces.first else { return nil }
    let isOnTreaty = title.stems.contains(where: nouns.contains)
    let lines = surfaces.prefix(isOnTreaty ? 2 : 1).map(\.stems)
    let treaties = Set(
      topics.filter { topic in lines.contains { Self.holds($0, topic) } }.map(\.treaty))
    guard treaties.count == 1,
      surfaces.prefix(Self.topPassages).contains(where: {
        $0.stems.contains(where: signs.contains)
      })
    else { return nil }
    return treaties.first
  }

  /// Title and three paragraphs.
  private static let topPassages = 4

  /// Whether words hold a topic; its last word in the singular or the plural.
  private static func holds(_ stems: [String], _ topic: Topic) -> Bool {
    stems.indices.contains { stems[$0...].starts(with: topic.words) }
  }

  /// Whether a text speaks of what a treaty is on, which is not the treaty: `opposes killer robots`.
  func isTopic(_ text: String, of treaty: TreatyID) -> Bool {
    let own = topics.filter { $0.treaty == treaty }
    guard !own.isEmpty else { return false }
    let stems = SurfaceWords(text).stems
    return own.contains { Self.holds(stems, $0) }
  }
}
