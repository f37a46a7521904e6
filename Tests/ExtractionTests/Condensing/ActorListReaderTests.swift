import Statements
import Testing

@testable import Extraction

@Suite("Lists of actors")
struct ActorListReaderTests {
  private let knowledge: Knowledge

  init() throws { knowledge = try ShippedData.knowledge() }

  /// The actors of the list that begins at a text's first word, and the words behind it.
  private func list(_ text: String) -> String {
    let surface = SurfaceWords(text)
    var mentionAt: [Int: Mention] = [:]
    let finder = MentionFinder(
      directory: knowledge.directory, ownerMarkers: [], indefiniteArticles: [])
    for mention in finder.mentions(in: text) {
      mentionAt[surface.index(atOrAfter: mention.range.start)] = mention
    }
    let reader = ActorListReader(
      words: surface.words, mentionAt: mentionAt, lists: knowledge.lists, asides: knowledge.asides,
      isBloc: { $0.rawValue.hasPrefix("bloc:") })
    guard let reading = reader.list(at: 0, allowsUnnamedFirst: true) else { return "none" }
    let actors = reading.value.map { surface.text($0.range) }
    let rest = surface.words[reading.next...].map { surface.text($0.range) }
    return actors.joined(separator: ", ") + " | " + rest.joined(separator: " ")
  }

  @Test(
    "A list ends where the sentence goes on",
    arguments: [
      ("Peru left", "Peru | left"),
      ("Peru and Chile left", "Peru, Chile | left"),
      ("Peru, Chile and Oman left", "Peru, Chile, Oman | left"),
      ("Peru, Chile, as well as Oman left", "Peru, Chile, Oman | left"),
      ("Peru, Chile and others left", "Peru, Chile, others | left"),
      ("the US and the EU left", "US, EU | left"),
      ("many developing countries left", "many developing countries | left"),
      ("around fifteen other countries left", "around fifteen other countries | left"),
      // A comma without a conjunction begins another phrase.
      ("Peru, Chile said", "Peru | , Chile said"),
      ("Peru and the chair left", "Peru | and the chair left"),
      ("the chair left", "none"),
      // Those who speak for others stand side by side.
      ("Chile, for AILAC, Fiji, for AOSIS, Peru and Oman left", "Chile, Fiji, Peru, Oman | left"),
      ("Peru, as well as by Chile, Oman and Fiji left", "Peru, Chile, Oman, Fiji | left"),
    ])
  func lists(text: String, expected: String) {
    #expect(list(text) == expected)
  }

  @Test("Who speaks for a group is one with it; for a state, only in as many words")
  func behalf() {
    #expect(list("Fiji (for AOSIS) and Peru left") == "Fiji, Peru | left")
    #expect(list("Fiji (on behalf of AOSIS) left") == "Fiji | left")
    #expect(list("aid for Peru") == "none")
  }
}
