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
        words: table[row, TreatyTopicTable.topic].split(separator: " ").map(String.init))
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
    let isOnTreaty = title.words.contains { nouns.contains(TreatyDescriptions.stem($0.lower)) }
    let lines = surfaces.prefix(isOnTreaty ? 2 : 1)
    let treaties = Set(
      topics.filter { topic in lines.contains { Self.holds($0, topic.words) } }.map(\.treaty))
    guard treaties.count == 1,
      surfaces.prefix(Self.topPassages).contains(where: { surface in
        surface.words.contains { signs.contains(TreatyDescriptions.stem($0.lower)) }
      })
    else { return nil }
    return treaties.first
  }

  /// Title and three paragraphs.
  private static let topPassages = 4

  /// Whether words hold a topic; its last word in the singular or the plural.
  static func holds(_ surface: SurfaceWords, _ topic: [String]) -> Bool {
    let words = surface.words.map { TreatyDescriptions.stem($0.lower) }
    let topic = topic.map(TreatyDescriptions.stem)
    return words.indices.contains { words[$0...].starts(with: topic) }
  }

  /// Whether a text speaks of what a treaty is on, which is not the treaty: `opposes killer robots`.
  func isTopic(_ text: String, of treaty: TreatyID) -> Bool {
    let words = SurfaceWords(text)
    return topics.contains { $0.treaty == treaty && Self.holds(words, $0.words) }
  }
}
